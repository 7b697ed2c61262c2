import type { JournalRowView } from '@claimdesk/api/views';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatDateTime, formatNumber } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AuditEntry } from './audit-entry.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditMessages } from './audit-messages.ts';
import { auditInput, readAuditSearch, type AuditSearch } from './audit-search.ts';
import { messages } from './messages.ts';
import { ListState, NotForYou } from './settings-states.tsx';
import { VerifyPanel } from './verify-panel.tsx';

export function AuditPage() {
  const mayRead = useCan('journal:read');
  const search = readAuditSearch(useSearch({ from: '/shell/settings/audit' }));
  const navigate = useNavigate();
  useTitle(messages.audit);
  if (!mayRead) return <NotForYou title={messages.audit} />;
  return (
    <Page title={messages.audit} intro={messages.auditIntro}>
      <VerifyPanel />
      <AuditFilters
        search={search}
        onSearch={(next) => void navigate({ to: '/settings/audit', search: next, replace: true })}
      />
      <Entries search={search} />
    </Page>
  );
}

function Entries({ search }: { search: AuditSearch }) {
  const trpc = useTRPC();
  const maySeeMembers = useCan('member:read');
  const members = useQuery(trpc.member.list.queryOptions(undefined, { enabled: maySeeMembers }));
  const list = useInfiniteQuery(
    trpc.journal.list.infiniteQueryOptions(
      { limit: 50, ...auditInput(search) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  if (!list.data) return <ListState error={list.error} onRetry={() => void list.refetch()} />;
  const names = new Map(members.data?.map((member) => [member.id, member.name]));
  const who = (entry: JournalRowView) => {
    if (entry.actor.kind === 'system') return messages.system;
    if (entry.actor.kind === 'api_key') return messages.apiKey;
    return names.get(entry.actor.id) ?? entry.actor.id;
  };
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <StatePanel kind="empty" title={auditMessages.emptyTitle} level={2}>
        {auditMessages.emptyText}
      </StatePanel>
    );
  }
  return (
    <>
      <DataTable
        caption={messages.audit}
        rows={rows}
        rowKey={(entry) => entry.id}
        columns={[
          {
            key: 'seq',
            head: messages.entry,
            label: messages.entry,
            renderCell: (entry) => (entry.seq === null ? null : <span className="num">{formatNumber(entry.seq)}</span>),
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
            renderCell: (entry) => <AuditEntry entry={entry} />,
          },
          { key: 'who', head: messages.who, label: messages.who, renderCell: who },
          {
            key: 'hash',
            head: messages.hash,
            label: messages.hash,
            align: 'end',
            renderCell: (entry) =>
              entry.hash === null ? null : (
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
