import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { DomainError, scopeRefusal } from '@claimdesk/core';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Actor, Deps } from '../context.ts';
import { auditFilter } from '../routers/inputs.ts';
import { exportJournal } from '../use-cases/journal/export-journal.ts';
import { commonHeaders, inertPolicy } from './security-headers.ts';

/** The audit log as JSON lines, written as it is read: `/exports/journal.jsonl?group=decisions&from=...`. */
export function mountJournalFile(
  app: Hono<{ Bindings: HttpBindings }>,
  deps: Deps,
  actorOf: (incoming: IncomingMessage, workspaceId: string | undefined) => Promise<Actor>,
): void {
  app.get('/exports/journal.jsonl', async (c) => {
    const { workspace, ...query } = c.req.query();
    const actor = await actorOf(c.env.incoming as IncomingMessage, workspace);
    if (!actor.scopes.has('journal:read')) throw new DomainError('forbidden', scopeRefusal('journal:read'));
    const given = auditFilter.strict().safeParse(query);
    if (!given.success) {
      throw new DomainError('invalid_input', given.error.issues[0]?.message ?? 'That is no filter of the audit log.');
    }
    const bytes = Readable.from(inBytes(exportJournal(deps, actor, given.data)));
    return c.body(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, 200, {
      ...commonHeaders,
      'content-type': 'application/jsonl; charset=utf-8',
      'content-security-policy': inertPolicy,
      'content-disposition': 'attachment; filename="audit-log.jsonl"',
      'cache-control': 'private, no-store',
    });
  });
}

async function* inBytes(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}
