import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { DomainError, scopeRefusal } from '@claimdesk/core';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Actor, Deps } from '../context.ts';
import { selectionSchema } from '../routers/report-inputs.ts';
import { previewReport } from '../use-cases/report/preview-report.ts';
import { readReportFile } from '../use-cases/report/read-report-file.ts';
import { reportPolicy } from './content-policy.ts';
import { looksLikeId } from './looks-like-id.ts';
import { openPage, stylesOf } from './page-head.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

/** The files of reports, for whoever may export: `actorOf` reads the cookie or key of the request. */
export function mountReportFiles(
  app: Hono<{ Bindings: HttpBindings }>,
  deps: Deps,
  actorOf: (incoming: IncomingMessage, workspaceId: string | undefined) => Promise<Actor>,
): void {
  const exporter = async (incoming: IncomingMessage, workspaceId: string | undefined) => {
    const actor = await actorOf(incoming, workspaceId);
    if (!actor.scopes.has('report:export')) throw new DomainError('forbidden', scopeRefusal('report:export'));
    return actor;
  };
  app.get('/exports/preview', async (c) => {
    const actor = await exporter(c.env.incoming as IncomingMessage, c.req.query('workspace'));
    const page = await previewReport(deps, actor, readPreview(c.req.query('selection'), c.req.query('chosen')));
    return c.body(page, 200, {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      ...pageHeaders(stylesOf(page)),
    });
  });
  app.get('/exports/:id/:file', async (c) => {
    const actor = await exporter(c.env.incoming as IncomingMessage, c.req.query('workspace'));
    const { id, file } = c.req.param();
    if (!looksLikeId(id)) throw new DomainError('not_found', 'There is no report at this address.');
    const { downloadName, contentType, size, pieces } = await readReportFile(deps, actor, { id, fileName: file });
    const isPage = contentType.startsWith('text/html') && c.req.query('download') === undefined;
    const page = isPage ? await openPage(pieces) : null;
    return c.body(Readable.toWeb(Readable.from(page?.pieces ?? pieces)) as ReadableStream, 200, {
      ...commonHeaders,
      'content-length': String(size),
      'content-type': contentType,
      'content-security-policy': inertPolicy,
      'content-disposition': `${isPage ? 'inline' : 'attachment'}; filename="${downloadName}"`,
      'cache-control': 'private, no-store',
      ...(page !== null && pageHeaders(page.styles)),
    });
  });
}

/** The app shows a report in a frame, in which nothing runs. */
function pageHeaders(styles: string[]) {
  return {
    'content-security-policy': reportPolicy(...styles),
    'cache-control': 'private, no-store',
    'x-frame-options': 'SAMEORIGIN',
  };
}

/** `selection` as the procedures take it, in JSON; `chosen` says how many claims it names only the first of. */
function readPreview(selection = '', chosen?: string) {
  const parsed = selectionSchema.safeParse(parseJson(selection));
  if (!parsed.success) {
    const sentence = parsed.error.issues[0]?.message ?? '';
    throw new DomainError('invalid_input', `This preview cannot be drawn: ${sentence}`);
  }
  const count = /^\d{1,7}$/.test(chosen ?? '') ? Number(chosen) : null;
  return { selection: parsed.data, chosen: count };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
