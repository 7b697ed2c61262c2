import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDate, formatRelative } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { setSingleKeys, singleKeysOn } from '../../lib/shortcuts.ts';
import { setTheme, useTheme } from '../../lib/theme.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useSignOut } from '../../lib/use-sign-out.ts';
import { useTitle } from '../../lib/use-title.ts';
import { describeBrowser } from './describe-browser.ts';
import { messages } from './messages.ts';
import { roleList } from './role-choice.tsx';
import { ListState } from './settings-states.tsx';

export function AccountPage() {
  const { account, member } = useMe();
  useTitle(messages.account);
  return (
    <Page title={messages.account}>
      <section className="settings-part">
        <dl className="settings-facts">
          <dt>{messages.name}</dt>
          <dd>{account.name}</dd>
          <dt>{messages.email}</dt>
          <dd>{account.email}</dd>
          <dt>{messages.roles}</dt>
          <dd>{roleList(member.roles)}</dd>
        </dl>
      </section>
      <Appearance />
      <Sessions />
    </Page>
  );
}

function Appearance() {
  const theme = useTheme();
  const [singleKeys, setKeys] = useState(singleKeysOn);
  return (
    <section className="settings-part">
      <h2>{messages.appearance}</h2>
      <div className="row wrap">
        <Segmented
          label={messages.theme}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'system', label: messages.themeSystem },
            { value: 'light', label: messages.themeLight },
            { value: 'dark', label: messages.themeDark },
          ]}
        />
      </div>
      <Checkbox
        label={messages.singleKeys}
        hint={messages.singleKeysHint}
        checked={singleKeys}
        onChange={(on) => {
          setSingleKeys(on);
          setKeys(on);
        }}
      />
    </section>
  );
}

function Sessions() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const signOut = useSignOut((error) => toast({ message: toProblem(error).message, urgent: true }));
  const sessions = useQuery(trpc.auth.sessions.queryOptions());
  const revoke = useMutation(
    trpc.auth.revokeSession.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.auth.sessions.queryFilter()),
      onSuccess: () => toast({ message: messages.sessionEnded }),
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  return (
    <section className="settings-part">
      <h2>{messages.sessions}</h2>
      {sessions.data ? (
        <DataTable
          caption={messages.sessions}
          rows={sessions.data}
          rowKey={(session) => session.id}
          columns={[
            {
              key: 'device',
              head: messages.device,
              isHeader: true,
              renderCell: (session) => (
                <span className="text-ink">
                  {describeBrowser(session.userAgent) ?? messages.unknownDevice}
                  {session.current ? <span className="muted font-normal"> ({messages.thisOne})</span> : null}
                </span>
              ),
            },
            {
              key: 'in',
              head: messages.signedIn,
              label: messages.signedIn,
              renderCell: (session) => formatDate(session.createdAt),
            },
            {
              key: 'seen',
              head: messages.lastSeen,
              label: messages.lastSeen,
              renderCell: (session) => formatRelative(session.lastSeenAt),
            },
            {
              key: 'actions',
              head: <span className="visually-hidden">Actions</span>,
              align: 'end',
              renderCell: (session) =>
                session.current ? (
                  <Button size="sm" busy={signOut.isPending} onClick={() => signOut.mutate()}>
                    {messages.signOut}
                  </Button>
                ) : (
                  <Button size="sm" busy={revoke.isPending} onClick={() => revoke.mutate({ id: session.id })}>
                    {messages.endSession}
                  </Button>
                ),
            },
          ]}
        />
      ) : (
        <ListState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
    </section>
  );
}
