import type { IncomingMessage } from 'node:http';
import { DomainError, scopeRefusal } from '@claimdesk/core';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Actor, Deps, RequestContext } from '../context.ts';
import { downloadBackup } from '../use-cases/backup/download-backup.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

type CallerOf = (
  incoming: IncomingMessage,
  workspaceId: string | undefined,
) => Pick<RequestContext, 'actor' | 'takeWrite'>;

/** A whole workspace with everything that is hidden in it: for its admins alone. */
export function mountWorkspaceFile(app: Hono<{ Bindings: HttpBindings }>, deps: Deps, callerOf: CallerOf): void {
  app.get('/exports/workspace.zip', async (c) => {
    const caller = callerOf(c.env.incoming as IncomingMessage, c.req.query('workspace'));
    const actor: Actor = await caller.actor();
    if (!actor.scopes.has('workspace:admin')) throw new DomainError('forbidden', scopeRefusal('workspace:admin'));
    caller.takeWrite(`${actor.kind} ${actor.id}`);
    const { fileName, bytes } = await downloadBackup(deps, { actor });
    return c.body(bytes as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
      ...commonHeaders,
      'content-type': 'application/zip',
      'content-security-policy': inertPolicy,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    });
  });
}
