import { defaultPolicy } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { blindWords, lockWords, missingWords, undoWords } from './review-words.ts';

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

describe('missingWords', () => {
  it('says all that is missing, and nothing when nothing is', () => {
    expect(missingWords(['Choose a rating.', 'Write why.'])).toBe('Choose a rating. Write why.');
    expect(missingWords([])).toBeNull();
  });
});
