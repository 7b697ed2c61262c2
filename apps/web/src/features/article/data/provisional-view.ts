import type { ClaimRow, ClaimView } from '@claimdesk/api/views';
import {
  allowedActions,
  canDo,
  decideTransition,
  defaultPolicy,
  deriveState,
  describeQuote,
  type ClaimEvent,
  type ClaimFacts,
  type Policy,
  type Scope,
  type StoredState,
} from '@claimdesk/core';

/** As much of who is looking as the workflow table asks for. */
export type Viewer = { memberId: string | null; scopes: ReadonlySet<Scope>; policy: Policy };

export const nobody: Viewer = { memberId: null, scopes: new Set(), policy: defaultPolicy };

function storedState(state: ClaimRow['state']): StoredState {
  return state === 'queued' || state === 'in_review' ? 'open' : state;
}

/** What a row of the list tells about the claim; what it does not tell is taken as not standing in the way. */
function factsOf(row: ClaimRow, viewer: Viewer): ClaimFacts {
  return {
    state: storedState(row.state),
    viewer: { memberId: viewer.memberId, scopes: viewer.scopes },
    policy: viewer.policy,
    round: null,
    earlierAuthors: [],
    earlierAdjudicators: [],
    seenByMe: false,
    recused: false,
    adjudicatorId: null,
    approverId: null,
    publicationStands: false,
    recheckDue: false,
    hasWording: row.wording.trim() !== '',
    hasSource: true,
  };
}

/**
 * The whole claim as far as its row tells it, shown until the server's own answer is here. Its buttons come from the
 * same table that the server reads, so they rarely change when it comes.
 */
export function provisionalView(row: ClaimRow, text: string, viewer: Viewer): ClaimView {
  return {
    ...row,
    quote: describeQuote(text, row.start, row.end),
    sentence: [row.start, row.end],
    context: {
      before: [],
      sentence: { start: row.start, end: row.end, text: text.slice(row.start, row.end) },
      after: [],
    },
    sourceDetail: null,
    cue: null,
    verifiable: row.checkable ? 1 : 0,
    entities: [],
    allReasons: row.reasons,
    wordingVersion: 1,
    wordings: [],
    suggestedWording: null,
    corrections: null,
    engineVersion: null,
    duplicates: [],
    lineage: null,
    mergedIntoId: null,
    round: null,
    myReview: null,
    reviews: null,
    decision: null,
    publication: null,
    retraction: null,
    assignment: null,
    calibration: null,
    actions: allowedActions(factsOf(row, viewer)),
  };
}

/** The row after an event, before the server has said so; unchanged when the table would refuse it. */
export function rowAfter(row: ClaimRow, event: ClaimEvent, viewer: Viewer, change: Partial<ClaimRow> = {}): ClaimRow {
  try {
    const state = decideTransition(event, factsOf(row, viewer));
    const shown = state === storedState(row.state) ? row.state : deriveState(state, 0);
    return { ...row, ...change, state: shown };
  } catch {
    return row;
  }
}

/** The open claim after its row has changed: its buttons follow. */
export function viewAfter(view: ClaimView, row: ClaimRow, viewer: Viewer): ClaimView {
  return { ...view, ...row, actions: allowedActions(factsOf(row, viewer)) };
}

/** Only what a row has: the answer of a change is a whole claim. */
export function rowOf(view: ClaimView, before: ClaimRow | undefined): ClaimRow {
  if (!before) return view;
  const row: Record<string, unknown> = {};
  for (const key of Object.keys(before) as (keyof ClaimRow)[]) row[key] = view[key];
  return row as ClaimRow;
}

/** Why these claims cannot be merged, as far as the list tells; null when they can. */
export function mergeRefusal(rows: readonly ClaimRow[], viewer: Viewer): string | null {
  for (const row of rows) {
    const may = canDo('merge', { ...factsOf(row, viewer), given: { mergeCount: Math.max(2, rows.length) } });
    if (!may.ok) return rows.length > 1 ? `Claim ${row.number}: ${may.reason}` : may.reason;
  }
  return rows.length < 2 ? 'Choose at least two claims to merge.' : null;
}
