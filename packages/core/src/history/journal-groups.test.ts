import { describe, expect, it } from 'vitest';
import { groupOfKind, journalGroups, kindsOfGroup } from './journal-groups.ts';

describe('groups of journal kinds', () => {
  it.each([
    ['claim.reword', 'wording'],
    ['claim.decide', 'decisions'],
    ['claim.reschedule', 'reviews'],
    ['slot.assign', 'reviews'],
    ['review.submit', 'reviews'],
    ['publication.retract', 'publications'],
    ['member.join', 'people'],
  ])('%s is one of %s', (kind, group) => {
    expect(groupOfKind(kind)).toBe(group);
  });

  it('name no kind twice', () => {
    const all = journalGroups.flatMap((group) => kindsOfGroup[group]);
    const overlaps = all.filter((one) =>
      all.some((other) => other !== one && other.endsWith('.') && one.startsWith(other)),
    );
    expect(overlaps).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave out what nobody has sorted', () => {
    expect(groupOfKind('moon.land')).toBeNull();
  });
});
