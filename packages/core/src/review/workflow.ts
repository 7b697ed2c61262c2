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
  const reason = row.guards.map((name) => guards[name](facts)).find((sentence) => sentence !== null);
  // Whoever has to take a waiting claim first is helped by the guard, not by the name of the state.
  if (!row.from.includes(state)) {
    return refuse('not_allowed_now', facts.state === 'open' && reason ? reason : notNow(event, state));
  }
  return reason === undefined || reason === null ? { ok: true } : refuse('not_allowed_now', reason);
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

/** What follows "This claim is decided, so". */
const eventWords: Record<ClaimEvent, string> = {
  extract: 'it cannot be extracted again',
  add: 'it cannot be added again',
  accept: 'it cannot be accepted',
  dismiss: 'it cannot be dismissed',
  restore: 'it cannot be restored',
  merge: 'it cannot be merged or split',
  split: 'it cannot be merged or split',
  reword: 'its wording cannot be changed',
  assign: 'it cannot be assigned',
  unassign: 'nobody is assigned to it',
  reschedule: 'it has no time by which its reviews are due',
  claim_next: 'it cannot be taken for review',
  release: 'there is nothing to give back',
  recuse: 'nobody has to recuse themselves from it',
  lift_recusal: 'a recusal cannot be lifted',
  submit: 'it cannot be reviewed',
  confirm: 'no review has to be confirmed',
  withdraw: 'a review cannot be withdrawn',
  take: 'it cannot be taken for adjudication',
  decide: 'it cannot be adjudicated',
  ask_one_more: 'one more review cannot be asked for',
  annotate: 'nothing can be noted about its claimant',
  approve: 'it cannot be approved',
  return: 'it cannot be returned for review',
  publish: 'it cannot be published',
  correct: 'there is no publication to correct',
  plan_recheck: 'there is no publication to look at again',
  recheck: 'there is no publication to check again',
  retract: 'there is no publication to retract',
  use_for_calibration: 'it cannot be used for calibration',
  take_out: 'it cannot be taken out of its set',
  calibrate: 'there is no calibration to close',
};

function notNow(event: ClaimEvent, state: ClaimState | 'new'): string {
  if (state === 'new') return 'This claim does not exist yet.';
  const is = state === 'calibrated' ? 'a calibration claim' : stateLabels[state].toLowerCase();
  return `This claim is ${is}, so ${eventWords[event]}.`;
}
