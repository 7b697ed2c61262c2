import type { ClaimRow } from '@claimdesk/api/views';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSelection } from '../workbench/selection-store.ts';
import { ClaimRowItem } from './claim-row-item.tsx';

type ClaimListProps = {
  claims: readonly ClaimRow[];
  /** Claims that the article also makes elsewhere. */
  doubled: ReadonlySet<string>;
  /** What scrolls: the pane, or on a phone what holds the panes. */
  scroller: HTMLElement;
  /** Changes when what stands over the list does. */
  above: string;
  onOpen: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
};

/** Height of the sticky head over the list, so that no row comes to rest under it. */
const HEAD_PX = 52;

/** The claims, drawn only where they can be seen. One of them is reached by Tab, the arrow keys go on from there. */
export function ClaimList({ claims, doubled, scroller, above, onOpen, onMove }: ClaimListProps) {
  const store = useSelection();
  const [list, setList] = useState<HTMLOListElement | null>(null);
  const [margin, setMargin] = useState(HEAD_PX);
  const openId = store.selected().id;
  const entryId = claims.some((claim) => claim.id === openId) ? null : claims[0]?.id;

  // oxlint-disable-next-line react/incompatible-library -- its answers are read anew in every render
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller,
    estimateSize: () => 104,
    getItemKey: (index) => claims[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: HEAD_PX + 4,
    scrollPaddingEnd: 4,
    scrollMargin: margin,
  });

  useLayoutEffect(() => {
    if (list) setMargin(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, [list, scroller, above]);
  useScrollAnchor(rows, claims, scroller);

  const indexOfOpen = useEffectEvent(() => claims.findIndex((claim) => claim.id === store.selected().id));
  const bringIn = useEffectEvent((align: 'center' | 'auto') => {
    const index = indexOfOpen();
    if (index >= 0) rows.scrollToIndex(index, { align });
  });
  useEffect(() => {
    bringIn('center');
    // Again when the rows on the way are measured.
    const frame = requestAnimationFrame(() => bringIn('center'));
    return () => cancelAnimationFrame(frame);
  }, [scroller]);
  useEffect(
    () =>
      store.subscribe(null, () => {
        const { id, origin } = store.selected();
        if (origin !== 'list') bringIn('auto');
        // Focus goes along when it was in the list, once the row is drawn.
        if (id === null || !(list?.contains(document.activeElement) || document.activeElement === scroller)) return;
        requestAnimationFrame(() =>
          list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
        );
      }),
    [store, list, scroller],
  );

  const press = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const last = { Home: claims[0], End: claims.at(-1) }[event.key];
    if (last) store.select(last.id, 'keys');
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ol ref={setList} className="claim-list" style={{ height: rows.getTotalSize() }} onKeyDown={press}>
      {rows.getVirtualItems().map((item) => {
        const claim = claims[item.index];
        if (!claim) return null;
        return (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={claims.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <ClaimRowItem
              claim={claim}
              doubled={doubled.has(claim.id)}
              isEntry={claim.id === entryId}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** When claims come or go while somebody reads the list, the rows in view stay where they are. */
function useScrollAnchor(
  rows: Virtualizer<HTMLElement, Element>,
  claims: readonly ClaimRow[],
  scroller: HTMLElement,
): void {
  const seen = useRef<{ claims: readonly ClaimRow[]; starts: { id: string; start: number }[] }>({ claims, starts: [] });
  const startOf = useEffectEvent((id: string) => {
    const index = claims.findIndex((claim) => claim.id === id);
    return index < 0 ? undefined : rows.measurementsCache[index]?.start;
  });
  useLayoutEffect(() => {
    const { starts } = seen.current;
    const changed = seen.current.claims.length !== claims.length;
    if (changed) {
      const anchor = starts.find(({ id }) => startOf(id) !== undefined);
      const now = anchor && startOf(anchor.id);
      if (anchor && now !== undefined && now !== anchor.start)
        scroller.scrollBy({ top: now - anchor.start, behavior: 'instant' });
    }
    const top = (rows.scrollOffset ?? 0) + HEAD_PX;
    seen.current = {
      claims,
      starts: rows
        .getVirtualItems()
        .filter((item) => item.end > top)
        .flatMap((item) => (claims[item.index] ? [{ id: claims[item.index]!.id, start: item.start }] : [])),
    };
  });
}
