import type { Confidence, ContextFlag, SourceType, Stance } from '@claimdesk/core';
import type { PersonView, VerdictView } from './shared.ts';

export type FileView = {
  id: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
};

export type EvidenceView = {
  id: string;
  url: string | null;
  citation: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  accessed: string | null;
  quote: string | null;
  locator: string | null;
  stance: Stance;
  sourceType: SourceType | null;
  note: string | null;
  /** An uploaded file, instead of an address or citation; `/evidence/<id of the evidence>/file` has its bytes. */
  file: FileView | null;
  /** The earlier piece of evidence that it was copied from; known to its author only. */
  reusedFrom: string | null;
  version: number;
};

export type ReviewView = {
  id: string;
  claimId: string;
  roundNumber: number;
  status: 'draft' | 'submitted' | 'withdrawn';
  ratingKey: string | null;
  confidence: Confidence | null;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  evidence: EvidenceView[];
  /** Null when submitted, given back or run out. */
  leaseUntil: string | null;
  /** The wording changed after I judged it: look again, then save or submit to confirm. */
  needsConfirmation: boolean;
  /** The wording this review judged. */
  wordingVersion: number;
  /** What still keeps it from being submitted; empty when it can go. */
  problems: string[];
  canWithdraw: boolean;
  version: number;
  savedAt: string;
  submittedAt: string | null;
};

export type PeerReviewView = {
  id: string;
  /** "A", "B", ... in an order that tells nothing. */
  label: string;
  /** Null while names are hidden. */
  reviewer: PersonView | null;
  roundNumber: number;
  verdict: VerdictView;
  confidence: Confidence;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  evidence: EvidenceView[];
  submittedAt: string | null;
};
