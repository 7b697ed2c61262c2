import type { ReviewDraft } from '@claimdesk/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver, type SavedDraft, type SaveOutcome } from './draft-saver.ts';

const empty: ReviewDraft = { ratingKey: null, confidence: null, flags: [], rationale: '', searchedNote: '' };
const opened: SavedDraft = { draft: empty, version: 1, savedAt: 't0' };

function setUp(answers: SaveOutcome[], kept: { draft: ReviewDraft; base: ReviewDraft } | null = null) {
  const sent: Array<{ rationale: string; version: number }> = [];
  const keeps: Array<string | null> = [];
  const saver = createDraftSaver({
    opened,
    kept,
    save: async (draft, version) => {
      sent.push({ rationale: draft.rationale, version });
      return answers.shift() ?? { kind: 'unreachable' };
    },
    keep: (draft) => keeps.push(draft ? draft.rationale : null),
  });
  saver.start();
  return { saver, sent, keeps };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createDraftSaver', () => {
  it('keeps every change at once and sends the last one', async () => {
    const { saver, sent, keeps } = setUp([{ kind: 'saved', version: 2, savedAt: 't1' }]);
    saver.change({ rationale: 'a' });
    saver.change({ rationale: 'ab' });
    expect(keeps).toEqual(['a', 'ab']);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual([{ rationale: 'ab', version: 1 }]);
    expect(saver.getState()).toMatchObject({ status: 'saved', version: 2, savedAt: 't1' });
    expect(keeps.at(-1)).toBeNull();
  });

  it('tries again after the server did not answer, and keeps the words meanwhile', async () => {
    const { saver, sent, keeps } = setUp([{ kind: 'unreachable' }, { kind: 'saved', version: 2, savedAt: 't1' }]);
    saver.change({ rationale: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.getState().status).toBe('failed');
    expect(keeps.at(-1)).toBe('a');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    expect(saver.getState().status).toBe('saved');
  });

  it('sends words that the browser kept from before', async () => {
    const { saver, sent } = setUp([{ kind: 'saved', version: 2, savedAt: 't1' }], {
      draft: { ...empty, rationale: 'before' },
      base: empty,
    });
    expect(saver.getState().draft.rationale).toBe('before');
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual([{ rationale: 'before', version: 1 }]);
  });

  it('opens with a choice when the server has other words than those typed over', async () => {
    const { saver, sent } = setUp([], {
      draft: { ...empty, rationale: 'here' },
      base: { ...empty, rationale: 'before' },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect(saver.getState()).toMatchObject({ status: 'conflict', draft: { rationale: 'here' }, theirs: opened });
  });

  it('goes on by itself when only the version moved on', async () => {
    const { saver, sent } = setUp([
      { kind: 'stale', current: { draft: empty, version: 4, savedAt: 't1' } },
      { kind: 'saved', version: 5, savedAt: 't2' },
    ]);
    saver.change({ rationale: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent.map((one) => one.version)).toEqual([1, 4]);
    expect(saver.getState()).toMatchObject({ status: 'saved', version: 5 });
  });

  it('stops at a real conflict, and lets the reviewer choose', async () => {
    const theirs = { draft: { ...empty, rationale: 'theirs' }, version: 4, savedAt: 't1' };
    const { saver, sent, keeps } = setUp([
      { kind: 'stale', current: theirs },
      { kind: 'saved', version: 5, savedAt: 't2' },
    ]);
    saver.change({ rationale: 'mine' });
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.getState()).toMatchObject({ status: 'conflict', theirs });
    saver.change({ rationale: 'mine too' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(keeps.at(-1)).toBe('mine too');
    expect(await saver.flush()).toBe(false);
    saver.keepMine();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual({ rationale: 'mine too', version: 4 });
    expect(saver.getState().status).toBe('saved');
  });

  it('takes the other text when asked to', async () => {
    const theirs = { draft: { ...empty, rationale: 'theirs' }, version: 4, savedAt: 't1' };
    const { saver, keeps } = setUp([{ kind: 'stale', current: theirs }]);
    saver.change({ rationale: 'mine' });
    expect(await saver.flush()).toBe(false);
    saver.takeTheirs();
    expect(saver.getState()).toMatchObject({ status: 'saved', version: 4, draft: theirs.draft });
    expect(keeps.at(-1)).toBeNull();
  });

  it('saves what was typed while a save was under way', async () => {
    const { saver, sent } = setUp([
      { kind: 'saved', version: 2, savedAt: 't1' },
      { kind: 'saved', version: 3, savedAt: 't2' },
    ]);
    saver.change({ rationale: 'a' });
    const first = saver.flush();
    saver.change({ rationale: 'ab' });
    await first;
    expect(saver.getState().status).toBe('waiting');
    await saver.flush();
    expect(sent).toEqual([
      { rationale: 'a', version: 1 },
      { rationale: 'ab', version: 2 },
    ]);
  });

  it('sends nothing while held, and all of it after', async () => {
    const { saver, sent } = setUp([{ kind: 'saved', version: 2, savedAt: 't1' }]);
    saver.hold(true);
    saver.change({ rationale: 'a' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    saver.hold(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
  });

  it('hears a newer version without losing what is unsaved', () => {
    const { saver } = setUp([]);
    saver.heard({ draft: { ...empty, rationale: 'other' }, version: 3, savedAt: 't1' });
    expect(saver.getState().draft.rationale).toBe('other');
    saver.change({ rationale: 'mine' });
    saver.heard({ draft: { ...empty, rationale: 'other' }, version: 5, savedAt: 't2' });
    expect(saver.getState()).toMatchObject({ version: 5, draft: { rationale: 'mine' }, status: 'waiting' });
    saver.heard({ draft: { ...empty, rationale: 'else' }, version: 6, savedAt: 't3' });
    expect(saver.getState().status).toBe('conflict');
  });
});
