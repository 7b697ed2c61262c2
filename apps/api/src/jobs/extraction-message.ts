import type { Extraction } from '@claimdesk/core';

export type ToThread = { text: string; published: string | null };

export type FromThread =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'extracted'; extraction: Extraction }
  /** For people: what is wrong with the text. */
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string };
