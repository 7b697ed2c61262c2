import type { Db } from '../schema/tables.ts';
import type { JournalActor, JournalSubject } from './append-journal.ts';
import { firstHash } from './journal-hash.ts';
import { isOf } from './journal-rows.ts';

export type SealedRow = {
  seq: number;
  id: string;
  kind: string;
  actor: JournalActor;
  subject: JournalSubject;
  data: Record<string, unknown>;
  createdAt: string;
  sealedAt: string;
  hash: string;
};

export type JournalHead = { seq: number; hash: string };

/** Sealed rows of the open chain after a place, in order. Gapless: who has read up to `seq` has read everything up to it. */
export async function readSealed(
  db: Db,
  workspaceId: string,
  from: { after: number; limit: number },
): Promise<SealedRow[]> {
  const rows = await openRows(db, workspaceId).where('seq', '>', from.after).orderBy('seq').limit(from.limit).execute();
  return rows.map(parsed);
}

/**
 * A reader's place in the journal: after the open row `seq` and the first `own` confidential rows of their own that
 * follow it. What others do in confidence moves nobody's place.
 */
export type JournalPlace = { seq: number; own: number };

export type PlacedRow = SealedRow & { place: JournalPlace };

/** The sealed rows that a reader may know of, in order: the open ones, and the confidential ones of these actors. */
export async function readSealedFor(
  db: Db,
  workspaceId: string,
  readers: readonly JournalActor[],
  from: { after: JournalPlace; limit: number },
): Promise<PlacedRow[]> {
  const { after, limit } = from;
  const open = await readSealed(db, workspaceId, { after: after.seq, limit });
  // What was sealed between the two queries waits for the next time, or its place would skip the open row it follows.
  const own = await ownRows(db, workspaceId, readers)
    .where('follows', '>=', after.seq)
    .where('follows', '<=', open.at(-1)?.seq ?? after.seq)
    .orderBy('follows')
    .orderBy('seq')
    .limit(after.own + limit)
    .execute();
  const placed = open.map((row): PlacedRow => ({ ...row, place: { seq: row.seq, own: 0 } }));
  const counts = new Map<number, number>();
  for (const row of own) {
    const seq = row.follows ?? 0;
    const nth = (counts.get(seq) ?? 0) + 1;
    counts.set(seq, nth);
    if (seq > after.seq || nth > after.own) placed.push({ ...parsed(row), place: { seq, own: nth } });
  }
  return placed.sort((a, b) => a.place.seq - b.place.seq || a.place.own - b.place.own).slice(0, limit);
}

/** Where a reader stands who wants only what comes from now on. */
export async function readPlace(db: Db, workspaceId: string, readers: readonly JournalActor[]): Promise<JournalPlace> {
  const { seq } = await readHead(db, workspaceId);
  const { own } = await db
    .selectFrom(ownRows(db, workspaceId, readers).where('follows', '=', seq).as('row'))
    .select((eb) => eb.fn.countAll<number>().as('own'))
    .executeTakeFirstOrThrow();
  return { seq, own: Number(own) };
}

/** Where a chain stands; exports print the open one's, so that a cut tail shows later. */
export async function readHead(db: Db, workspaceId: string, confidential = false): Promise<JournalHead> {
  const head = await db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .where('confidential', '=', confidential)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: firstHash };
}

function openRows(db: Db, workspaceId: string) {
  return sealedRows(db, workspaceId).where('confidential', '=', false);
}

function ownRows(db: Db, workspaceId: string, readers: readonly JournalActor[]) {
  return sealedRows(db, workspaceId)
    .select('follows')
    .where('confidential', '=', true)
    .where('seq', 'is not', null)
    .where((eb) => isOf(eb, readers));
}

function sealedRows(db: Db, workspaceId: string) {
  return db
    .selectFrom('journal')
    .select(['id', 'kind', 'actor', 'subject', 'data', 'hash', 'created_at as createdAt', 'sealed_at as sealedAt'])
    .select((eb) => eb.ref('seq').$notNull().as('seq'))
    .where('workspace_id', '=', workspaceId);
}

type StoredRow = Omit<SealedRow, 'actor' | 'subject' | 'data' | 'sealedAt' | 'hash'> & {
  actor: string;
  subject: string;
  data: string;
  sealedAt: string | null;
  hash: string | null;
};

function parsed(row: StoredRow): SealedRow {
  return { ...row, ...parsedBody(row), sealedAt: row.sealedAt ?? '', hash: row.hash ?? '' };
}

export function parsedBody(row: { actor: string; subject: string; data: string }) {
  return {
    actor: JSON.parse(row.actor) as JournalActor,
    subject: JSON.parse(row.subject) as JournalSubject,
    data: JSON.parse(row.data) as Record<string, unknown>,
  };
}
