/**
 * Between the document and the article's offsets. Every stretch of article text lies in an element with `data-from`,
 * the offset of its first character; what is not article text (numbers, buttons) has none.
 */
const holder = '[data-from]';

function textOf(element: Element): Text | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  return walker.nextNode() as Text | null;
}

/** The offset of a place in the document; for a place between pieces of text, of the nearest one after it. */
function offsetAt(root: Element, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const element = node.parentElement?.closest<HTMLElement>(holder);
    return element && root.contains(element) ? Number(element.dataset['from']) + offset : null;
  }
  const place = document.createRange();
  place.setStart(node, offset);
  let before: number | null = null;
  for (const element of root.querySelectorAll<HTMLElement>(holder)) {
    const from = Number(element.dataset['from']);
    if (place.comparePoint(element, 0) >= 0) return from;
    before = from + (textOf(element)?.length ?? 0);
  }
  return before;
}

/** What is selected of the article, as offsets; null when nothing of it is. */
export function selectedOffsets(root: Element): { start: number; end: number; range: Range } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end, range };
}

/** The part of the document that shows `[start, end)`; null when it is folded away. */
export function rangeOf(root: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let begun = false;
  for (const element of root.querySelectorAll<HTMLElement>(holder)) {
    const text = textOf(element);
    if (!text) continue;
    const from = Number(element.dataset['from']);
    if (!begun && start >= from && start < from + text.length) {
      range.setStart(text, start - from);
      begun = true;
    }
    if (begun && end > from && end <= from + text.length) {
      range.setEnd(text, end - from);
      return range;
    }
  }
  return null;
}

/** The offset under the pointer; null outside the text. */
export function offsetUnder(root: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return root.contains(place.offsetNode) ? offsetAt(root, place.offsetNode, place.offset) : null;
  // Safari before 18.4 knows only the older name.
  const range = document.caretRangeFromPoint?.(x, y);
  return range && root.contains(range.startContainer) ? offsetAt(root, range.startContainer, range.startOffset) : null;
}
