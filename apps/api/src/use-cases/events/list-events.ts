import { readSealed } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { eventView } from '../../events/event-view.ts';
import type { EventView } from '../../events/event-view.ts';

export type EventPage = {
  rows: EventView[];
  /** Give this as `after` next time: rows that are not for this caller are passed over. */
  next: number;
  /** False when there may be more right now. */
  caughtUp: boolean;
};

export async function listEvents(
  deps: Deps,
  actor: Actor,
  input: { after: number; limit: number },
): Promise<EventPage> {
  const rows = await readSealed(deps.db, actor.workspaceId, input);
  return {
    rows: rows.map((row) => eventView(actor, row)).filter((view) => view !== null),
    next: rows.at(-1)?.seq ?? input.after,
    caughtUp: rows.length < input.limit,
  };
}
