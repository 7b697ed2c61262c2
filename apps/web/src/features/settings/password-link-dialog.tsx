import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDateTime } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

type PasswordLinkDialogProps = { member: { id: string; name: string }; onClose: () => void };

/** For somebody who came with a restored workspace and has no password. A link that was made before ends. */
export function PasswordLinkDialog({ member, onClose }: PasswordLinkDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const make = useMutation(
    trpc.invite.forMember.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.invite.list.queryFilter()),
    }),
  );
  const link = make.data?.link ?? null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={messages.passwordLinkTitle(member.name)}
      description={messages.passwordLinkText}
      size="wide"
      footer={
        link === null ? (
          <>
            <Button onClick={onClose}>{messages.cancel}</Button>
            <Button kind="primary" busy={make.isPending} onClick={() => make.mutate({ memberId: member.id })}>
              {messages.makeLink}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={onClose}>
            {messages.done}
          </Button>
        )
      }
    >
      {make.error ? <Notice tone="error">{toProblem(make.error).message}</Notice> : null}
      {make.data && link !== null ? (
        <>
          <CopyLine label={messages.linkLabel} value={link} />
          <p className="field-hint">
            {messages.expires} {formatDateTime(make.data.expiresAt)}
          </p>
        </>
      ) : null}
    </Dialog>
  );
}
