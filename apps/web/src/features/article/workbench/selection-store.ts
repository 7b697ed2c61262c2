import { createContext, use, useCallback, useSyncExternalStore } from 'react';

/** Which pane a selection came from: that pane does not scroll, the others follow. */
export type SelectionOrigin = 'text' | 'list' | 'claim' | 'keys' | 'url';
type Selected = { id: string | null; origin: SelectionOrigin };

/**
 * The open claim and the claims ticked for merging. It lives outside React state, with listeners per claim, so that
 * moving through 300 claims renders two marks and two rows, not the article.
 */
export type SelectionStore = {
  selected: () => Selected;
  select: (id: string | null, origin: SelectionOrigin) => void;
  ticked: () => ReadonlySet<string>;
  tick: (id: string, on: boolean) => void;
  untickAll: () => void;
  /** Told of changes to this claim only; with null, of every change. */
  subscribe: (id: string | null, listener: () => void) => () => void;
};

export function createSelectionStore(initial: string | null): SelectionStore {
  let selected: Selected = { id: initial, origin: 'url' };
  let ticked: ReadonlySet<string> = new Set();
  const listeners = new Map<string | null, Set<() => void>>();
  const tell = (...ids: (string | null)[]) => {
    for (const id of new Set([...ids, null])) for (const listener of listeners.get(id) ?? []) listener();
  };
  return {
    selected: () => selected,
    select: (id, origin) => {
      const before = selected.id;
      if (before === id) return;
      selected = { id, origin };
      tell(before, id);
    },
    ticked: () => ticked,
    tick: (id, on) => {
      if (ticked.has(id) === on) return;
      const next = new Set(ticked);
      if (on) next.add(id);
      else next.delete(id);
      ticked = next;
      tell(id);
    },
    untickAll: () => {
      const before = [...ticked];
      if (before.length === 0) return;
      ticked = new Set();
      tell(...before);
    },
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(id) === own) listeners.delete(id);
      };
    },
  };
}

export const SelectionContext = createContext<SelectionStore | null>(null);

export function useSelection(): SelectionStore {
  const store = use(SelectionContext);
  if (!store) throw new Error('The selection is only known inside the article workbench.');
  return store;
}

export function useSelectedId(): string | null {
  const store = useSelection();
  const subscribe = useCallback((listener: () => void) => store.subscribe(null, listener), [store]);
  return useSyncExternalStore(subscribe, () => store.selected().id);
}

export function useIsSelected(id: string): boolean {
  const store = useSelection();
  const subscribe = useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.selected().id === id);
}

export function useIsTicked(id: string): boolean {
  const store = useSelection();
  const subscribe = useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.ticked().has(id));
}

export function useTicked(): ReadonlySet<string> {
  const store = useSelection();
  const subscribe = useCallback((listener: () => void) => store.subscribe(null, listener), [store]);
  return useSyncExternalStore(subscribe, () => store.ticked());
}
