import { readSealed } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { eventView } from '../../events/event-view.ts';
import type { EventView } from '../../events/event-view.ts';

export type EventPage = {
  rows: EventView[];
  /** Give this as `after` next time. */
  next: number;
  /** False when there may be more right now. */
  caughtUp: boolean;
};

const BATCH = 200;

/** Rows that are not for this caller leave no trace, not even a `next` that moved: that would tell when they came. */
export async function listEvents(
  deps: Deps,
  actor: Actor,
  input: { after: number; limit: number },
): Promise<EventPage> {
  const rows: EventView[] = [];
  const page = (caughtUp: boolean): EventPage => ({ rows, next: rows.at(-1)?.seq ?? input.after, caughtUp });
  for (let after = input.after; ;) {
    const sealed = await readSealed(deps.db, actor.workspaceId, { after, limit: BATCH });
    for (const row of sealed) {
      const view = eventView(actor, row);
      if (view !== null) rows.push(view);
      if (rows.length === input.limit) return page(false);
      after = row.seq;
    }
    if (sealed.length < BATCH) return page(true);
  }
}
