import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from './app-router.ts';

export type { AppRouter } from './app-router.ts';
export type ClaimdeskClient = TRPCClient<AppRouter>;

export type ClientOptions = {
  /** Where the server is, for example `https://claims.example.org`. */
  url: string;
  /** A key from the workspace's settings; it fixes the workspace. */
  apiKey: string;
};

/**
 * A typed client for other programs. Calls made in the same tick travel together. To follow what happens, ask
 * `events.list` with the `next` of the last answer: the live stream is for browsers.
 *
 * @example
 * const claimdesk = createClaimdeskClient({ url: 'http://127.0.0.1:7433', apiKey: 'cdk_…' });
 * const { rows } = await claimdesk.claim.list.query({ states: ['suggested'] });
 */
export function createClaimdeskClient({ url, apiKey }: ClientOptions): ClaimdeskClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: new URL('/api/trpc', url).href,
        headers: { authorization: `Bearer ${apiKey}` },
        maxItems: 20,
        maxURLLength: 8000,
      }),
    ],
  });
}
