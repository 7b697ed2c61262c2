import { useSyncExternalStore } from 'react';

/** Action to the keys that somebody chose for it; what is not there has the keys it came with. Kept in this browser. */
export type KeyMap = Readonly<Record<string, string>>;

const storeName = 'claimdesk:keys';
const watchers = new Set<() => void>();
let current: KeyMap | null = null;

/** An action by its group and the keys it came with: they stay, whatever it is called at the moment. */
export function actionName(group: string, defaultKeys: string): string {
  return `${group} ${defaultKeys}`;
}

export function readKeyMap(text: string | null): KeyMap {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => isKeys(pair[1])));
  } catch {
    return {};
  }
}

function isKeys(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length < 30;
}

function keyMap(): KeyMap {
  current ??= readKeyMap(localStorage.getItem(storeName));
  return current;
}

function keep(map: KeyMap): void {
  current = map;
  if (Object.keys(map).length === 0) localStorage.removeItem(storeName);
  else localStorage.setItem(storeName, JSON.stringify(map));
  for (const watcher of watchers) watcher();
}

export function keysFor(map: KeyMap, group: string, defaultKeys: string): string {
  return map[actionName(group, defaultKeys)] ?? defaultKeys;
}

/** `keys` null gives the action back the keys it came with. */
export function setKeys(group: string, defaultKeys: string, keys: string | null): void {
  const { [actionName(group, defaultKeys)]: _old, ...others } = keyMap();
  keep(keys === null || keys === defaultKeys ? others : { ...others, [actionName(group, defaultKeys)]: keys });
}

export function resetKeys(): void {
  keep({});
}

function watch(watcher: () => void): () => void {
  // Another tab may change them too.
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storeName && event.key !== null) return;
    current = null;
    watcher();
  };
  watchers.add(watcher);
  window.addEventListener('storage', onStorage);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('storage', onStorage);
  };
}

export function useKeyMap(): KeyMap {
  return useSyncExternalStore(watch, keyMap);
}

/** Keys that move the focus, press what has it or write: nobody could use a page that takes them away. */
const movesOrPresses = 'tab shift+tab enter space escape arrowup arrowdown arrowleft arrowright capslock dead';
const writes = 'backspace delete mod+a mod+c mod+v mod+x mod+y mod+z mod+shift+z';
const taken = new Set(`${movesOrPresses} ${writes}`.split(' '));
/** What browsers keep for themselves, whatever a page wants. */
const browsers = new Set([
  'mod+t',
  'mod+n',
  'mod+w',
  'mod+q',
  'mod+r',
  'mod+l',
  'mod+shift+t',
  'mod+shift+n',
  'mod+tab',
]);

/** The group of what works on every screen: its keys must not be those of a screen that is not shown now. */
const everywhere = 'Everywhere';

export type KeyChoice = { group: string; label: string; defaultKeys: string };

/** Why these keys cannot be chosen for that action; null when they can. `others` are the actions beside it. */
export function keysProblem(keys: string, action: KeyChoice, others: readonly KeyChoice[], map: KeyMap): string | null {
  if (taken.has(keys)) return 'That key moves about in the page or writes. Choose another one.';
  if (action.group === everywhere && keys !== action.defaultKeys && /^(?:shift\+)?[a-z0-9]$/u.test(keys)) {
    return 'Letters and digits belong to the single screens. Choose a sign, or keys with Ctrl or ⌘.';
  }
  if (browsers.has(keys)) return 'The browser keeps these keys for itself. Choose others.';
  const same = others.find(
    (other) =>
      !(other.group === action.group && other.defaultKeys === action.defaultKeys) &&
      keysFor(map, other.group, other.defaultKeys) === keys,
  );
  return same === undefined ? null : `“${same.label}” has that key already. Choose another one, or change that first.`;
}
