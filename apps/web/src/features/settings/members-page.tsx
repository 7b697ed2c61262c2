import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { InviteList } from './invite-list.tsx';
import { MemberTable } from './member-table.tsx';
import { messages } from './messages.ts';
import { ListState, NotForYou } from './settings-states.tsx';

export function MembersPage() {
  const trpc = useTRPC();
  const mayRead = useCan('member:read');
  const mayInvite = useCan('member:invite');
  const members = useQuery(trpc.member.list.queryOptions(undefined, { enabled: mayRead }));
  const [inviting, setInviting] = useState(false);
  useTitle(messages.members);
  if (!mayRead) return <NotForYou title={messages.members} />;
  return (
    <Page
      title={messages.members}
      intro={messages.membersIntro}
      actions={
        mayInvite ? (
          <Button kind="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {messages.invite}
          </Button>
        ) : null
      }
    >
      {members.data ? (
        <MemberTable members={members.data} />
      ) : (
        <ListState error={members.error} onRetry={() => void members.refetch()} />
      )}
      {mayInvite ? (
        <>
          <InviteList names={new Map(members.data?.map((member) => [member.id, member.name]))} />
          <InviteDialog open={inviting} onOpenChange={setInviting} />
        </>
      ) : null}
    </Page>
  );
}
