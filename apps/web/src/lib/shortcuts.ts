import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { keysFor, useKeyMap } from './key-map.ts';

/**
 * All keys of the product in one registry. A screen registers a key with `useShortcut` while it is shown; one listener
 * serves them all, the last registered one wins, and the `?` overlay lists what is there.
 */
export type Shortcut = {
  /** As it is written everywhere: `a`, `?`, `arrowdown`, `mod+enter`. */
  keys: string;
  /** The keys it came with; `keys` are others when somebody chose so. */
  defaultKeys: string;
  label: string;
  /** Heading in the overlay. */
  group: string;
  /** Also while somebody types; for keys with `mod` only. */
  inInputs: boolean;
  /** Dialogs lie above the page: only the topmost layer's keys work. */
  layer: number;
  run: (event: KeyboardEvent) => void;
};

export type ShortcutOptions = { enabled?: boolean; group?: string };

/** Depth of dialogs around a component. */
export const ShortcutLayer = createContext(0);

const registered = new Set<Shortcut>();
const layers = new Set<{ depth: number }>();
const watchers = new Set<() => void>();
let listed: readonly Shortcut[] = [];
const singleKeysName = 'claimdesk:single-keys';

function changed(): void {
  const top = topLayer();
  const seen = new Set<string>();
  listed = [...registered].reverse().filter((one) => {
    if (one.layer !== top || seen.has(one.keys)) return false;
    seen.add(one.keys);
    return true;
  });
  listed = listed.toReversed();
  for (const watcher of watchers) watcher();
}

function topLayer(): number {
  return Math.max(0, ...[...layers].map((layer) => layer.depth));
}

/** WCAG 2.1.4: keys without a modifier can be turned off, for those who speak to their machine. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(singleKeysName) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(singleKeysName);
  else localStorage.setItem(singleKeysName, 'off');
}

/** The keys of an event as a shortcut writes them. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  // A sign such as `?` already says shift; a letter or a named key does not.
  if (event.shiftKey && (name.length > 1 || /[a-z]/.test(name))) parts.push('shift');
  parts.push(name);
  return parts.join('+');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]') !== null;
  if (inMenu) return;
  const keys = keysOf(event);
  const typing = isTyping(event.target);
  const isSingle = !keys.includes('mod+');
  if (isSingle && !singleKeysOn()) return;
  const top = topLayer();
  const match = [...registered].findLast((one) => one.keys === keys && one.layer === top && (!typing || one.inInputs));
  if (!match) return;
  event.preventDefault();
  match.run(event);
}

if (typeof document !== 'undefined') document.addEventListener('keydown', onKeyDown);

/**
 * Registers a key while the component is shown.
 * @example useShortcut('a', 'Accept', accept, { enabled: canAccept, group: 'Claim' });
 */
export function useShortcut(
  defaultKeys: string,
  label: string,
  run: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const { enabled = true, group = 'This screen' } = options;
  const layer = use(ShortcutLayer);
  const keys = keysFor(useKeyMap(), group, defaultKeys);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const entry: Shortcut = {
      keys,
      defaultKeys,
      label,
      group,
      layer,
      inInputs: keys.includes('mod+') || keys === 'escape',
      run: (event) => latest.current(event),
    };
    registered.add(entry);
    changed();
    return () => {
      registered.delete(entry);
      changed();
    };
  }, [keys, defaultKeys, label, group, layer, enabled]);
}

/** A dialog calls this while it is open: the keys of the page under it rest. */
export function useShortcutLayer(depth: number, open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const layer = { depth };
    layers.add(layer);
    changed();
    return () => {
      layers.delete(layer);
      changed();
    };
  }, [depth, open]);
}

/** The keys that work now, for the overlay. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(watch, () => listed);
}

/** What has to be pressed now for the action on this screen that came with these keys: its hint shows that. */
export function useChosenKeys(defaultKeys: string): string {
  return useSyncExternalStore(watch, () => listed.find((one) => one.defaultKeys === defaultKeys)?.keys ?? defaultKeys);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
