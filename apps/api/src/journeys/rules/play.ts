import { transitions, type ClaimEvent, type Policy } from '@claimdesk/core';
import { getClaim, type Database } from '@claimdesk/db';
import fc from 'fast-check';
import type { DeskMember } from '../../testing/test-desk.ts';
import { asides, moves, offered, ratings, type Move, type MoveName } from './moves.ts';
import { rules } from './rules.ts';
import { forgetStored } from './stored.ts';
import { openTeam, type Team } from './team.ts';

/** `guided`: does what the buttons offer, which leads far; otherwise anything, which is mostly refused. */
type Step = { member: number; guided: boolean; action: number; claim: number; rating: number; together: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  member: fc.nat(6),
  guided: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  action: fc.nat(999),
  claim: fc.nat(3),
  rating: fc.nat(5),
  together: fc.boolean(),
});

const somePolicy: fc.Arbitrary<Partial<Policy>> = fc.record({
  reviewsWanted: fc.integer({ min: 1, max: 3 }),
  separation: fc.constantFrom('strict', 'strict', 'solo'),
  visibility: fc.constantFrom('blind', 'blind', 'open'),
  tolerance: fc.constantFrom(0, 1),
  tieRule: fc.constantFrom('adjudicate', 'majority'),
});

export type Played = {
  calls: number;
  done: number;
  refused: Map<string, number>;
  /** What was called last, and what came of it. */
  last: string[];
};

/** Calls that are told when something is wrong. */
const told = 12;

const expectedRefusals = new Set(['forbidden', 'not_allowed_now', 'stale', 'not_found', 'invalid_input']);

/**
 * One desk, one team, `calls` random moves, some of them at the same time; then every rule is checked on the database.
 * The seed alone decides policy and moves, so a run that failed can be played again.
 */
export async function playEpisode(database: Database, seed: number, calls: number): Promise<Played> {
  const [policy = {}] = fc.sample(somePolicy, { seed, numRuns: 1 });
  const steps = fc.sample(step, { seed, numRuns: calls });
  const played: Played = { calls: 0, done: 0, refused: new Map(), last: [] };
  let doing = 'the team was made';
  try {
    const team = await openTeam(database, policy);
    doing = 'the team was at work';
    for (let at = 0; at < steps.length;) {
      const pair = steps.slice(at, at + (steps[at]?.together ? 2 : 1));
      at += pair.length;
      await Promise.all(pair.map((one) => play(team, one, played, pair.length === 1)));
    }
    forgetStored(team);
    for (const [name, check] of Object.entries(rules)) {
      doing = name;
      await check(team);
    }
  } catch (error) {
    const what = `Seed ${seed}, policy ${JSON.stringify(policy)}: ${doing}`;
    throw new Error(`${what}\nThe last calls:\n  ${played.last.join('\n  ')}`, { cause: error });
  }
  return played;
}

async function play(team: Team, one: Step, played: Played, alone: boolean): Promise<void> {
  const { claimIds } = team;
  const member = one.member === 6 ? team.program : team.members[one.member];
  const claimId = claimIds.slice(-4)[one.claim % Math.min(4, claimIds.length)];
  if (member === undefined || claimId === undefined) throw new Error('nobody to play, or nothing');
  const [name, move] = await chooseMove(member, claimId, one);
  if (move === undefined) return;
  const before = alone ? await stateOf(team, claimId) : null;
  played.calls += 1;
  const note = (outcome: string) => {
    const who = `${member.actor.kind} ${member.actor.name}`;
    played.last = [
      ...played.last,
      `${played.calls}: ${who}, ${name}, claim ${claimIds.indexOf(claimId) + 1}: ${outcome}`,
    ].slice(-told);
  };
  try {
    await move(team, member, claimId, ratings[one.rating] ?? 'true');
    played.done += 1;
    note('done');
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
    note(code || String(error));
    if (!expectedRefusals.has(code)) throw new Error(`${name} failed`, { cause: error });
    played.refused.set(code, (played.refused.get(code) ?? 0) + 1);
    return;
  }
  if (before !== null) requireRow(name, before, await stateOf(team, claimId));
}

async function chooseMove(member: DeskMember, claimId: string, one: Step): Promise<[string, Move | undefined]> {
  if (one.guided) {
    const names = await offered(member, claimId);
    const name = names[one.action % Math.max(1, names.length)];
    return name === undefined ? ['nothing', undefined] : [name, moves[name]];
  }
  const all = Object.entries({ ...moves, ...asides });
  return all[one.action % all.length] ?? ['nothing', undefined];
}

async function stateOf({ desk }: Team, claimId: string): Promise<string | null> {
  return (await getClaim(desk.deps.db, desk.workspaceId, claimId))?.state ?? null;
}

/** Moves that are more than their own event: whoever submits takes first, a confirmation may be the last submit. */
const eventsOf: Partial<Record<MoveName, ClaimEvent[]>> = {
  submit: ['claim_next', 'submit'],
  confirm: ['confirm', 'submit'],
  recuse: ['recuse', 'release'],
};

/** Rule 1: what happened to the claim is a row of the workflow's table. */
function requireRow(name: string, before: string, after: string | null): void {
  // Adding makes another claim than the one chosen; asides are several events or none.
  if (!(name in moves) || name === 'add') return;
  const events = eventsOf[name as MoveName] ?? [name as ClaimEvent];
  const stored = (state: string) => (state === 'queued' || state === 'in_review' ? 'open' : state);
  const isRow = transitions.some(
    ({ event, from, to }) =>
      events.includes(event) &&
      from.some((state) => stored(state) === before) &&
      (to === 'same' ? before : to) === after,
  );
  if (!isRow) throw new Error(`${name} led from ${before} to ${after}, which is no row of the workflow`);
}
