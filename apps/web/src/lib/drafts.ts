import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What somebody is writing, kept in this browser until the server has it: it survives a reload, a crash and a server
 * that is away.
 */
const prefix = 'claimdesk:draft:';
const WRITE_DELAY_MS = 300;

type Stored = { value: unknown; at: string };

export type Draft<Value> = {
  value: Value;
  set: (value: Value) => void;
  /** The server has it, or it is thrown away. */
  clear: () => void;
  /** When the draft that was found here was written; null when nothing was found. */
  restoredFrom: string | null;
};

export function readDraft(key: string): Stored | null {
  const text = localStorage.getItem(prefix + key);
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'value' in parsed && 'at' in parsed) return parsed as Stored;
  } catch {
    // Broken storage is no draft.
  }
  return null;
}

export function writeDraft(key: string, value: unknown, at: string = new Date().toISOString()): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ value, at }));
  } catch {
    // A full or forbidden storage costs the safety net, not the writing.
  }
}

export function clearDraft(key: string): void {
  localStorage.removeItem(prefix + key);
}

/**
 * @param key names the thing and its place: `new-article`, `review:0198…`.
 * @param isValue tells whether what was stored still has the right shape.
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
  isValue: (stored: unknown) => stored is Value,
): Draft<Value> {
  const [start] = useState(() => {
    const stored = readDraft(key);
    return stored && isValue(stored.value) ? { value: stored.value, at: stored.at } : { value: initial, at: null };
  });
  const [value, setValue] = useState<Value>(start.value);
  const [restoredFrom, setRestoredFrom] = useState<string | null>(start.at);
  const pending = useRef<{ value: Value } | null>(null);

  const flush = useCallback(() => {
    if (pending.current) writeDraft(key, pending.current.value);
    pending.current = null;
  }, [key]);

  useEffect(() => {
    const timer = setInterval(flush, WRITE_DELAY_MS);
    window.addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const set = useCallback((next: Value) => {
    pending.current = { value: next };
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    pending.current = null;
    clearDraft(key);
    setRestoredFrom(null);
    setValue(initial);
  }, [key, initial]);
  return { value, set, clear, restoredFrom };
}

export function isText(stored: unknown): stored is string {
  return typeof stored === 'string';
}
