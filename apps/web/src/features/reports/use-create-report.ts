import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../lib/trpc.ts';

export function useCreateReport() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.report.create.mutationOptions({
      onSuccess: ({ claims }) => {
        toast({ message: claims === 1 ? 'Making a report of 1 claim' : `Making a report of ${claims} claims` });
        return queryClient.invalidateQueries({ queryKey: trpc.report.list.pathKey() });
      },
    }),
  );
}
