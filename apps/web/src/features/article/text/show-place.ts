import { rangeOf } from './text-offsets.ts';

/** Long enough to be found by an eye that was elsewhere. */
const LIT_MS = 2_000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** Brings words of the article into the middle of their pane and lights them up for a moment. */
export function showPlace(column: HTMLElement, [start, end]: readonly [number, number]): void {
  const range = rangeOf(column, start, end);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  // Browsers without the highlight API only scroll.
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set('shown-place', new Highlight(range));
  clearTimeout(fading);
  fading = setTimeout(() => CSS.highlights.delete('shown-place'), LIT_MS);
}
