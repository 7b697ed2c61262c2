import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDate, formatRelative } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC, type Api } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { KeyDialog } from './key-dialog.tsx';
import { messages, scopeWords } from './messages.ts';
import { ListState, NotForYou } from './settings-states.tsx';

type ApiKey = inferOutput<Api['apiKey']['list']>[number];

export function KeysPage() {
  const trpc = useTRPC();
  const mayManage = useCan('api-key:manage');
  const keys = useQuery(trpc.apiKey.list.queryOptions(undefined, { enabled: mayManage }));
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  useTitle(messages.keys);
  if (!mayManage) return <NotForYou title={messages.keys} />;
  return (
    <Page
      title={messages.keys}
      intro={messages.keysIntro}
      actions={
        <Button kind="primary" icon={KeyRound} onClick={() => setMaking(true)}>
          {messages.newKey}
        </Button>
      }
    >
      {!keys.data ? (
        <ListState error={keys.error} onRetry={() => void keys.refetch()} />
      ) : keys.data.length === 0 ? (
        <StatePanel kind="empty" icon={KeyRound} title={messages.noKeysTitle}>
          {messages.noKeysText}
        </StatePanel>
      ) : (
        <DataTable
          caption={messages.keys}
          rows={keys.data}
          rowKey={(key) => key.id}
          columns={[
            {
              key: 'name',
              head: messages.keyName,
              isHeader: true,
              renderCell: (key) => <span className="text-14 font-medium text-ink">{key.name}</span>,
            },
            {
              key: 'prefix',
              head: messages.prefix,
              label: messages.prefix,
              renderCell: (key) => <span className="mono">{key.prefix}…</span>,
            },
            {
              key: 'may',
              head: messages.rights,
              label: messages.rights,
              renderCell: (key) => key.scopes.map((scope) => scopeWords[scope]?.label ?? scope).join(', '),
            },
            {
              key: 'used',
              head: messages.lastUsed,
              label: messages.lastUsed,
              renderCell: (key) => (key.lastUsedAt ? formatRelative(key.lastUsedAt) : messages.never),
            },
            {
              key: 'expires',
              head: messages.expires,
              label: messages.expires,
              renderCell: (key) => <KeyEnd apiKey={key} />,
            },
            {
              key: 'actions',
              head: <span className="visually-hidden">Actions</span>,
              align: 'end',
              renderCell: (key) =>
                key.revokedAt ? null : (
                  <Button size="sm" kind="danger" onClick={() => setRevoking(key)}>
                    {messages.revoke}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {making ? <KeyDialog onClose={() => setMaking(false)} /> : null}
      {revoking ? <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  );
}

function KeyEnd({ apiKey }: { apiKey: ApiKey }) {
  const now = useNow();
  if (apiKey.revokedAt) return <span className="muted">{messages.revoked}</span>;
  if (!apiKey.hasSecret) return <span className="muted">{messages.noSecret}</span>;
  if (!apiKey.expiresAt) return <>{messages.never}</>;
  if (new Date(apiKey.expiresAt) < now) return <span className="muted">{messages.expired}</span>;
  return <>{formatDate(apiKey.expiresAt)}</>;
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const revoke = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.apiKey.list.queryFilter()),
      onSuccess: onClose,
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={messages.revokeTitle(apiKey.name)}
      description={messages.revokeText}
      footer={
        <>
          <Button onClick={onClose}>{messages.keepIt}</Button>
          <Button kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate({ id: apiKey.id })}>
            {messages.revoke}
          </Button>
        </>
      }
    />
  );
}
