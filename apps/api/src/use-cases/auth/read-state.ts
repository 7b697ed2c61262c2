import { hasAccounts } from '@claimdesk/db';
import type { AuthState } from '../../auth/views.ts';
import type { RequestContext } from '../../context.ts';

/** What a page needs to know before anybody is signed in. */
export async function readState(ctx: Pick<RequestContext, 'deps' | 'maybeSignedIn'>): Promise<AuthState> {
  if ((await ctx.maybeSignedIn()) !== null) return { needsSetup: false, signedIn: true };
  return { needsSetup: !(await hasAccounts(ctx.deps.db)), signedIn: false };
}
