import type { Role } from '@claimdesk/core';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound, UserCheck, UserX, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDate } from '../../lib/format.ts';
import { useCan, useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC, type Api } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { roleList, RoleChoice } from './role-choice.tsx';

export type Member = inferOutput<Api['member']['list']>[number];

export function MemberTable({ members }: { members: readonly Member[] }) {
  const me = useMe();
  const mayChange = useCan('workspace:admin');
  const [editing, setEditing] = useState<Member | null>(null);
  const [returning, setReturning] = useState<Member | null>(null);
  const update = useUpdateMember();
  const toast = useToast();

  const setActive = (member: Member, active: boolean) => {
    update.mutate(
      { id: member.id, roles: member.roles, active, expectedVersion: member.version },
      {
        onSuccess: (changed) =>
          toast({
            message: active ? messages.activated(member.name) : messages.deactivated(member.name),
            undo: () =>
              update.mutate({ id: member.id, roles: changed.roles, active: !active, expectedVersion: changed.version }),
          }),
        onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
      },
    );
  };

  const columns: DataColumn<Member>[] = [
    {
      key: 'name',
      head: messages.name,
      isHeader: true,
      renderCell: (member) => (
        <span className="text-14 font-medium text-ink">
          {member.name}
          {member.id === me.member.id ? <span className="muted font-normal"> ({messages.you})</span> : null}
        </span>
      ),
    },
    { key: 'roles', head: messages.roles, label: messages.roles, renderCell: (member) => roleList(member.roles) },
    ...(members.some((member) => member.email !== null)
      ? [
          {
            key: 'email',
            head: messages.email,
            label: messages.email,
            renderCell: (member: Member) => member.email ?? '',
          },
        ]
      : []),
    {
      key: 'state',
      head: messages.state,
      label: messages.state,
      renderCell: (member) =>
        member.active ? (
          member.hasPassword === false ? (
            messages.noPassword
          ) : (
            `${messages.active}, ${formatDate(member.createdAt)}`
          )
        ) : (
          <span className="muted">{messages.inactive}</span>
        ),
    },
    ...(mayChange
      ? [
          {
            key: 'actions',
            head: <span className="visually-hidden">Actions</span>,
            align: 'end' as const,
            renderCell: (member: Member) => (
              <Menu
                trigger={<IconButton icon={Ellipsis} size="sm" label={messages.actionsFor(member.name)} />}
                entries={[
                  { key: 'roles', label: messages.changeRoles, icon: UsersRound, onSelect: () => setEditing(member) },
                  ...(member.active && member.hasPassword === false
                    ? [
                        {
                          key: 'password',
                          label: messages.passwordLink,
                          icon: KeyRound,
                          onSelect: () => setReturning(member),
                        },
                      ]
                    : []),
                  member.active
                    ? {
                        key: 'off',
                        label: messages.deactivate,
                        icon: UserX,
                        danger: true,
                        onSelect: () => setActive(member, false),
                      }
                    : { key: 'on', label: messages.activate, icon: UserCheck, onSelect: () => setActive(member, true) },
                ]}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={messages.members} columns={columns} rows={members} rowKey={(member) => member.id} />
      {editing ? <RolesDialog key={editing.id} member={editing} onClose={() => setEditing(null)} /> : null}
      {returning ? <PasswordLinkDialog member={returning} onClose={() => setReturning(null)} /> : null}
    </>
  );
}

function useUpdateMember() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.member.update.mutationOptions({
      onSettled: () => {
        void client.invalidateQueries(trpc.member.list.queryFilter());
        void client.invalidateQueries(trpc.auth.me.queryFilter());
      },
    }),
  );
}

function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [roles, setRoles] = useState<Role[]>(member.roles);
  const update = useUpdateMember();
  const toast = useToast();
  const save = () =>
    update.mutate(
      { id: member.id, roles, active: member.active, expectedVersion: member.version },
      {
        onSuccess: () => {
          toast({ message: messages.rolesChanged(member.name) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`${messages.changeRoles}: ${member.name}`}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button kind="primary" type="submit" busy={update.isPending}>
            {messages.save}
          </Button>
        </>
      }
    >
      {update.error ? <Notice tone="error">{toProblem(update.error).message}</Notice> : null}
      <RoleChoice value={roles} onChange={setRoles} />
    </Dialog>
  );
}
