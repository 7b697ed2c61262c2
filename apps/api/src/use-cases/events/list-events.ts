import { readSealedFor } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { closedWords } from '../../events/closed-words.ts';
import { placeText, readersOf, readPlaceText } from '../../events/event-place.ts';
import { eventView } from '../../events/event-view.ts';
import type { EventView } from '../../events/event-view.ts';

export type EventPage = {
  rows: EventView[];
  /** Give this as `after` next time. */
  next: string;
  /** False when there may be more right now. */
  caughtUp: boolean;
};

/** Rows that are not for this caller leave no trace, not even a `next` that moved: that would tell when they came. */
export async function listEvents(
  deps: Deps,
  actor: Actor,
  input: { after: string; limit: number },
): Promise<EventPage> {
  const rows: EventView[] = [];
  let after = readPlaceText(input.after);
  for (;;) {
    const wanted = input.limit - rows.length;
    const placed = await readSealedFor(deps.db, actor.workspaceId, readersOf(actor), { after, limit: wanted });
    const closed = await closedWords(deps.db, actor.workspaceId, placed);
    for (const row of placed) {
      const view = closed.has(row) ? null : eventView(actor, row);
      if (view !== null) rows.push(view);
      after = row.place;
    }
    const caughtUp = placed.length < wanted;
    if (!caughtUp && rows.length < input.limit) continue;
    return { rows, next: rows.at(-1)?.place ?? placeText(readPlaceText(input.after)), caughtUp };
  }
}
