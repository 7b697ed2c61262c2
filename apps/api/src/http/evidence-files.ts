import type { IncomingMessage } from 'node:http';
import { DomainError, scopeRefusal, type Scope } from '@claimdesk/core';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Actor, Deps, RequestContext } from '../context.ts';
import { tooLarge } from '../files/check-bytes.ts';
import { readArchive } from '../use-cases/evidence/read-archive.ts';
import { fileNotFound, readFile, type StoredFile } from '../use-cases/evidence/read-file.ts';
import { uploadFile } from '../use-cases/evidence/upload-file.ts';
import { looksLikeId } from './looks-like-id.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

/** A file is sent to here as the whole body; its name is in the address: `?name=report.pdf`. */
export const uploadPath = '/evidence-files';

type CallerOf = (
  incoming: IncomingMessage,
  workspaceId: string | undefined,
) => Pick<RequestContext, 'actor' | 'takeWrite'>;

/** The way in and out for files of evidence. Of an error nothing tells whose file it was, or whether there is one. */
export function mountEvidenceFiles(app: Hono<{ Bindings: HttpBindings }>, deps: Deps, callerOf: CallerOf): void {
  app.post(uploadPath, async (c) => {
    const incoming = c.env.incoming as IncomingMessage;
    const caller = callerOf(incoming, c.req.query('workspace'));
    const actor = await caller.actor();
    requireScope(actor, 'review:submit');
    caller.takeWrite(`${actor.kind} ${actor.id}`);
    const { fileLimit } = deps.config;
    if (Number(incoming.headers['content-length'] ?? 0) > fileLimit) throw tooLarge(fileLimit);
    return c.json(await uploadFile(deps, actor, { name: c.req.query('name') ?? '', bytes: bodyOf(incoming) }));
  });

  app.get('/evidence/:id/file', async (c) => {
    const actor = await callerOf(c.env.incoming as IncomingMessage, c.req.query('workspace')).actor();
    requireScope(actor, 'review:read');
    const id = c.req.param('id').toLowerCase();
    if (!looksLikeId(id)) throw fileNotFound();
    return download(c, await readFile(deps, actor, id));
  });

  app.get('/evidence/:id/archives/:archiveId', async (c) => {
    const actor = await callerOf(c.env.incoming as IncomingMessage, c.req.query('workspace')).actor();
    requireScope(actor, 'review:read');
    const [evidenceId, archiveId] = [c.req.param('id').toLowerCase(), c.req.param('archiveId').toLowerCase()];
    if (!looksLikeId(evidenceId) || !looksLikeId(archiveId)) throw fileNotFound();
    return download(c, await readArchive(deps, actor, { evidenceId, archiveId }));
  });
}

/** To be saved, never shown: what came from others must not run under this address. */
function download(c: Context, { facts, bytes }: StoredFile): Response {
  return c.body(ReadableStream.from(bytes) as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
    ...commonHeaders,
    'content-type': facts.mediaType,
    'content-length': `${facts.size}`,
    'content-disposition': attachment(facts.name),
    'content-security-policy': inertPolicy,
    'cache-control': 'private, no-store',
  });
}

function requireScope(actor: Actor, scope: Scope): void {
  if (!actor.scopes.has(scope)) throw new DomainError('forbidden', scopeRefusal(scope));
}

/** An error must not close the connection before its answer is out, so the rest of the body is left to the server. */
async function* bodyOf(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch {
    throw new DomainError('invalid_input', 'The upload broke off. Send the file again.', { path: 'file' });
  }
}

/** RFC 6266: a name in ASCII for old programs, and the real one. */
function attachment(name: string): string {
  const ascii = name.replace(/[^ -~]/gu, '_').replace(/["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
