import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useRested } from '../../lib/use-rested.ts';
import { useTitle } from '../../lib/use-title.ts';
import { SourceRow } from './source-row.tsx';
import type { SourcesSearch } from './sources-search.ts';
import './sources.css';

type SourcesPageProps = { search: SourcesSearch; onSearch: (search: SourcesSearch) => void };

const restMs = 250;
const pageSize = 50;

/** Everything that was evidence, by source: how often, to what end, for which claims. */
export function SourcesPage({ search, onSearch }: SourcesPageProps) {
  useTitle('Sources');
  const may = useCan('review:read');
  if (!may) {
    return (
      <div className="page">
        <StatePanel kind="no-permission" level={1} title="Sources are not open to you">
          Your role does not read reviews. An administrator can change that under Settings, Members.
        </StatePanel>
      </div>
    );
  }
  return (
    <Page
      title="Sources"
      actions={
        <Link className="button" to="/fact-checks">
          Fact-checks of others
        </Link>
      }
      intro="What verdicts stand on, by use: the evidence of decided claims, and all of your own, which nobody else sees until its claim is decided. Who unfolds a source has read what reviewers wrote of its claims, and cannot review them anew."
    >
      <Filters search={search} onSearch={onSearch} />
      <List search={search} onSearch={onSearch} />
    </Page>
  );
}

function Filters({ search, onSearch }: SourcesPageProps) {
  const [typed, setTyped] = useState(search.search ?? '');
  const rested = useRested(typed.trim(), restMs);
  useEffect(() => {
    if (rested === (search.search ?? '')) return;
    const { search: _, ...rest } = search;
    onSearch(rested ? { ...rest, search: rested } : rest);
  }, [rested, search, onSearch]);
  const without = (key: keyof SourcesSearch) => onSearch({ ...search, [key]: undefined });
  return (
    <div className="sources-filters">
      <TextInput
        icon={Search}
        type="search"
        aria-label="Search the sources"
        placeholder="Title, publisher, address, file name"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Segmented<'all' | 'supports' | 'refutes' | 'context'>
        label="Stance"
        value={search.stance ?? 'all'}
        onChange={(stance) => (stance === 'all' ? without('stance') : onSearch({ ...search, stance }))}
        options={[
          { value: 'all', label: 'All' },
          { value: 'supports', label: 'Supports' },
          { value: 'refutes', label: 'Refutes' },
          { value: 'context', label: 'Context' },
        ]}
      />
      <Segmented<'all' | 'primary' | 'secondary'>
        label="Kind of source"
        value={search.kind ?? 'all'}
        onChange={(kind) => (kind === 'all' ? without('kind') : onSearch({ ...search, kind }))}
        options={[
          { value: 'all', label: 'Any kind' },
          { value: 'primary', label: 'Primary' },
          { value: 'secondary', label: 'Secondary' },
        ]}
      />
      <Segmented<'most_used' | 'newest'>
        label="Order"
        value={search.order ?? 'most_used'}
        onChange={(order) => (order === 'newest' ? onSearch({ ...search, order }) : without('order'))}
        options={[
          { value: 'most_used', label: 'Most used' },
          { value: 'newest', label: 'Newest' },
        ]}
      />
      {search.host ? (
        <FilterChip removeLabel="Remove filter: site" onRemove={() => without('host')}>
          only {search.host}
        </FilterChip>
      ) : null}
    </div>
  );
}

function List({ search, onSearch }: SourcesPageProps) {
  const trpc = useTRPC();
  const { kind, order = 'most_used', ...rest } = search;
  const list = useInfiniteQuery(
    trpc.source.list.infiniteQueryOptions(
      { ...rest, order, limit: pageSize, ...(kind ? { sourceType: kind } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={8} label="Loading the sources" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return Object.values(search).some((value) => value !== undefined && value !== 'newest') ? (
      <StatePanel kind="not-found" title="No source fits">
        Search for other words, or take filters off.
      </StatePanel>
    ) : (
      <StatePanel kind="empty" title="No source yet">
        Sources come here from reviews: your own evidence at once, that of others when the claim is decided.
      </StatePanel>
    );
  }
  return (
    <>
      <ul className="sources-list" aria-label="Sources" aria-busy={list.isPlaceholderData || undefined}>
        {rows.map((source) => (
          <SourceRow key={source.evidenceId} source={source} onHost={(host) => onSearch({ ...search, host })} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <p className="mt-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more sources
          </Button>
        </p>
      ) : null}
    </>
  );
}
