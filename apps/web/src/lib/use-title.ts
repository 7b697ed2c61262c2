import { useEffect } from 'react';

/** The title of the browser's tab, the screen's own words first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – Claimdesk` : 'Claimdesk';
  }, [title]);
}
