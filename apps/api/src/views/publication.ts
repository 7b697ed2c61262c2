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
};

export type PublicationListView = { rows: PublicationView[]; nextCursor: string | null };
