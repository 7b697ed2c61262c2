import type { Span } from '@claimdesk/core';
import { useEffect, useState } from 'react';
import { selectedOffsets } from './text-offsets.ts';
import { snapToWords } from './words.ts';

/** Selected words of the article, and where the selection ends, in pixels from the top left of the column. */
export type TextSelection = { span: Span; left: number; bottom: number };

/**
 * Follows the selection in the article. It is read when the pointer or the key is let go, not at every step of a drag,
 * and forgotten when it is gone.
 */
export function useTextSelection(column: HTMLElement | null, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  useEffect(() => {
    if (!column) return undefined;
    let dragging = false;
    const read = () => {
      if (dragging) return;
      const found = selectedOffsets(column);
      const span = found && snapToWords(text, found.start, found.end);
      if (!found || !span) {
        setSelection(null);
        return;
      }
      const box = column.getBoundingClientRect();
      const rects = [...found.range.getClientRects()];
      const last = rects.at(-1) ?? found.range.getBoundingClientRect();
      setSelection({ span, left: last.right - box.left, bottom: last.bottom - box.top });
    };
    const start = (event: PointerEvent) => {
      dragging = column.contains(event.target as Node);
    };
    const stop = () => {
      if (!dragging) return;
      dragging = false;
      // The browser settles the selection of a click after the pointer event.
      requestAnimationFrame(read);
    };
    document.addEventListener('pointerdown', start);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
    document.addEventListener('selectionchange', read);
    return () => {
      document.removeEventListener('pointerdown', start);
      document.removeEventListener('pointerup', stop);
      document.removeEventListener('pointercancel', stop);
      document.removeEventListener('selectionchange', read);
    };
  }, [column, text]);

  return selection;
}
