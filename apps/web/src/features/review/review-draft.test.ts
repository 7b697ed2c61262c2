import { describe, expect, it } from 'vitest';
import type { ReviewDraft } from '@claimdesk/core';
import { openDraft, parseKept, sameDraft, toggleFlag } from './review-draft.ts';

const empty: ReviewDraft = { ratingKey: null, confidence: 'medium', flags: [], rationale: '', searchedNote: '' };
const typed: ReviewDraft = { ...empty, ratingKey: 'mixed', rationale: 'Half of it holds.' };

describe('openDraft', () => {
  it('takes the server when the browser kept nothing or the same', () => {
    expect(openDraft(typed, null)).toEqual({ kind: 'server', draft: typed });
    expect(openDraft(typed, { draft: { ...typed }, base: empty }).kind).toBe('server');
  });

  it('restores words that the server never got', () => {
    expect(openDraft(empty, { draft: typed, base: empty })).toEqual({ kind: 'restored', draft: typed });
  });

  it('asks when the server moved on', () => {
    const server = { ...empty, rationale: 'From the other desk.' };
    expect(openDraft(server, { draft: typed, base: empty })).toEqual({ kind: 'conflict', draft: typed });
  });
});

describe('parseKept', () => {
  it('reads back what was written', () => {
    const kept = { draft: typed, base: empty };
    expect(parseKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    null,
    'x',
    {},
    { draft: typed },
    { draft: { ...typed, flags: ['x'] }, base: empty },
    { draft: { ...typed, confidence: 'sure' }, base: empty },
  ])('ignores %j', (value) => {
    expect(parseKept(value)).toBeNull();
  });
});

describe('sameDraft', () => {
  it('does not mind the order of flags', () => {
    expect(
      sameDraft({ ...empty, flags: ['outdated', 'cherry_picked'] }, { ...empty, flags: ['cherry_picked', 'outdated'] }),
    ).toBe(true);
    expect(sameDraft({ ...empty, flags: ['outdated'] }, { ...empty, flags: ['cherry_picked'] })).toBe(false);
    expect(sameDraft(empty, { ...empty, searchedNote: 'archives' })).toBe(false);
  });
});

describe('toggleFlag', () => {
  it('sets and clears, in the order of the form', () => {
    expect(toggleFlag(['outdated'], 'missing_context')).toEqual(['missing_context', 'outdated']);
    expect(toggleFlag(['missing_context', 'outdated'], 'missing_context')).toEqual(['outdated']);
  });
});
