import { describe, expect, it } from 'vitest';
import { keysFor, keysProblem, readKeyMap } from './key-map.ts';

const skip = { group: 'Review', label: 'Skip', defaultKeys: 'x' };
const why = { group: 'Review', label: 'Write why', defaultKeys: 'w' };

describe('the keys somebody chose', () => {
  it('stand in for those an action came with', () => {
    const map = readKeyMap('{"Review x":"g"}');
    expect(keysFor(map, 'Review', 'x')).toBe('g');
    expect(keysFor(map, 'Claim', 'x')).toBe('x');
  });

  it.each([null, '', 'nonsense', '[]', '7', '{"Review x":7}', '{"Review x":""}'])('are none in %j', (text) => {
    expect(readKeyMap(text)).toEqual({});
  });
});

describe('keysProblem', () => {
  it('lets a free key pass, and the action’s own', () => {
    expect(keysProblem('g', skip, [skip, why], {})).toBeNull();
    expect(keysProblem('x', skip, [skip, why], {})).toBeNull();
  });

  it('names the action beside it that has the key', () => {
    expect(keysProblem('w', skip, [skip, why], {})).toContain('“Write why” has that key');
    expect(keysProblem('w', skip, [skip, why], { 'Review w': 'h' })).toBeNull();
    expect(keysProblem('h', skip, [skip, why], { 'Review w': 'h' })).toContain('“Write why”');
  });

  it.each(['tab', 'enter', 'space', 'escape', 'arrowdown', 'mod+v', 'mod+z', 'mod+w'])(
    'keeps %s for the page or the browser',
    (keys) => {
      expect(keysProblem(keys, skip, [skip], {})).not.toBeNull();
    },
  );

  it('keeps letters and digits for the single screens, which are not shown now', () => {
    const keys = { group: 'Everywhere', label: 'Show the keys', defaultKeys: '?' };
    const undo = { group: 'Everywhere', label: 'Undo', defaultKeys: 'u' };
    for (const one of ['a', '7', 'shift+n']) expect(keysProblem(one, keys, [keys], {})).toContain('single screens');
    expect(keysProblem('u', undo, [undo], {})).toBeNull();
    for (const one of ['!', 'mod+j']) expect(keysProblem(one, keys, [keys], {})).toBeNull();
  });
});
