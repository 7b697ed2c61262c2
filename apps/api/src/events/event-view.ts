import type { SealedRow } from '@claimdesk/db';
import type { Actor } from '../context.ts';

/** What somebody who listens learns: that it happened, and what to read again. */
export type EventView = {
  seq: number;
  kind: string;
  at: string;
  articleId?: string;
  claimId?: string;
  /** True when the listener did it. */
  own: boolean;
};

/** Kinds whose mere time, order or count would tell something about a review that others must not know of yet. */
const ownEyesOnly = ['review.', 'slot.', 'evidence.'];

export function isForOwnEyes(kind: string): boolean {
  return ownEyesOnly.some((prefix) => kind.startsWith(prefix));
}

/** Null when the row is not for this listener. */
export function eventView(actor: Actor, row: SealedRow): EventView | null {
  const own = row.actor.id === actor.id || row.actor.id === actor.memberId;
  if (!own && isForOwnEyes(row.kind)) return null;
  const { articleId, claimId } = row.subject;
  return {
    seq: row.seq,
    kind: row.kind,
    at: row.createdAt,
    own,
    ...(articleId !== undefined && { articleId }),
    ...(claimId !== undefined && { claimId }),
  };
}
