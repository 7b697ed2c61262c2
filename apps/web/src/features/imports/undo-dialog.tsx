import type { FactCheckImportView } from '@claimdesk/api/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** The text of an import is not kept, so the way back from here is to import it again. */
export function UndoDialog({ one, onClose }: { one: FactCheckImportView; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const undo = useMutation(
    trpc.factCheck.undo.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.factCheck.imports.pathFilter()),
      onSuccess: onClose,
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Take “${one.name}” out again?`}
      description="What only this import brought goes, and what it changed is again as it was before. Its log stays. To have it back, import it again."
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" busy={undo.isPending} onClick={() => undo.mutate({ id: one.id })}>
            Take it out
          </Button>
        </>
      }
    />
  );
}
