import {
  listClaims,
  listDecisions,
  listReviews,
  listRounds,
  listSlots,
  type DecisionRow,
  type RoundRow,
  type SlotRow,
} from '@claimdesk/db';
import type { Team } from './team.ts';

export function storeOf({ desk }: Team) {
  return { db: desk.deps.db, workspaceId: desk.workspaceId };
}

/** What was read for a check, kept for the others of the same round of checks. */
const kept = new WeakMap<Team, Map<string, Promise<unknown>>>();

/** Before each round of checks: something happened since. */
export function forgetStored(team: Team): void {
  kept.delete(team);
}

function once<T>(team: Team, what: string, read: () => Promise<T>): Promise<T> {
  const all = kept.get(team) ?? new Map<string, Promise<unknown>>();
  kept.set(team, all);
  const known = all.get(what) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const reading = read();
  all.set(what, reading);
  return reading;
}

export function claimsOf(team: Team) {
  return once(team, 'claims', async () => {
    const { db, workspaceId } = storeOf(team);
    const everything = { viewerId: null, leasesOf: 'everyone', order: 'newest', limit: 200 } as const;
    const { rows, nextCursor } = await listClaims(db, { workspaceId, now: team.desk.deps.now(), ...everything });
    if (nextCursor !== null) throw new Error('More claims than are checked: play shorter episodes.');
    return rows;
  });
}

export function reviewsOf(team: Team) {
  return once(team, 'reviews', async () => {
    const { db, workspaceId } = storeOf(team);
    const claimIds = (await claimsOf(team)).map(({ id }) => id);
    const submitted = (await listReviews(db, workspaceId, claimIds)).filter(({ status }) => status === 'submitted');
    return { submitted, byRound: Map.groupBy(submitted, ({ roundId }) => roundId) };
  });
}

/** Rows by the id of their claim; of a claim without any there is nothing. */
type ByClaim<Row> = { all: Row[]; of(claimId: string): Row[] };

function byClaim<Row extends { claimId: string }>(all: Row[]): ByClaim<Row> {
  const grouped = Map.groupBy(all, ({ claimId }) => claimId);
  return { all, of: (claimId) => grouped.get(claimId) ?? [] };
}

export function roundsOf(team: Team): Promise<ByClaim<RoundRow>> {
  return once(team, 'rounds', async () => {
    const { db, workspaceId } = storeOf(team);
    return byClaim(
      await listRounds(
        db,
        workspaceId,
        (await claimsOf(team)).map(({ id }) => id),
      ),
    );
  });
}

export function slotsOf(team: Team): Promise<ByClaim<SlotRow>> {
  return once(team, 'slots', async () => {
    const { db, workspaceId } = storeOf(team);
    return byClaim(
      await listSlots(
        db,
        workspaceId,
        (await roundsOf(team)).all.map(({ id }) => id),
      ),
    );
  });
}

export function decisionsOf(team: Team): Promise<ByClaim<DecisionRow>> {
  return once(team, 'decisions', async () => {
    const { db, workspaceId } = storeOf(team);
    return byClaim(
      await listDecisions(
        db,
        workspaceId,
        (await claimsOf(team)).map(({ id }) => id),
      ),
    );
  });
}
