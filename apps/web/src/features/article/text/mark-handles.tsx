import type { Span } from '@claimdesk/core';
import { useCallback, useRef, useState, type PointerEvent } from 'react';
import { offsetUnder, rangeOf } from './text-offsets.ts';
import { useLayoutMeasure } from './use-layout-measure.ts';
import { snapToWords } from './words.ts';

type Edge = 'start' | 'end';
type Spot = { left: number; top: number };

type MarkHandlesProps = {
  column: HTMLElement;
  text: string;
  span: Span;
  onChange: (span: Span) => void;
};

/** Handles on the ends of the open claim's mark. For pointers; by keyboard the same is done with Trim. */
export function MarkHandles({ column, text, span, onChange }: MarkHandlesProps) {
  const [spots, setSpots] = useState<Record<Edge, Spot> | null>(null);
  const dragged = useRef<Span | null>(null);
  const [start, end] = span;

  const measure = useCallback(() => setSpots(measureEnds(column, start, end)), [column, start, end]);
  useLayoutMeasure(column, measure);

  const drag = (edge: Edge, event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    if (!handle.hasPointerCapture(event.pointerId)) return;
    // The handle lies under the pointer; the text is what lies under the handle.
    handle.style.pointerEvents = 'none';
    const offset = offsetUnder(column, event.clientX, event.clientY);
    handle.style.pointerEvents = '';
    if (offset === null) return;
    const next =
      edge === 'start'
        ? snapToWords(text, Math.min(offset, end - 1), end)
        : snapToWords(text, start, Math.max(offset, start + 1));
    if (!next) return;
    dragged.current = edge === 'start' ? [next[0], end] : [start, next[1]];
    showPreview(column, dragged.current);
    setSpots(measureEnds(column, ...dragged.current));
  };

  const drop = () => {
    const next = dragged.current;
    dragged.current = null;
    clearPreview();
    if (next && (next[0] !== start || next[1] !== end)) onChange(next);
    setSpots(measureEnds(column, start, end));
  };

  if (!spots) return null;
  return (
    <div className="margin-layer" aria-hidden="true">
      {(['start', 'end'] as const).map((edge) => (
        <button
          key={edge}
          type="button"
          tabIndex={-1}
          className="mark-handle"
          data-edge={edge}
          style={spots[edge]}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => drag(edge, event)}
          onPointerUp={drop}
          onPointerCancel={drop}
        />
      ))}
    </div>
  );
}

function measureEnds(column: HTMLElement, from: number, to: number): Record<Edge, Spot> | null {
  const rects = [...(rangeOf(column, from, to)?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) return null;
  const box = column.getBoundingClientRect();
  return {
    start: { left: first.left - box.left, top: first.top + first.height / 2 - box.top },
    end: { left: last.right - box.left, top: last.top + last.height / 2 - box.top },
  };
}

/** The CSS Custom Highlight API colours the words while they are dragged without touching the page. */
function showPreview(root: Element, [start, end]: Span): void {
  const range = rangeOf(root, start, end);
  if (range && 'highlights' in CSS) CSS.highlights.set('claim-words', new Highlight(range));
}

function clearPreview(): void {
  if ('highlights' in CSS) CSS.highlights.delete('claim-words');
}
