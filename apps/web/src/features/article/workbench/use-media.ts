import { useCallback, useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** `wide`: text, list and claim side by side; `medium`: list and claim share a pane; `narrow`: one pane at a time. */
export type WorkbenchLayout = 'wide' | 'medium' | 'narrow';

export function useWorkbenchLayout(): WorkbenchLayout {
  const narrow = useMedia('(max-width: 1023px)');
  const medium = useMedia('(max-width: 1279px)');
  return narrow ? 'narrow' : medium ? 'medium' : 'wide';
}
