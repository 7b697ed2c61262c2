import type { CorrectionKind } from '@claimdesk/core';
import type { PersonView, VerdictView } from './shared.ts';

export type PublicationView = {
  id: string;
  claimId: string;
  number: number;
  wording: string;
  verdict: VerdictView;
  contentHash: string;
  /** Made without an https public origin: its markup is offered to nobody. */
  local: boolean;
  /** The public page and this very version of it. */
  url: string;
  versionUrl: string;
  publishedAt: string;
  publishedBy: PersonView | null;
  /** What changed since the version before; null for the first. */
  correction: { kind: CorrectionKind; note: string } | null;
};

/** That, why and when every version was withdrawn. */
export type RetractionView = { reason: string; at: string; by: PersonView | null };

export type PublicationListView = {
  /** `retracted`: no version of the claim stands any more. */
  rows: (PublicationView & { retracted: boolean })[];
  nextCursor: string | null;
};
