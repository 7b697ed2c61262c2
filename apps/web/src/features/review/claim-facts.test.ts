import { describe, expect, it } from 'vitest';
import { claimFacts, quantityWords, saidWords, timeWords } from './claim-facts.ts';

const span = { text: '', start: 0, end: 0 };

describe('quantityWords', () => {
  it('writes bound, number and unit', () => {
    expect(quantityWords({ ...span, value: 2300, bound: '>', unit: 'homes' })).toEqual({
      strong: '> 2,300',
      rest: 'homes',
    });
    expect(quantityWords({ ...span, value: 60, bound: '~', unit: '%' })).toEqual({ strong: 'about 60 %', rest: '' });
    expect(quantityWords({ ...span, value: 1 / 3, bound: '=', unit: null }).strong).toBe('1/3');
    expect(quantityWords({ ...span, value: 0.45, bound: '=', unit: null }).strong).toBe('0.45');
    expect(quantityWords({ ...span, value: [3, 5], bound: '=', unit: null })).toEqual({ strong: '3 to 5', rest: '' });
  });
});

describe('timeWords', () => {
  it('is as precise as the words', () => {
    expect(timeWords({ ...span, from: '2023-01', to: '2026-10-08' })).toBe('Jan 2023 to 8 Oct 2026');
    expect(timeWords({ ...span, from: '2024', to: '2024' })).toBe('2024');
    expect(timeWords({ ...span, from: '2024', to: null })).toBe('since 2024');
    expect(timeWords({ ...span, from: null, to: '2024' })).toBe('until 2024');
    expect(timeWords({ ...span, from: null, to: null })).toBeNull();
  });
});

describe('claimFacts', () => {
  it('says each time once and leaves out what says nothing', () => {
    const time = { ...span, from: '2024', to: '2024' };
    expect(claimFacts({ quantities: [], times: [time, time], kind: 'other', wordingVersion: 1 })).toEqual({
      quantities: [],
      times: ['2024'],
      kind: null,
      wording: null,
    });
  });
});

describe('saidWords', () => {
  it('uses the verb of the article and nothing that would not read', () => {
    expect(saidWords('said')).toBe('said');
    expect(saidWords('according to')).toBe('is the source');
    expect(saidWords(null)).toBe('is the source');
  });
});
