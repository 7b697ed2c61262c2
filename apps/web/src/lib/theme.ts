import { useSyncExternalStore } from 'react';

/** `system` follows the machine; the others are pinned in this browser. `public/theme.js` applies the pin at the start. */
export type Theme = 'system' | 'light' | 'dark';

const name = 'claimdesk:theme';
const watchers = new Set<() => void>();

function stored(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(name);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(name, theme);
    document.documentElement.dataset['theme'] = theme;
  }
  for (const watcher of watchers) watcher();
}

/** What is shown now, whoever chose it. */
export function shownTheme(): 'light' | 'dark' {
  const theme = stored();
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function useTheme(): Theme {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, stored);
}
