import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { formatDateTime, formatNumber } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC, type Api } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { journalWords } from './journal-words.ts';
import { messages } from './messages.ts';
import { ListState, NotForYou } from './settings-states.tsx';
import { VerifyPanel } from './verify-panel.tsx';

type Entry = inferOutput<Api['journal']['list']>['rows'][number];

export function AuditPage() {
  const mayRead = useCan('journal:read');
  useTitle(messages.audit);
  if (!mayRead) return <NotForYou title={messages.audit} />;
  return (
    <Page title={messages.audit} intro={messages.auditIntro}>
      <VerifyPanel />
      <Entries />
    </Page>
  );
}

function Entries() {
  const trpc = useTRPC();
  const maySeeMembers = useCan('member:read');
  const members = useQuery(trpc.member.list.queryOptions(undefined, { enabled: maySeeMembers }));
  const list = useInfiniteQuery(
    trpc.journal.list.infiniteQueryOptions({ limit: 50 }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (!list.data) return <ListState error={list.error} onRetry={() => void list.refetch()} />;
  const names = new Map(members.data?.map((member) => [member.id, member.name]));
  const who = (entry: Entry) => {
    if (entry.actor.kind === 'system') return messages.system;
    if (entry.actor.kind === 'api_key') return messages.apiKey;
    return names.get(entry.actor.id) ?? entry.actor.id;
  };
  return (
    <>
      <DataTable
        caption={messages.audit}
        rows={list.data.pages.flatMap((page) => page.rows)}
        rowKey={(entry) => String(entry.seq)}
        columns={[
          {
            key: 'seq',
            head: messages.entry,
            label: messages.entry,
            renderCell: (entry) => <span className="num">{formatNumber(entry.seq)}</span>,
          },
          {
            key: 'when',
            head: messages.when,
            label: messages.when,
            renderCell: (entry) => (
              <time dateTime={entry.at} className="whitespace-nowrap">
                {formatDateTime(entry.at)}
              </time>
            ),
          },
          {
            key: 'what',
            head: messages.what,
            isHeader: true,
            renderCell: (entry) => <span className="text-ink">{journalWords(entry.kind)}</span>,
          },
          { key: 'who', head: messages.who, label: messages.who, renderCell: who },
          {
            key: 'hash',
            head: messages.hash,
            label: messages.hash,
            align: 'end',
            renderCell: (entry) => (
              <span className="mono muted" title={entry.hash}>
                {entry.hash.slice(0, 12)}
              </span>
            ),
          },
        ]}
      />
      {list.hasNextPage ? (
        <p className="mt-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {messages.more}
          </Button>
        </p>
      ) : null}
    </>
  );
}
