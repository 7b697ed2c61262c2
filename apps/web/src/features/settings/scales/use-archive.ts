import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../../components/toast.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import type { ScaleDetail } from './scale-page.tsx';
import { scaleWords as words } from './scale-words.ts';

/** Archiving a scale and bringing it back; each is the undo of the other, so nobody is asked before. */
export function useArchive({ current }: Pick<ScaleDetail, 'current'>) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const { name } = current.scale;
  return useMutation(
    trpc.scale.archive.mutationOptions({
      onSettled: () =>
        Promise.all([
          client.invalidateQueries(trpc.scale.list.queryFilter()),
          client.invalidateQueries(trpc.scale.byId.queryFilter()),
        ]),
      onSuccess: (scale) =>
        toast({ message: scale.archivedAt === null ? words.restoredToast(name) : words.archivedToast(name) }),
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
}
