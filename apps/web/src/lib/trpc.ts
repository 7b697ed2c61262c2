import type { AppRouter } from '@claimdesk/api/router';
import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { toProblem } from './problem.ts';
import { workspaceHeaders } from './workspace-choice.ts';

export const apiUrl = '/api/trpc';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** For types of single procedures: `inferOutput<Api['auth']['me']>`. What they share has names in `@claimdesk/api/views`. */
export type Api = ReturnType<typeof useTRPC>;

export function createApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        // Reads of one moment share a request; a write goes alone, so that none waits for another.
        condition: (operation) => operation.type === 'query',
        true: httpBatchLink({ url: apiUrl, headers: workspaceHeaders, maxURLLength: 4000, maxItems: 12 }),
        false: httpLink({ url: apiUrl, headers: workspaceHeaders }),
      }),
    ],
  });
}

const ATTEMPTS = 2;

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => noticeSignOut(client, error) }),
    mutationCache: new MutationCache({ onError: (error) => noticeSignOut(client, error) }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The server may run on this very machine, so "no network" says nothing about it.
        networkMode: 'always',
        retry: (failures, error) => failures < ATTEMPTS && ['offline', 'unavailable'].includes(toProblem(error).code),
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** A session that ended while the app was open: asking again who I am makes the shell show the way in. */
function noticeSignOut(client: QueryClient, error: unknown): void {
  if (toProblem(error).code !== 'unauthenticated') return;
  const me = client.getQueryCache().find({ queryKey: [['auth', 'me']], exact: false });
  if (me?.state.status === 'success') void client.invalidateQueries({ queryKey: [['auth', 'me']] });
}
