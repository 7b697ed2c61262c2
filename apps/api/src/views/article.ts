import type { Line } from '@claimdesk/core';
import type { PersonView, StateCounts } from './shared.ts';

export type ExtractionView = {
  status: 'pending' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Sentences whose claims are saved, of `total`; both 0 until they are counted. They stay when it stops early. */
  done: number;
  total: number;
  /** Claims that this reading has added so far. */
  saved: number;
  /** One sentence for people; null unless it failed. */
  error: string | null;
  /** Cancelled or failed half-way: "Stopped after 12 of 90 sentences; the 4 claims it added are kept."; else null. */
  stopped: string | null;
};

export type ArticleRow = {
  id: string;
  /** The headline, or its first words; never empty. */
  title: string;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  /** ISO date or date-time, as precise as the article gives it. */
  published: string | null;
  /** Labels of the newsroom's own; null while nobody gave one. */
  topic: string | null;
  desk: string | null;
  words: number;
  /** All claims that stand: merged and split ones are not counted. */
  claims: number;
  counts: StateCounts;
  /** Claims that somebody still has to do something about. */
  waiting: number;
  extraction: ExtractionView | null;
  createdAt: string;
  /** Null when a program added it. */
  createdBy: PersonView | null;
  version: number;
};

export type LineView = Line & { folded: boolean; overridden: boolean };

export type ArticleView = ArticleRow & {
  text: string;
  textSha256: string;
  lines: LineView[];
  /** True when `article.create` found the same text already here and answers with it. */
  duplicate: boolean;
};

export type ArticleListView = { rows: ArticleRow[]; nextCursor: string | null; total: number };

export type SampleView = { key: string; title: string; words: number };
