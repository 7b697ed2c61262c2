import { useLayoutEffect } from 'react';

/**
 * Calls `measure` after layout, and again whenever the column changes its size or a font arrives: a font can move line
 * breaks without changing the height. `measure` must be stable.
 */
export function useLayoutMeasure(column: HTMLElement | null, measure: () => void): void {
  useLayoutEffect(() => {
    if (!column) return undefined;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, [column, measure]);
}
