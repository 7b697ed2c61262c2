import type { QuoteDrift } from '@claimdesk/core';
import type { NullableJson, Timestamp } from './columns.ts';
import type { FileFacts } from './review.ts';

/** What became of the quote, as far as the text was read: `cut` when its end was not. */
export type KeptDrift = QuoteDrift & { cut?: true };

/** A copy of the page that a piece of evidence points at, or a try that failed. */
export type EvidenceArchiveTable = {
  workspace_id: string;
  id: string;
  evidence_id: string;
  requested_by: string;
  /** What was asked for; the evidence may have another address by now. */
  url: string;
  fetched_at: Timestamp;
  /** Code of why there is no copy; null when there is one. */
  problem: string | null;
  /** Of the site's answer; null when it gave none. */
  status: number | null;
  /** Where the page was in the end. */
  final_url: string | null;
  content_type: string | null;
  file_id: string | null;
  /** What is shown of the copy. */
  file: NullableJson<FileFacts>;
  /** The visible words; null where they are not read. */
  text: string | null;
  /** The quote that was looked for. */
  quote: string | null;
  drift: NullableJson<KeptDrift>;
};
