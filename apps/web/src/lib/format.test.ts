import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDate,
  formatDue,
  formatRelative,
  initials,
  minutesUntil,
  plural,
  startUpper,
  sizeWords,
} from './format.ts';

const now = new Date('2026-10-09T12:00:00Z');

describe('dates', () => {
  it('are as precise as they were given', () => {
    expect(formatDate('2026')).toBe('2026');
    expect(formatDate('2026-10')).toBe('Oct 2026');
    expect(formatDate('2026-10-09')).toBe('9 Oct 2026');
    expect(formatDate('2026-09-28')).toBe('28 Sep 2026');
    expect(formatDate('last spring')).toBe('last spring');
  });

  it('tell how long ago and how long still', () => {
    expect(formatRelative('2026-10-09T11:48:00Z', now)).toBe('12 minutes ago');
    expect(formatRelative('2026-10-08T11:00:00Z', now)).toBe('yesterday');
    expect(formatAge('2026-10-06T11:00:00Z', now)).toBe('3 days');
    expect(formatAge('2026-10-09T11:59:50Z', now)).toBe('1 minute');
    expect(minutesUntil('2026-10-09T12:18:00Z', now)).toBe(18);
    expect(formatDue('2026-10-09T15:30:00Z', now)).toBe('due in 4 hours');
    expect(formatDue('2026-10-11T11:59:30Z', now)).toBe('due in 48 hours');
    expect(formatDue('2026-10-09T12:00:00Z', now)).toBe('due now');
    expect(formatDue('2026-10-09T11:00:00Z', now)).toBe('1 hour late');
    expect(formatDue('2026-10-07T11:00:00Z', now)).toBe('2 days late');
  });
});

describe('counts and names', () => {
  it('take the noun that fits', () => {
    expect(plural(1, 'claim')).toBe('1 claim');
    expect(plural(1208, 'claim')).toBe('1,208 claims');
    expect(plural(2, 'person', 'people')).toBe('2 people');
  });

  it('shorten to initials, also beyond the basic plane', () => {
    expect(initials('Noor Achterberg')).toBe('NA');
    expect(initials('  noor ')).toBe('N');
    expect(initials('𝒩oor van Dam')).toBe('𝒩D');
    expect(initials('')).toBe('?');
  });
});

describe('startUpper', () => {
  it('raises the first letter, whole characters only', () => {
    expect(startUpper('the ministry')).toBe('The ministry');
    expect(startUpper('𐐨x')).toBe('𐐀x');
    expect(startUpper('')).toBe('');
  });
});

describe('sizeWords', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [4096, '4.1 kB'],
    [2_345_678, '2.35 MB'],
  ])('writes %i bytes as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
