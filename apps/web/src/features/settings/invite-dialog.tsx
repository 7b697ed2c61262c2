import type { Role } from '@claimdesk/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatDateTime } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { RoleChoice } from './role-choice.tsx';

type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  return open ? <OpenInviteDialog onClose={() => onOpenChange(false)} /> : null;
}

function OpenInviteDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [roles, setRoles] = useState<Role[]>(['reviewer']);
  const [note, setNote] = useState('');
  const create = useMutation(
    trpc.invite.create.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.invite.list.queryFilter()),
    }),
  );
  const isOpen = (next: boolean) => {
    if (!next) onClose();
  };

  if (create.data?.link) {
    return (
      <Dialog
        open
        onOpenChange={isOpen}
        title={messages.linkReady}
        description={messages.shownOnce}
        size="wide"
        footer={
          <Button kind="primary" onClick={onClose}>
            {messages.done}
          </Button>
        }
      >
        <CopyLine label={messages.linkLabel} value={create.data.link} />
        <p className="field-hint">
          {messages.expires} {formatDateTime(create.data.expiresAt)}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen}
      title={messages.invite}
      description={messages.inviteIntro}
      onSubmit={() => {
        if (!create.isPending) create.mutate({ roles, ...(note.trim() ? { note } : {}) });
      }}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {messages.makeLink}
          </Button>
        </>
      }
    >
      {create.error ? <Notice tone="error">{toProblem(create.error).message}</Notice> : null}
      <RoleChoice value={roles} onChange={setRoles} />
      <Field label={messages.inviteNote} note={messages.optional} hint={messages.inviteNoteHint}>
        <TextInput value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Dialog>
  );
}
