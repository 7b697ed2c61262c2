import { describe, expect, it } from 'vitest';
import { doneCount, waitingParts } from './article-entry.tsx';

describe('the words beside the bar of an article', () => {
  it('name what waits, disputes with adjudication', () => {
    const counts = {
      suggested: 6,
      queued: 11,
      in_review: 4,
      disputed: 2,
      in_adjudication: 1,
      decided: 6,
      published: 8,
    };
    expect(waitingParts(counts).map((part) => `${part.count} ${part.label}`)).toEqual([
      '6 to sort',
      '15 open',
      '3 disputed',
    ]);
    expect(doneCount(counts)).toBe(14);
  });

  it('fall back to what an editor has left to do', () => {
    expect(waitingParts({ decided: 1, published: 10, dismissed: 1 }).map((part) => part.label)).toEqual(['to approve']);
    expect(waitingParts({ published: 3 })).toEqual([]);
  });
});
