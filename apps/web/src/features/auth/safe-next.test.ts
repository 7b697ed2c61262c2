import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
  it('goes back to where one came from', () => {
    expect(safeNext('/articles/a1?claim=c2')).toBe('/articles/a1?claim=c2');
  });

  it('never leaves the product and never turns in a circle', () => {
    for (const next of [
      undefined,
      '',
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/sign-in?next=/x',
    ]) {
      expect(safeNext(next)).toBe('/');
    }
  });
});
