/** What stands above may load for a while; after that nothing moves any more under a reader's eyes. */
const SETTLES_MS = 4000;
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Brings an element into the middle of the pane that scrolls it, and keeps it there while what is around it loads, until
 * the reader moves. `scrollIntoView` would move every box around it as well, also the frame of the product, which hides
 * what lies beyond it.
 * @returns a function that lets go.
 */
export function showInPane(element: HTMLElement): () => void {
  const pane = scrollerOf(element);
  const show = () => {
    const at = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += at.top - frame.top - (pane.clientHeight - at.height) / 2;
  };
  show();
  const sizes = new ResizeObserver(show);
  for (let around = element.parentElement; around !== null && around !== pane; around = around.parentElement) {
    sizes.observe(around);
  }
  const letGo = () => {
    sizes.disconnect();
    clearTimeout(timer);
    for (const move of moves) window.removeEventListener(move, letGo);
  };
  const timer = setTimeout(letGo, SETTLES_MS);
  for (const move of moves) window.addEventListener(move, letGo, { passive: true });
  return letGo;
}

function scrollerOf(element: HTMLElement): Element {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (overflowY === 'auto' || overflowY === 'scroll') return around;
  }
  return document.documentElement;
}
