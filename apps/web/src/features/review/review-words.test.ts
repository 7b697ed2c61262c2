import { defaultPolicy } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { blindWords, endedWords, lockWords, missingWords, undoWords } from './review-words.ts';

describe('blindWords', () => {
  it('says plainly that one person does it all', () => {
    expect(blindWords({ blind: true, policy: defaultPolicy, reviewsWanted: 1 }).text).toContain('every report says so');
  });

  it('says what is hidden and until when', () => {
    const policy = { ...defaultPolicy, separation: 'strict' as const };
    expect(blindWords({ blind: true, policy, reviewsWanted: 2 }).text).toContain('hidden until both reviews are in');
    expect(blindWords({ blind: true, policy, reviewsWanted: 3 }).text).toContain('until all three reviews');
    expect(blindWords({ blind: true, policy, reviewsWanted: 6 }).text).toContain('until all 6 reviews');
  });

  it('promises no blindness in an open round, and no solo work under strict separation', () => {
    const policy = { ...defaultPolicy, separation: 'strict' as const };
    expect(blindWords({ blind: false, policy, reviewsWanted: 2 }).title).toBe('Open review.');
    expect(blindWords({ blind: true, policy, reviewsWanted: 1 }).text).not.toContain('One person');
  });
});

describe('undoWords', () => {
  it('names the review that ends it', () => {
    expect(undoWords(1)).toBe('This review completes the round');
    expect(undoWords(2)).toBe('Undo until the second review is in');
    expect(undoWords(9)).toBe('Undo until the last review is in');
  });
});

describe('lockWords', () => {
  it('locks what is submitted, withdrawn or run out', () => {
    expect(lockWords({ status: 'draft' }, false)).toBeNull();
    expect(lockWords({ status: 'draft' }, true)).toContain('Take it again');
    expect(lockWords({ status: 'submitted' }, true)).toContain('Withdraw');
  });
});

describe('endedWords', () => {
  it('says nothing while the round runs', () => {
    expect(endedWords({ state: 'queued', retraction: null })).toBeNull();
    expect(endedWords({ state: 'in_review', retraction: null })).toBeNull();
  });

  it('says why a round ended under a draft, and that the draft is kept', () => {
    const retraction = { reason: 'A forgery.', at: '2026-03-02T08:00:00.000Z', by: { id: 'm1', name: 'Edo' } };
    const retracted = endedWords({ state: 'retracted', retraction });
    expect(retracted?.title).toContain('retracted');
    expect(retracted?.text).toMatch(/draft is kept.*A forgery\./u);
    expect(endedWords({ state: 'calibrated', retraction: null })?.title).toContain('known answer');
    expect(endedWords({ state: 'decided', retraction: null })?.title).toContain('over');
  });

  it('does not offer to take again what nobody can take', () => {
    expect(lockWords({ status: 'draft' }, true, true)).not.toContain('Take');
    expect(lockWords({ status: 'withdrawn' }, true, true)).not.toContain('Take');
  });
});

describe('missingWords', () => {
  it('says all that is missing, and nothing when nothing is', () => {
    expect(missingWords(['Choose a rating.', 'Write why.'])).toBe('Choose a rating. Write why.');
    expect(missingWords([])).toBeNull();
  });
});
