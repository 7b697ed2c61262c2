import type { IncomingMessage } from 'node:http';
import { DomainError, newsroomStyle, reportStyle, scopeRefusal } from '@claimdesk/core';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Actor, Deps } from '../context.ts';
import { readReportFile } from '../use-cases/report/read-report-file.ts';
import { reportPolicy } from './content-policy.ts';
import { looksLikeId } from './looks-like-id.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

/** The files of reports, for whoever may export: `actorOf` reads the cookie or key of the request. */
export function mountReportFiles(
  app: Hono<{ Bindings: HttpBindings }>,
  deps: Deps,
  actorOf: (incoming: IncomingMessage, workspaceId: string | undefined) => Promise<Actor>,
): void {
  app.get('/exports/:id/:file', async (c) => {
    const actor = await actorOf(c.env.incoming as IncomingMessage, c.req.query('workspace'));
    if (!actor.scopes.has('report:export')) throw new DomainError('forbidden', scopeRefusal('report:export'));
    const { id, file } = c.req.param();
    if (!looksLikeId(id)) throw new DomainError('not_found', 'There is no report at this address.');
    const { fileName, contentType, body } = await readReportFile(deps, actor, { id, fileName: file });
    const isPage = contentType.startsWith('text/html') && c.req.query('download') === undefined;
    return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
      ...commonHeaders,
      'content-type': contentType,
      'content-security-policy': isPage ? reportPolicy(reportStyle, newsroomStyle) : inertPolicy,
      'content-disposition': `${isPage ? 'inline' : 'attachment'}; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      ...(isPage && { 'x-frame-options': 'SAMEORIGIN' }),
    });
  });
}
