import { isConfidential } from '@claimdesk/core';
import type { PlacedRow } from '@claimdesk/db';
import type { Actor } from '../context.ts';
import { placeText } from './event-place.ts';

/** What somebody who listens learns: that it happened, and what to read again. */
export type EventView = {
  /** Where a reader goes on. */
  place: string;
  kind: string;
  at: string;
  articleId?: string;
  claimId?: string;
  /** True when the listener did it. */
  own: boolean;
};

/** Null when the row is not for this listener, as confidential ones of days when there was one chain. */
export function eventView(actor: Actor, row: PlacedRow): EventView | null {
  const own = row.actor.id === actor.id || row.actor.id === actor.memberId;
  if (!own && isConfidential(row.kind)) return null;
  const { articleId, claimId } = row.subject;
  return {
    place: placeText(row.place),
    kind: row.kind,
    at: row.createdAt,
    own,
    ...(articleId !== undefined && { articleId }),
    ...(claimId !== undefined && { claimId }),
  };
}
