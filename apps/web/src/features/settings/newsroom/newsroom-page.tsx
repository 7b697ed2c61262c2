import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useCan } from '../../../lib/me.ts';
import { useTRPC, type Api } from '../../../lib/trpc.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListState } from '../settings-states.tsx';
import { NewsroomForm } from './newsroom-form.tsx';
import { newsroomWords as words } from './newsroom-words.ts';

export type NewsroomDetails = inferOutput<Api['newsroom']['read']>;

export function NewsroomPage() {
  const trpc = useTRPC();
  const mayChange = useCan('workspace:admin');
  const [start, setStart] = useState(0);
  // A colleague's change must not take away what somebody is writing: it is shown when they ask for it.
  const newsroom = useQuery({ ...trpc.newsroom.read.queryOptions(), refetchOnWindowFocus: false });
  useTitle(words.title);
  return (
    <Page title={words.title} intro={mayChange ? words.intro : undefined}>
      {mayChange ? null : <Notice>{words.readOnly}</Notice>}
      {newsroom.data ? (
        <NewsroomForm
          key={start}
          newsroom={newsroom.data}
          mayChange={mayChange}
          onStartAgain={() => void newsroom.refetch().then(() => setStart(start + 1))}
        />
      ) : (
        <ListState error={newsroom.error} onRetry={() => void newsroom.refetch()} />
      )}
    </Page>
  );
}
