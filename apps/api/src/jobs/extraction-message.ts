import type { ExtractedArticle, ExtractedClaim } from '@claimdesk/core';
import type { Double } from '../use-cases/article/doubles.ts';

export type ToThread = {
  text: string;
  published: string | null;
  /** With more than so many the reading ends, refused; those are given. */
  mostClaims: number;
};

/** What was read since the last time: the claims of all sentences up to `done`. */
export type FoundClaims = { claims: ExtractedClaim[]; done: number; total: number };

export type FromThread =
  | { kind: 'article'; article: ExtractedArticle }
  | { kind: 'found'; found: FoundClaims }
  | { kind: 'ended'; doubles: Double[] }
  /** For people: what is wrong with the text. */
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string };
