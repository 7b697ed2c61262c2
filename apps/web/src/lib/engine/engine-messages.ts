import type { ExtractedArticle, ExtractedClaim } from '@claimdesk/core';

export type ToEngine = { text: string; published: string | null };

export type FromEngine =
  | { kind: 'article'; article: ExtractedArticle }
  | { kind: 'claims'; claims: ExtractedClaim[] }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done' }
  | { kind: 'failed'; message: string };
