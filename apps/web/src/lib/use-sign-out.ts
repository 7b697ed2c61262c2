import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC } from './trpc.ts';
import { chooseWorkspace } from './workspace-choice.ts';

/** Ends this session and forgets what was loaded in it. Drafts stay: they are nobody else's, and their author comes back. */
export function useSignOut(onError: (error: unknown) => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.auth.signOut.mutationOptions({
      onSuccess: () => {
        chooseWorkspace(null);
        client.clear();
        void navigate({ to: '/sign-in' });
      },
      onError,
    }),
  );
}
