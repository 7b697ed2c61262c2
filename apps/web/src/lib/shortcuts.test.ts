import { describe, expect, it } from 'vitest';
import { keysOf } from './shortcuts.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keysOf', () => {
  it('names a key as shortcuts are written', () => {
    expect(keysOf({ ...none, key: 'a' })).toBe('a');
    expect(keysOf({ ...none, key: ' ' })).toBe('space');
    expect(keysOf({ ...none, key: 'ArrowDown' })).toBe('arrowdown');
  });

  it('takes Control and Command as the same', () => {
    expect(keysOf({ ...none, key: 'Enter', ctrlKey: true })).toBe('mod+enter');
    expect(keysOf({ ...none, key: 'Enter', metaKey: true })).toBe('mod+enter');
  });

  it('says shift for letters and named keys, not for signs that need it', () => {
    expect(keysOf({ ...none, key: '?', shiftKey: true })).toBe('?');
    expect(keysOf({ ...none, key: 'A', shiftKey: true })).toBe('shift+a');
    expect(keysOf({ ...none, key: 'Enter', shiftKey: true })).toBe('shift+enter');
  });
});
