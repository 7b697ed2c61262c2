import type { TimelineEntry } from '@claimdesk/api/views';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { ToggleChip } from '../../components/toggle-chip.tsx';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { TimelineItem } from './timeline-item.tsx';
import './timeline.css';

type Group = TimelineEntry['group'];
const groups = Object.keys(messages.groups) as Group[];

/** What happened to a claim, newest first, as far as the reader may know now. `level` is that of its heading. */
export function Timeline({ claimId, level }: { claimId: string; level: 2 | 3 }) {
  const headId = useId();
  const Heading = `h${level}` as const;
  const [group, setGroup] = useState<Group | null>(null);
  const trpc = useTRPC();
  const mayAudit = useCan('journal:read');
  const list = useInfiniteQuery(
    trpc.claim.timeline.infiniteQueryOptions(
      { claimId, ...(group && { group }) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows);
  return (
    <section className="timeline" aria-labelledby={headId}>
      <Heading id={headId} className="section-head">
        {messages.title}
      </Heading>
      {mayAudit ? (
        <Link className="link text-13" to="/settings/audit" search={{ claim: claimId }}>
          {messages.audit}
        </Link>
      ) : null}
      <div className="row wrap gap-1.5" role="group" aria-label={messages.filter}>
        {[null, ...groups].map((one) => (
          <ToggleChip key={one ?? 'all'} pressed={group === one} onChange={() => setGroup(one)}>
            {one === null ? messages.all : messages.groups[one]}
          </ToggleChip>
        ))}
      </div>
      {rows === undefined && list.error ? (
        <Notice
          tone="error"
          actions={
            <Button size="sm" onClick={() => void list.refetch()}>
              {messages.tryAgain}
            </Button>
          }
        >
          {messages.loadProblem} {toProblem(list.error).message}
        </Notice>
      ) : null}
      {rows === undefined && !list.error ? <SkeletonLines lines={3} label={messages.loading} /> : null}
      {rows && rows.length > 0 ? (
        <ol className="timeline-lines" aria-busy={list.isPlaceholderData || undefined}>
          {rows.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : null}
      {rows?.length === 0 ? (
        <p className="muted text-13">{group === null ? messages.empty : messages.emptyGroup}</p>
      ) : null}
      {list.hasNextPage ? (
        <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {messages.more}
        </Button>
      ) : null}
    </section>
  );
}
