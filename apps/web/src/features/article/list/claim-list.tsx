import type { ClaimRow } from '@claimdesk/api/views';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSelection } from '../workbench/selection-store.ts';
import { ClaimRowItem } from './claim-row-item.tsx';

type ClaimListProps = {
  claims: readonly ClaimRow[];
  /** What scrolls: the pane, or on a phone what holds the panes. */
  scroller: () => HTMLElement | null;
  onOpen: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
};

/** Height of the sticky head over the list, so that no row comes to rest under it. */
const HEAD_PX = 52;

/** The claims, drawn only where they can be seen. One of them is reached by Tab, the arrow keys go on from there. */
export function ClaimList({ claims, scroller, onOpen, onMove }: ClaimListProps) {
  const store = useSelection();
  const list = useRef<HTMLOListElement>(null);
  const { id: openId } = store.selected();
  const entryId = claims.some((claim) => claim.id === openId) ? null : claims[0]?.id;

  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: scroller,
    estimateSize: () => 104,
    getItemKey: (index) => claims[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: HEAD_PX + 4,
    scrollPaddingEnd: 4,
    scrollMargin: list.current?.offsetTop ?? HEAD_PX,
  });

  useEffect(() => {
    const follow = () => {
      const { id, origin } = store.selected();
      const index = claims.findIndex((claim) => claim.id === id);
      if (index < 0) return;
      if (origin !== 'list') rows.scrollToIndex(index, { align: 'auto' });
      // Focus goes along when it was in the list, once the row is drawn.
      if (list.current?.contains(document.activeElement) || document.activeElement === scroller()) {
        requestAnimationFrame(() => {
          list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`)?.focus({ preventScroll: true });
        });
      }
    };
    follow();
    return store.subscribe(null, follow);
  }, [store, claims, rows, scroller]);

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
    <ol ref={list} className="claim-list" style={{ height: rows.getTotalSize() }} onKeyDown={press}>
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
            style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
          >
            <ClaimRowItem claim={claim} isEntry={claim.id === entryId} onOpen={onOpen} />
          </li>
        );
      })}
    </ol>
  );
}
