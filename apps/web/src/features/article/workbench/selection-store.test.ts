import { describe, expect, it, vi } from 'vitest';
import { createSelectionStore } from './selection-store.ts';

describe('createSelectionStore', () => {
  it('tells only the claims that change, and those who listen to all', () => {
    const store = createSelectionStore('a');
    const heard = { a: vi.fn<() => void>(), b: vi.fn<() => void>(), c: vi.fn<() => void>(), all: vi.fn<() => void>() };
    store.subscribe('a', heard.a);
    store.subscribe('b', heard.b);
    store.subscribe('c', heard.c);
    store.subscribe(null, heard.all);
    store.select('b', 'list');
    expect([heard.a, heard.b, heard.c, heard.all].map((fn) => fn.mock.calls.length)).toEqual([1, 1, 0, 1]);
    expect(store.selected()).toEqual({ id: 'b', origin: 'list' });
  });

  it('keeps the ticked claims as a new set per change, so that React sees it', () => {
    const store = createSelectionStore(null);
    const before = store.ticked();
    store.tick('a', true);
    expect(store.ticked()).not.toBe(before);
    const same = store.ticked();
    store.tick('a', true);
    expect(store.ticked()).toBe(same);
    store.untickAll();
    expect(store.ticked().size).toBe(0);
  });

  it('stops telling after unsubscribing', () => {
    const store = createSelectionStore(null);
    const heard = vi.fn<() => void>();
    store.subscribe('a', heard)();
    store.select('a', 'keys');
    expect(heard).not.toHaveBeenCalled();
  });
});
