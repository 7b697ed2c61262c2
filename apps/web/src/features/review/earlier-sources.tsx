import type { UsedSourceView } from '@claimdesk/api/views';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatDate, plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useRested } from '../../lib/use-rested.ts';

type EarlierSourcesProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (source: UsedSourceView) => void;
};

type Order = 'most_used' | 'newest';
const restMs = 250;
const pageSize = 20;

/** What was evidence before: one's own, and that of decided claims. */
export function EarlierSources({ open, onOpenChange, onChoose }: EarlierSourcesProps) {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('most_used');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title="Used before"
      description="Your own evidence, and that of decided claims. You judge anew what it says of this claim."
    >
      <div className="row wrap gap-2">
        <span className="grow">
          <TextInput
            icon={Search}
            type="search"
            aria-label="Search the sources"
            placeholder="Title, publisher, address, file name"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        <Segmented<Order>
          label="Order"
          value={order}
          onChange={setOrder}
          options={[
            { value: 'most_used', label: 'Most used' },
            { value: 'newest', label: 'Newest' },
          ]}
        />
      </div>
      <Found search={typed.trim()} order={order} onChoose={onChoose} />
    </Dialog>
  );
}

function Found({
  search,
  order,
  onChoose,
}: {
  search: string;
  order: Order;
  onChoose: EarlierSourcesProps['onChoose'];
}) {
  const trpc = useTRPC();
  const rested = useRested(search, restMs);
  const list = useInfiniteQuery(
    trpc.source.list.infiniteQueryOptions(
      { order, limit: pageSize, ...(rested ? { search: rested } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={4} label="Loading the sources" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    const none = 'Nothing was used before. What you and others add will be here, theirs once the claim is decided.';
    return <p className="review-hint">{rested ? 'No source has these words. Search for others.' : none}</p>;
  }
  return (
    <>
      <ul className="earlier-list" aria-label="Sources used before" aria-busy={list.isPlaceholderData || undefined}>
        {rows.map((source) => (
          <li key={source.evidenceId}>
            <button type="button" onClick={() => onChoose(source)}>
              <b>{source.title ?? source.citation ?? source.file?.name ?? source.url}</b>
              <span className="meta">
                {[source.publisher, source.file && source.title ? source.file.name : source.host]
                  .filter(Boolean)
                  .map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                <span>{plural(source.uses, 'use')}</span>
                <span>last {formatDate(source.lastUsed)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
}
