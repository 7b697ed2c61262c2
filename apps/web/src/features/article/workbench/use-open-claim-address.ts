import { useEffect, useRef, useState } from 'react';
import { createSelectionStore, type SelectionStore } from './selection-store.ts';

/** Long enough to run through claims with a key without writing an address for each. */
const SETTLE_MS = 250;

/** Keeps the selection and the address of the page alike: a link opens a claim, opening a claim makes a link. */
export function useOpenClaimAddress(
  claimId: string | null,
  onSelectClaim: (id: string | null) => void,
): SelectionStore {
  const [store] = useState(() => createSelectionStore(claimId));
  const latest = useRef({ claimId, onSelectClaim });
  useEffect(() => {
    latest.current = { claimId, onSelectClaim };
  });
  useEffect(() => {
    if (claimId !== null) store.select(claimId, 'url');
  }, [store, claimId]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(null, () => {
      clearTimeout(timer);
      const { id, origin } = store.selected();
      if (origin === 'url') return;
      timer = setTimeout(() => {
        if (id !== latest.current.claimId) latest.current.onSelectClaim(id);
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return store;
}
