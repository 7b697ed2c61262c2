import type { ClaimRow } from '@claimdesk/api/views';
import type { ClaimState } from '@claimdesk/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import type { VerdictChoice } from '../../components/verdict-filter.tsx';
import { plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { coverage, toggle, toggleAll, type Selection } from './selection.ts';

type ChooseClaimsProps = {
  search: string;
  states: readonly ClaimState[] | null;
  verdict: VerdictChoice;
  value: Selection<ClaimRow>;
  onChange: (selection: ClaimRow[]) => void;
};

const pageSize = 50;

/** Claims of any article, one by one or all that are shown. What is chosen stays chosen while the search changes. */
export function ChooseClaims({ search, states, verdict, value, onChange }: ChooseClaimsProps) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.claim.list.infiniteQueryOptions(
      {
        order: 'newest',
        limit: pageSize,
        ...(search ? { search } : {}),
        ...(states ? { states: [...states] } : {}),
        ...(verdict ? { verdict } : {}),
      },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={6} label="Loading the claims" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return <p className="report-none">No claim fits. Search for other words, or show all states and verdicts.</p>;
  return (
    <>
      <AllBox
        state={coverage(value, rows)}
        label={`All ${plural(rows.length, 'claim')} shown`}
        onChange={() => onChange(toggleAll(value, rows))}
      />
      <ul className="report-choices" aria-label="Claims" aria-busy={list.isPlaceholderData || undefined}>
        {rows.map((claim) => (
          <li key={claim.id}>
            <label className="report-choice">
              <input
                type="checkbox"
                checked={value.some((chosen) => chosen.id === claim.id)}
                onChange={() => onChange(toggle(value, claim))}
              />
              <span className="grid gap-1">
                <span className="report-wording">{claim.wording}</span>
                <span className="meta">
                  <span>
                    Claim {claim.number} of {claim.articleTitle}
                  </span>
                </span>
              </span>
              {claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : <StateTag state={claim.state} />}
            </label>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more claims
        </Button>
      ) : null}
    </>
  );
}

function AllBox({ state, label, onChange }: { state: 'all' | 'some' | 'none'; label: string; onChange: () => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <label className="report-all">
      <input ref={box} type="checkbox" checked={state === 'all'} onChange={onChange} />
      {label}
    </label>
  );
}
