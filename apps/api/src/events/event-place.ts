import type { JournalActor, JournalPlace } from '@claimdesk/db';
import { z } from 'zod';
import type { Actor } from '../context.ts';

/**
 * A place in the stream as clients keep it: `17`, or `17.2` after the second of one's own confidential events that
 * follow event 17. It is the same whatever others do in confidence.
 */
export const placeSchema = z
  .string({ error: 'A place in the stream of events is text; give back the one you got.' })
  .regex(/^\d{1,15}(\.\d{1,9})?$/, { error: 'That is no place in the stream of events; start without it.' });

export function readPlaceText(text: string): JournalPlace {
  const [seq, own = 0] = text.split('.').map(Number);
  return { seq: seq ?? 0, own };
}

export function placeText({ seq, own }: JournalPlace): string {
  return own === 0 ? String(seq) : `${seq}.${own}`;
}

/** In whose name this caller's own rows are written: a program also reads what the member it acts for did. */
export function readersOf(actor: Actor): JournalActor[] {
  const member: JournalActor = { kind: 'member', id: actor.memberId };
  return actor.kind === 'member' ? [member] : [{ kind: actor.kind, id: actor.id }, member];
}
