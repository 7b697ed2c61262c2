import { describe, expect, it } from 'vitest';
import { openDraft, parseKept, sameDraft, toggleFlag } from './review-draft.ts';
import type { ReviewDraft } from './review-draft.ts';

const empty: ReviewDraft = { ratingKey: null, confidence: 'medium', flags: [], rationale: '', searchedNote: '' };
const typed: ReviewDraft = { ...empty, ratingKey: 'mixed', rationale: 'Half of it holds.' };

describe('openDraft', () => {
  it('takes the server when the browser kept nothing or the same', () => {
    expect(openDraft({ draft: typed, version: 3 }, null)).toMatchObject({ draft: typed, from: 'server' });
    expect(openDraft({ draft: typed, version: 3 }, { draft: { ...typed }, version: 1, at: 0 }).conflict).toBeNull();
  });

  it('restores words that the server never got', () => {
    const opened = openDraft({ draft: empty, version: 2 }, { draft: typed, version: 2, at: 5 });
    expect(opened).toEqual({ draft: typed, from: 'browser', conflict: null });
  });

  it('overwrites nothing when the server moved on', () => {
    const kept = { draft: typed, version: 2, at: 5 };
    const opened = openDraft({ draft: { ...empty, rationale: 'From the other desk.' }, version: 4 }, kept);
    expect(opened.draft.rationale).toBe('From the other desk.');
    expect(opened.conflict).toBe(kept);
  });
});

describe('parseKept', () => {
  it('reads back what was written', () => {
    const kept = { draft: typed, version: 2, at: 5 };
    expect(parseKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([null, 'x', {}, { draft: typed }, { draft: { ...typed, flags: [1] }, version: 1, at: 1 }])(
    'ignores %j',
    (value) => {
      expect(parseKept(value)).toBeNull();
    },
  );
});

describe('sameDraft', () => {
  it('does not mind the order of flags', () => {
    expect(sameDraft({ ...empty, flags: ['a', 'b'] }, { ...empty, flags: ['b', 'a'] })).toBe(true);
    expect(sameDraft({ ...empty, flags: ['a'] }, { ...empty, flags: ['b'] })).toBe(false);
    expect(sameDraft(empty, { ...empty, searchedNote: 'archives' })).toBe(false);
  });
});

describe('toggleFlag', () => {
  it('sets and clears', () => {
    expect(toggleFlag(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleFlag(['a', 'b'], 'a')).toEqual(['b']);
  });
});
