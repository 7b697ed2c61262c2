import { defaultPolicy, scopes } from '@claimdesk/core';
import type { ClaimRow } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { mergeRefusal, nobody, provisionalView, rowAfter, rowOf, type Viewer } from './provisional-view.ts';

const text = 'The wall held back four floods.';
const row: ClaimRow = {
  id: 'c1',
  number: 1,
  articleId: 'a',
  articleTitle: 'Wall',
  outlet: null,
  state: 'suggested',
  wording: 'The wall held back four floods',
  start: 0,
  end: 30,
  spans: [[0, 30]],
  checkWorthiness: 0.5,
  kind: 'event',
  checkable: true,
  uncheckableReason: null,
  source: null,
  sourceSpan: null,
  sourceName: null,
  quantities: [],
  times: [],
  reasons: [],
  origin: 'extracted',
  dismissReason: null,
  duplicateOfId: null,
  flags: [],
  corrected: false,
  version: 3,
  leaseUntil: null,
  verdict: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  waitingSince: '2026-01-01T00:00:00.000Z',
  dueAt: null,
  recheckAt: null,
  assigned: [],
};
const editor: Viewer = { memberId: 'm', scopes: new Set(scopes), policy: defaultPolicy };

describe('provisionalView', () => {
  it('has the buttons of the workflow table', () => {
    const view = provisionalView(row, text, editor);
    expect(view.actions.accept).toEqual({ ok: true });
    expect(view.actions.restore.ok).toBe(false);
    expect(view.quote.exact).toBe(text.slice(0, 30));
    expect(provisionalView(row, text, nobody).actions.accept.ok).toBe(false);
  });
});

describe('rowAfter', () => {
  it('shows the effect that the server will have', () => {
    expect(rowAfter(row, 'accept', editor).state).toBe('queued');
    expect(rowAfter(row, 'dismiss', editor, { dismissReason: 'opinion' })).toMatchObject({
      state: 'dismissed',
      dismissReason: 'opinion',
    });
  });

  it('keeps the state where an event does not change it', () => {
    expect(rowAfter({ ...row, state: 'in_review' }, 'reword', editor, { wording: 'Other' })).toMatchObject({
      state: 'in_review',
      wording: 'Other',
    });
  });

  it('shows nothing that the table refuses', () => {
    expect(rowAfter(row, 'restore', editor)).toBe(row);
    expect(rowAfter(row, 'accept', nobody)).toBe(row);
  });
});

describe('rowOf', () => {
  it('takes from an answer what a row has, and no more', () => {
    const view = { ...provisionalView(row, text, editor), version: 4 };
    expect(rowOf(view, row)).toEqual({ ...row, version: 4 });
  });
});

describe('mergeRefusal', () => {
  it('asks for two claims that may still be merged', () => {
    expect(mergeRefusal([row], editor)).toBe('Choose at least two claims to merge.');
    expect(mergeRefusal([row, { ...row, id: 'c2', state: 'queued' }], editor)).toBeNull();
    expect(mergeRefusal([row, { ...row, id: 'c2', number: 2, state: 'decided' }], editor)).toContain('Claim 2');
    expect(mergeRefusal([row, row], nobody)).not.toBeNull();
  });
});
