import { defaultScale, scalePresets } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { scaleDigits } from './scale-keys.tsx';

describe('scaleDigits', () => {
  it('counts from the least accurate value, then on through those off the scale', () => {
    expect(Object.fromEntries(scaleDigits(defaultScale.values))).toEqual({
      false: '1',
      'mostly-false': '2',
      mixed: '3',
      'mostly-true': '4',
      true: '5',
      unverifiable: '6',
      'not-checkable': '7',
      satire: '8',
    });
  });

  it('never gives a key to two values of a preset', () => {
    for (const scale of Object.values(scalePresets)) {
      const digits = [...scaleDigits(scale.values).values()];
      expect(new Set(digits).size).toBe(digits.length);
    }
  });
});
