import type { QuoteContext } from '@claimdesk/core';
import type { Json, NullableTimestamp, Timestamp } from './columns.ts';

/** What the public site lists of a claim that was published, from the frozen model of its newest version. */
export type PublicClaimTable = {
  workspace_id: string;
  claim_id: string;
  /** The newest version. */
  publication_id: string;
  article_id: string;
  number: number;
  local: boolean;
  wording: string;
  language: string;
  verdict_label: string;
  verdict_icon: string;
  verdict_canonical: string | null;
  claimant: string | null;
  topics: string[];
  article_title: string;
  outlet: string | null;
  article_url: string | null;
  article_published: string | null;
  context: Json<QuoteContext>;
  quote_start: number;
  /** The first version. */
  published_at: Timestamp;
  /** The newest version. */
  changed_at: Timestamp;
  retracted_at: NullableTimestamp;
  /** As the claim has it, for its page. */
  recheck_at: NullableTimestamp;
  /** A text search vector. */
  words: string;
  letter_runs: string[];
};
