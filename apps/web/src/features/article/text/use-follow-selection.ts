import { useEffect } from 'react';
import { useSelection } from '../workbench/selection-store.ts';

/** The nearest ancestor that scrolls: the pane, or on a phone whatever holds it. */
function scrollerOf(element: Element): Element {
  let at: Element | null = element.parentElement;
  while (at && !(at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)))
    at = at.parentElement;
  return at ?? document.documentElement;
}

/**
 * Brings the mark of the open claim into view when it was opened elsewhere. A mark that is already comfortably in view
 * stays where it is, so that reading is not disturbed; otherwise it comes to rest in the upper third.
 */
export function useFollowSelection(column: HTMLElement | null): void {
  const store = useSelection();
  useEffect(() => {
    if (!column) return undefined;
    const follow = (again = true) => {
      const { id, origin } = store.selected();
      if (id === null || origin === 'text') return;
      const mark = column.querySelector<HTMLElement>(`[data-claim~="${CSS.escape(id)}"]`);
      if (!mark) {
        // It may lie in a fold that opens for it.
        if (again) requestAnimationFrame(() => follow(false));
        return;
      }
      const scroller = scrollerOf(column);
      const view = scroller.getBoundingClientRect();
      const top = Math.max(view.top, 0);
      const bottom = Math.min(view.bottom, innerHeight);
      const rect = mark.getBoundingClientRect();
      if (rect.top < top + 32 || rect.bottom > bottom - 48) {
        scroller.scrollBy({ top: rect.top - top - (bottom - top) / 3, behavior: 'instant' });
      }
      if (origin === 'keys' && column.contains(document.activeElement)) {
        column.querySelector<HTMLElement>(`[data-opens~="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
      }
    };
    follow();
    return store.subscribe(null, () => follow());
  }, [store, column]);
}
