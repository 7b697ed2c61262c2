import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import { messages } from './messages.ts';
import { NotificationItem } from './notification-item.tsx';
import './notifications.css';
import { useMarkRead, useNotifications } from './use-notifications.ts';

type Shown = 'all' | 'unread';
const options = [
  { value: 'all', label: messages.all },
  { value: 'unread', label: messages.unread },
] as const;

/** What I was told, the newest on top. */
export function NotificationsPage() {
  const [shown, setShown] = useState<Shown>('all');
  const list = useNotifications(shown === 'unread');
  const mark = useMarkRead();
  const toast = useToast();
  useTitle(messages.title);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [newest] = rows;
  const nothingUnread = !rows.some(({ readAt }) => readAt === null);
  const onError = (error: unknown) => toast({ message: toProblem(error).message, urgent: true });
  return (
    <Page
      title={messages.title}
      actions={
        <Button
          disabledReason={nothingUnread ? messages.noneUnread : null}
          busy={mark.all.isPending}
          onClick={() => newest && mark.all.mutate({ upTo: newest.id }, { onError })}
        >
          {messages.markAll}
        </Button>
      }
    >
      <div className="row mb-4">
        <Segmented<Shown> label={messages.show} options={options} value={shown} onChange={setShown} />
      </div>
      {list.data ? (
        rows.length === 0 ? (
          <StatePanel kind="empty" title={shown === 'unread' ? messages.allReadTitle : messages.emptyTitle}>
            {shown === 'unread' ? messages.allReadText : messages.emptyText}
          </StatePanel>
        ) : (
          <ul className="notifications">
            {rows.map((row) => (
              <NotificationItem key={row.id} row={row} onRead={() => mark.one.mutate({ id: row.id }, { onError })} />
            ))}
          </ul>
        )
      ) : list.error ? (
        <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <SkeletonLines lines={5} label={messages.loading} />
      )}
      {list.hasNextPage ? (
        <p className="mt-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {messages.more}
          </Button>
        </p>
      ) : null}
    </Page>
  );
}
