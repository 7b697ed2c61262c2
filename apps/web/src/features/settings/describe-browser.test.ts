import { describe, expect, it } from 'vitest';
import { describeBrowser } from './describe-browser.ts';

describe('describeBrowser', () => {
  it('finds the browser behind the names it also claims', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
    expect(describeBrowser(edge)).toBe('Edge on Windows');
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1';
    expect(describeBrowser(safari)).toBe('Safari on iOS');
  });

  it('does not guess', () => {
    expect(describeBrowser(null)).toBeNull();
    expect(describeBrowser('something')).toBeNull();
  });
});
