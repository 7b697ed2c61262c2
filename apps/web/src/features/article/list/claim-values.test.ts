import { describe, expect, it } from 'vitest';
import { quantityChip, quantityValue, shortName, timeValue } from './claim-values.ts';

const where = { start: 0, end: 1 };

describe('claim values', () => {
  it('shows a bound strong and a plain number as the article writes it', () => {
    expect(quantityChip({ ...where, text: 'more than 2,300 homes', value: 2300, bound: '>', unit: 'homes' })).toEqual({
      strong: '> 2,300',
      words: 'homes',
    });
    expect(quantityChip({ ...where, text: 'four floods', value: 4, bound: '=', unit: 'floods' })).toEqual({
      strong: null,
      words: 'four floods',
    });
    expect(quantityChip({ ...where, text: 'about 60%', value: 60, bound: '~', unit: '%' })).toEqual({
      strong: '≈ 60 %',
      words: '',
    });
  });

  it('writes resolved values without grouping, ranges and open ends included', () => {
    expect(quantityValue({ ...where, text: '', value: [2300, 2400], bound: '>=', unit: 'homes' })).toBe(
      '≥ 2300–2400 homes',
    );
    expect(timeValue({ ...where, text: '', from: '2023', to: null })).toBe('2023 / …');
    expect(timeValue({ ...where, text: '', from: '2023', to: '2023' })).toBe('2023');
    expect(timeValue({ ...where, text: '', from: null, to: null })).toBe('not resolved');
  });

  it('shortens names at a word', () => {
    expect(shortName('the Lower Town Residents’ Association of Ostermere')).toBe('Lower Town Residents’…');
  });
});
