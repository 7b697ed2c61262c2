import type { SourceType, Stance } from '@claimdesk/core';
import type { ClaimRow } from './claim-row.ts';
import type { FileView } from './review.ts';

/** A source by its uses: in one's own evidence, and in that of decided claims. */
export type UsedSourceView = {
  /** The newest piece of evidence that names it; it stands for the source in other calls. */
  evidenceId: string;
  url: string | null;
  citation: string | null;
  file: FileView | null;
  /** The site of an address, without `www.`. */
  host: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  sourceType: SourceType | null;
  uses: number;
  claims: number;
  stances: Record<Stance, number>;
  firstUsed: string;
  lastUsed: string;
};

export type SourceListView = { rows: UsedSourceView[]; nextCursor: string | null };

export type SourceUseView = {
  evidenceId: string;
  claim: ClaimRow;
  /** It is one's own, perhaps of a claim that is not decided yet. */
  own: boolean;
  stance: Stance;
  sourceType: SourceType | null;
  quote: string | null;
  locator: string | null;
  note: string | null;
  usedAt: string;
};

export type SourceUsesView = { rows: SourceUseView[]; nextCursor: string | null };
