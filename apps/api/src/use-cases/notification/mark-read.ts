import { markNotificationsRead } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';

/**
 * One notification, or all up to the newest that the caller has seen: what came since stays unread, and so does what
 * is hidden from them now. One's own reading is nobody's business, so it is not journalled.
 */
export function markRead(
  deps: Deps,
  { workspaceId, memberId }: Actor,
  which: { id: string } | { upTo: string },
): Promise<{ marked: number }> {
  return deps.transaction(async (trx) => ({
    marked: await markNotificationsRead(trx, { workspaceId, memberId, now: deps.now(), ...which }),
  }));
}
