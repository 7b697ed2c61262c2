import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { scaleWords as words } from './scale-words.ts';
import type { ScaleEntry } from './scales-page.tsx';

type UseScaleDialogProps = {
  scale: Pick<ScaleEntry, 'id' | 'current'>;
  workspaceVersion: number;
  /** Rounds that keep the scale they have. */
  roundsBefore: number;
  onClose: () => void;
};

/** Says what a switch changes before it is made. */
export function UseScaleDialog({ scale, workspaceVersion, roundsBefore, onClose }: UseScaleDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const { name } = scale.current.scale;
  const use = useMutation(
    trpc.scale.use.mutationOptions({
      onSettled: () =>
        Promise.all([
          client.invalidateQueries(trpc.scale.list.queryFilter()),
          client.invalidateQueries(trpc.scale.byId.queryFilter()),
          client.invalidateQueries(trpc.auth.me.queryFilter()),
        ]),
      onSuccess: () => {
        toast({ message: words.used(name) });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.useTitle(name)}
      description={words.useText(name, roundsBefore)}
      footer={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button
            kind="primary"
            busy={use.isPending}
            onClick={() => use.mutate({ id: scale.id, expectedVersion: workspaceVersion })}
          >
            {words.use}
          </Button>
        </>
      }
    >
      {use.error ? <Notice tone="error">{toProblem(use.error).message}</Notice> : null}
    </Dialog>
  );
}
