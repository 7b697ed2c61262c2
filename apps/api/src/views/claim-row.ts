import type {
  ClaimKind,
  ClaimState,
  DismissReason,
  Quantity,
  Reason,
  Span,
  TimeSpan,
  WordingFlag,
} from '@claimdesk/core';
import type { PersonView, UncheckableReason, VerdictView } from './shared.ts';

export type ClaimOrigin = 'extracted' | 'manual' | 'split' | 'merge';

export type ClaimRow = {
  id: string;
  /** The claim's number within its article, from 1; it never changes. */
  number: number;
  articleId: string;
  articleTitle: string;
  outlet: string | null;
  /** `queued` or `in_review` as this caller may see it: while blind, only one's own lease counts. */
  state: ClaimState;
  wording: string;
  start: number;
  end: number;
  spans: Span[];
  /** 0..1 */
  checkWorthiness: number;
  kind: ClaimKind;
  checkable: boolean;
  uncheckableReason: UncheckableReason | null;
  /** Who says so; null is unattributed: the article itself. */
  source: string | null;
  sourceSpan: Span | null;
  /** The fullest name that the article gives for the source, where its words are shorter or a pronoun. */
  sourceName: string | null;
  quantities: Quantity[];
  times: TimeSpan[];
  /** The heaviest three. */
  reasons: Reason[];
  origin: ClaimOrigin;
  dismissReason: DismissReason | null;
  /** The claim of the same article that says the same, as the headline and the body do; null when none. */
  duplicateOfId: string | null;
  /** `verbatim`: the words as they stand, because no sound wording was found; `unresolved`: a pronoun was left. */
  flags: WordingFlag[];
  /** A person changed what the engine said; the claim itself says what it was. */
  corrected: boolean;
  version: number;
  /** The end of my own lease, never of another's. */
  leaseUntil: string | null;
  /** Once the claim is decided. */
  verdict: VerdictView | null;
  createdAt: string;
  /** Since when it waits as it is: while its reviews are awaited, since the round opened. */
  waitingSince: string;
  /** When the reviews of the running round should be in. */
  dueAt: string | null;
  /** When the publication should be looked at again. */
  recheckAt: string | null;
  /** For whom places are kept: everybody to whoever may assign, else at most me. */
  assigned: PersonView[];
};

export type ClaimListView = { rows: ClaimRow[]; nextCursor: string | null };

export type ArticleClaimsView = { claims: ClaimRow[] };
