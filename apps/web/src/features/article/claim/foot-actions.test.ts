import { claimEvents, type ClaimState } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { footActions } from './foot-actions.ts';

const refused = Object.fromEntries(
  claimEvents.map((event) => [event, { ok: false as const, reason: `No ${event}.` }]),
) as Parameters<typeof footActions>[0]['actions'];
const view = (state: ClaimState, over: Partial<Parameters<typeof footActions>[0]> = {}) => ({
  state,
  actions: refused,
  publication: null,
  leaseUntil: null,
  ...over,
});

describe('footActions', () => {
  it('offers sorting for a suggestion, each with its reason when refused', () => {
    const actions = footActions(view('suggested', { actions: { ...refused, accept: { ok: true } } }));
    expect(actions.map((action) => action.type === 'do' && action.what)).toEqual([
      'accept',
      'dismiss',
      'split',
      'edit',
    ]);
    expect(actions[0]).toMatchObject({ refusal: null });
    expect(actions[1]).toMatchObject({ refusal: 'No dismiss.' });
    expect(actions[3]).toMatchObject({ refusal: 'No reword.' });
  });

  it('lets me go on with a claim that I hold although I cannot take it again', () => {
    expect(footActions(view('in_review'))[0]).toMatchObject({ to: 'review', refusal: 'No claim_next.' });
    expect(footActions(view('in_review', { leaseUntil: '2026-01-01T00:00:00.000Z' }))[0]).toMatchObject({
      to: 'review',
      refusal: null,
    });
  });

  it('has nothing to do for a claim that lives on in another one', () => {
    expect(footActions(view('merged'))).toEqual([]);
    expect(footActions(view('superseded'))).toEqual([]);
  });
});
