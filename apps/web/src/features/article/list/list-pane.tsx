import type { ClaimRow } from '@claimdesk/api/views';
import { Combine } from 'lucide-react';
import { useMemo, type ReactNode, type Ref } from 'react';
import { Button } from '../../../components/button.tsx';
import { claimStateLabels } from '../../../components/claim-state.ts';
import { FilterChip } from '../../../components/filter-chip.tsx';
import { ActionFoot, Pane, PaneHead } from '../../../components/pane.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { StatePanel } from '../../../components/state-panel.tsx';
import { useSelection, useTicked } from '../workbench/selection-store.ts';
import { countStates, filterCount, noFilter, stands, type ClaimFilter, type ClaimOrder } from './arrange-claims.ts';
import { ClaimFilterMenu } from './claim-filter-menu.tsx';
import { ClaimList } from './claim-list.tsx';

type ListPaneProps = {
  ref: Ref<HTMLElement>;
  claims: readonly ClaimRow[];
  shown: readonly ClaimRow[];
  doubled: ReadonlySet<string>;
  order: ClaimOrder;
  onOrder: (order: ClaimOrder) => void;
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
  /** What scrolls the list; null until it is there. */
  scroller: HTMLElement | null;
  hidden: boolean;
  onOpen: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
  onMerge: () => void;
  /** Why the chosen claims cannot be merged now; null when they can. */
  mergeRefusal: () => string | null;
  /** The claims are still being found. */
  busy: boolean;
  /** How finding goes, over the list. */
  above: ReactNode;
};

const orders = [
  { value: 'in_order', label: 'In order' },
  { value: 'worth', label: 'Worth checking' },
] as const;

export function ListPane(props: ListPaneProps) {
  const {
    ref,
    claims,
    shown,
    doubled,
    order,
    onOrder,
    filter,
    onFilter,
    scroller,
    hidden,
    onOpen,
    onMove,
    onMerge,
    mergeRefusal,
    busy,
    above,
  } = props;
  const store = useSelection();
  const ticked = useTicked();
  const standing = useMemo(() => claims.filter(stands), [claims]);
  const counts = useMemo(() => countStates(claims), [claims]);
  const checkable = standing.filter((claim) => claim.checkable).length;
  return (
    <Pane ref={ref} label="Claims" className={hidden ? 'claims-pane hidden' : 'claims-pane'}>
      <PaneHead className="list-head">
        <Segmented label="Order" options={orders} value={order} onChange={onOrder} />
        <ClaimFilterMenu
          counts={counts}
          total={standing.length}
          checkable={checkable}
          filter={filter}
          onChange={onFilter}
        />
      </PaneHead>
      {above}
      {filterCount(filter) > 0 ? (
        <div className="filter-line">
          <span className="num">
            {shown.length} of {standing.length}
          </span>
          {[...filter.states].map((state) => (
            <FilterChip
              key={state}
              removeLabel={`Remove filter: ${claimStateLabels[state]}`}
              onRemove={() =>
                onFilter({ ...filter, states: new Set([...filter.states].filter((one) => one !== state)) })
              }
            >
              {claimStateLabels[state]}
            </FilterChip>
          ))}
          {filter.checkable ? (
            <FilterChip
              removeLabel="Remove filter: Checkable only"
              onRemove={() => onFilter({ ...filter, checkable: false })}
            >
              Checkable only
            </FilterChip>
          ) : null}
        </div>
      ) : null}
      {shown.length > 0 ? (
        // Rows that are not shown have no height to measure, so a hidden list is not drawn.
        scroller &&
        !hidden && (
          <ClaimList
            key={order}
            claims={shown}
            doubled={doubled}
            scroller={scroller}
            above={`${filterCount(filter)} ${busy}`}
            onOpen={onOpen}
            onMove={onMove}
          />
        )
      ) : (
        <NoClaims any={standing.length > 0} busy={busy} onShowAll={() => onFilter(noFilter)} />
      )}
      {ticked.size > 0 ? (
        <ActionFoot>
          <span className="num soft">{ticked.size === 1 ? '1 claim chosen' : `${ticked.size} claims chosen`}</span>
          <Button kind="quiet" size="sm" className="push" onClick={store.untickAll}>
            Clear
          </Button>
          <Button size="sm" icon={Combine} shortcut="m" disabledReason={mergeRefusal()} onClick={onMerge}>
            Merge
          </Button>
        </ActionFoot>
      ) : null}
    </Pane>
  );
}

function NoClaims({ any, busy, onShowAll }: { any: boolean; busy: boolean; onShowAll: () => void }) {
  if (any) {
    return (
      <StatePanel
        kind="empty"
        bare
        title="No claim passes the filter"
        actions={<Button onClick={onShowAll}>Show all</Button>}
      >
        Every claim of this article is in another state.
      </StatePanel>
    );
  }
  if (busy) return <StatePanel kind="loading" bare title="Finding claims" />;
  return (
    <StatePanel kind="empty" bare title="No claims here yet">
      Select words in the text and press C to add one.
    </StatePanel>
  );
}
