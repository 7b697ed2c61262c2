import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDate } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { roleList } from './role-choice.tsx';

/** Links that somebody can still join by. `names` are the members' by id. */
export function InviteList({ names }: { names: ReadonlyMap<string, string> }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const invites = useQuery(trpc.invite.list.queryOptions());
  const revoke = useMutation(
    trpc.invite.revoke.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.invite.list.queryFilter()),
      onSuccess: () => toast({ message: messages.withdrawn }),
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  const open = invites.data?.filter((invite) => invite.state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="section-head">
        {messages.openInvites} <span className="count">{open.length}</span>
      </h2>
      <DataTable
        caption={messages.openInvites}
        rows={open}
        rowKey={(invite) => invite.id}
        columns={[
          {
            key: 'for',
            head: messages.inviteFor,
            isHeader: true,
            renderCell: (invite) =>
              invite.memberId === null
                ? (invite.note ?? <span className="muted font-normal">{messages.noNote}</span>)
                : messages.passwordOf(names.get(invite.memberId) ?? ''),
          },
          { key: 'roles', head: messages.roles, label: messages.roles, renderCell: (invite) => roleList(invite.roles) },
          {
            key: 'by',
            head: messages.madeBy,
            label: messages.madeBy,
            renderCell: (invite) => names.get(invite.createdBy) ?? '',
          },
          {
            key: 'expires',
            head: messages.expires,
            label: messages.expires,
            renderCell: (invite) => formatDate(invite.expiresAt),
          },
          {
            key: 'actions',
            head: <span className="visually-hidden">Actions</span>,
            align: 'end',
            renderCell: (invite) => (
              <Button size="sm" busy={revoke.isPending} onClick={() => revoke.mutate({ id: invite.id })}>
                {messages.withdraw}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
