import { DomainError, type ErrorCode } from '../errors.ts';
import { stateOf, type ClaimFacts } from './claim-facts.ts';
import { stateLabels, type ClaimState, type StoredState } from './claim-state.ts';
import { guards } from './guards.ts';
import { scopeRefusal } from './scopes.ts';
import { claimEvents, conditions, transitions, type ClaimEvent, type Transition } from './transitions.ts';

export type Permission = { ok: true } | { ok: false; code: ErrorCode; reason: string };
export type Allowed = { ok: true } | { ok: false; reason: string };

const rowsOf = new Map<ClaimEvent, readonly Transition[]>(
  claimEvents.map((event) => [event, transitions.filter((row) => row.event === event)]),
);

/**
 * May this viewer cause `event` now? The reason is the sentence for a disabled button. What the request would bring
 * (`facts.given`) is checked only where it is there, so the same call serves buttons and the server.
 */
export function canDo(event: ClaimEvent, facts: ClaimFacts): Permission {
  const state = stateOf(facts) ?? 'new';
  const [row] = rowsOf.get(event) ?? [];
  if (row === undefined) return refuse('not_allowed_now', notNow(event, state));
  if (!facts.viewer.scopes.has(row.scope)) return refuse('forbidden', scopeRefusal(row.scope));
  if (!row.from.includes(state)) return refuse('not_allowed_now', notNow(event, state));
  for (const name of row.guards) {
    const reason = guards[name](facts);
    if (reason !== null) return refuse('not_allowed_now', reason);
  }
  return { ok: true };
}

/**
 * The stored state after `event`. Throws `DomainError` (`forbidden` or `not_allowed_now`) with the same sentence that
 * the button shows. The last submit of a round needs `facts.given.rule`.
 */
export function decideTransition(event: ClaimEvent, facts: ClaimFacts): StoredState {
  const permission = canDo(event, facts);
  if (!permission.ok) throw new DomainError(permission.code, permission.reason);
  const row = (rowsOf.get(event) ?? []).find(({ when }) => when === undefined || conditions[when](facts));
  if (row === undefined) {
    throw new DomainError(
      'not_allowed_now',
      'This is the last review of the round: the decision rule has to be asked.',
    );
  }
  if (row.to !== 'same') return row.to;
  if (facts.state === null) throw new DomainError('not_found', 'This claim does not exist.');
  return facts.state;
}

/** Every event, allowed or with the reason why not: what a claim's buttons need. */
export function allowedActions(facts: ClaimFacts): Record<ClaimEvent, Allowed> {
  const actions = claimEvents.map((event): [ClaimEvent, Allowed] => {
    const permission = canDo(event, facts);
    return [event, permission.ok ? permission : { ok: false, reason: permission.reason }];
  });
  return Object.fromEntries(actions) as Record<ClaimEvent, Allowed>;
}

function refuse(code: ErrorCode, reason: string): Permission {
  return { ok: false, code, reason };
}

/** How the event reads after "cannot be", or a whole sentence where that would not help. */
const eventWords: Record<ClaimEvent, string> = {
  extract: 'extracted again',
  add: 'added again',
  accept: 'accepted',
  dismiss: 'dismissed',
  restore: 'restored',
  merge: 'merged',
  split: 'split',
  reword: 'reworded',
  claim_next: 'taken for review',
  release: 'given back: nobody holds it',
  submit: 'given a review. Take it first',
  withdraw: 'changed by withdrawing a review: the round is over',
  take: 'adjudicated',
  decide: 'decided by an adjudicator',
  ask_one_more: 'sent to one more reviewer',
  approve: 'approved',
  return: 'returned for review',
  publish: 'published',
};

function notNow(event: ClaimEvent, state: ClaimState | 'new'): string {
  if (state === 'new') return 'This claim does not exist yet.';
  return `This claim is ${stateLabels[state].toLowerCase()}, so it cannot be ${eventWords[event]}.`;
}
