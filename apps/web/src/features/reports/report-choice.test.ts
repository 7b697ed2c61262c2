import { describe, expect, it } from 'vitest';
import { missing, previewUrl, toggleState, withoutEmpty } from './report-choice.ts';

describe('a report that is being chosen', () => {
  it('leaves out of the filter what nobody filled in', () => {
    expect(withoutEmpty({ topic: '', states: [], dates: { of: 'decided', from: '', to: '' } })).toEqual({});
    expect(withoutEmpty({ topic: 'Rivers', dates: { of: 'added', from: '2026-01-01', to: '' } })).toEqual({
      topic: 'Rivers',
      dates: { of: 'added', from: '2026-01-01' },
    });
  });

  it('says what is missing', () => {
    expect(missing('article', null, 0, {})).toContain('article');
    expect(missing('claims', null, 0, {})).toContain('claim');
    expect(missing('claims', null, 2001, {})).toContain('filter');
    expect(missing('filter', null, 0, {})).toBeNull();
    expect(missing('filter', null, 0, { dates: { of: 'added', from: '2026-02-01', to: '2026-01-01' } })).toContain(
      'Swap',
    );
  });

  it('turns a state on and off', () => {
    expect(toggleState(toggleState(undefined, 'decided'), 'published')).toEqual(['decided', 'published']);
    expect(toggleState(['decided', 'published'], 'decided')).toEqual(['published']);
  });

  it('previews the first of the chosen claims, and says how many there are', () => {
    const claimIds = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const url = new URL(previewUrl('w', { selection: { claimIds } }), 'https://desk.example');
    expect(JSON.parse(url.searchParams.get('selection') ?? '').claimIds).toHaveLength(10);
    expect(url.searchParams.get('chosen')).toBe('30');
    expect(previewUrl('w', { selection: { topic: 'A & B' } })).not.toContain('chosen');
  });
});
