import type { DriftOutcome, TextQuote } from '@claimdesk/core';
import type { FileView } from './review.ts';

/** A copy of the page that a piece of evidence points at, or a try that failed. */
export type ArchiveView = {
  id: string;
  evidenceId: string;
  fetchedAt: string;
  /** Where the page was in the end, when that was elsewhere. */
  movedTo: string | null;
  /** Why there is no copy, and what to do. */
  problem: string | null;
  /** The bytes as the site sent them; `/evidence/<id of the evidence>/archives/<id>` has them. */
  file: FileView | null;
  quote: QuoteDriftView | null;
  /** What keeps the quote from being looked for, or what is to be said of it. */
  note: string | null;
};

export type QuoteDriftView = {
  outcome: DriftOutcome;
  /** The words of the page that are the quote, or became of it, with what stands around them; null when it is gone. */
  place: TextQuote | null;
};
