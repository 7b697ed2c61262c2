import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Closing, and what is shown anew after it. */
export function useCalibration() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const toast = useToast();
  const refresh = () =>
    Promise.all(
      [trpc.calibration.pathKey(), trpc.claim.pathKey()].map((queryKey) => cache.invalidateQueries({ queryKey })),
    );
  const onError = (error: unknown) => {
    toast({ message: toProblem(error).message, urgent: true });
    void refresh();
  };
  return {
    refresh,
    close: useMutation(trpc.calibration.close.mutationOptions({ onSuccess: refresh, onError })),
    takeOut: useMutation(trpc.calibration.takeOut.mutationOptions({ onSuccess: refresh, onError })),
    closeSet: useMutation(trpc.calibration.closeSet.mutationOptions({ onSuccess: refresh, onError })),
  };
}
