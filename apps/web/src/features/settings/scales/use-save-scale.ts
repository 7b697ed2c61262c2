import type { ScaleValueDraft } from '@claimdesk/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../../components/toast.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { useTRPCClient } from '../../../lib/trpc.ts';
import type { ScaleDetail } from './scale-page.tsx';
import { scaleWords as words } from './scale-words.ts';

/** Saves a new scale, or the next version of one, and shows it. */
export function useSaveScale(edited: Pick<ScaleDetail, 'id' | 'version'> | null) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation({
    mutationFn: (content: { name: string; values: ScaleValueDraft[] }) =>
      edited
        ? api.scale.update.mutate({ ...content, id: edited.id, expectedVersion: edited.version })
        : api.scale.create.mutate(content),
    onSuccess: (scale) => {
      client.setQueryData(trpc.scale.byId.queryKey({ id: scale.id }), scale);
      void client.invalidateQueries(trpc.scale.list.queryFilter());
      toast({ message: words.saved(scale.current.scale.name) });
      void navigate({ to: '/settings/scales/$scaleId', params: { scaleId: scale.id } });
    },
  });
}
