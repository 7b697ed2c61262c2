import { canonicalText, DomainError, MAX_TEXT_BYTES } from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { importFactChecks } from '../use-cases/fact-check/import-fact-checks.ts';
import { listFactChecks, listPublishers } from '../use-cases/fact-check/list-fact-checks.ts';
import { previewImport } from '../use-cases/fact-check/preview-import.ts';
import { listImports, readImport, readLog } from '../use-cases/fact-check/read-imports.ts';
import type { ImportSource } from '../use-cases/fact-check/read-source.ts';
import { undoImport } from '../use-cases/fact-check/undo-import.ts';
import { cursorSchema, limitSchema, searchSchema, textSchema, webAddress } from './inputs.ts';

const sourceInput = {
  text: z
    .string({ error: 'Send what is to be imported as text.' })
    .overwrite(canonicalText)
    .refine((text) => Buffer.byteLength(text) <= MAX_TEXT_BYTES, {
      error: 'This is larger than 5 MB. Import it with the command “claimdesk import”, or split it.',
    })
    .nullish(),
  /** Of the file that the text was in. */
  name: textSchema(300, 'the name of the file').nullish(),
  url: webAddress.nullish(),
};

type Given = { text?: string | null | undefined; name?: string | null | undefined; url?: string | null | undefined };

function sourceOf({ text, name, url }: Given): ImportSource {
  const oneOf = 'Send either a text or an address.';
  if (url) {
    if (text) throw new DomainError('invalid_input', oneOf, { path: 'url' });
    return { url };
  }
  if (!text?.trim()) throw new DomainError('invalid_input', 'Choose a file, paste a text or give an address first.');
  return { text, name: name || null };
}

const page = { cursor: cursorSchema, limit: limitSchema(200, 50) };

export const factCheckRouter = router({
  list: procedure('claim:read')
    .input(z.object({ search: searchSchema, publisher: textSchema(300, 'the publisher').optional(), ...page }))
    .query(({ ctx, input }) => listFactChecks(ctx.deps, ctx.actor, input)),
  publishers: procedure('claim:read').query(({ ctx }) => listPublishers(ctx.deps, ctx.actor)),
  /** What an import would do; nothing is written. */
  preview: procedure('fact-check:import')
    .input(z.object(sourceInput))
    .mutation(({ ctx, input }) => previewImport(ctx.deps, ctx.actor, sourceOf(input))),
  /** Begins an import; `importById` tells how far it is. */
  import: procedure('fact-check:import')
    .input(z.object({ ...sourceInput, contentHash: z.string().max(64).optional(), ...idempotencyInput }))
    .mutation(({ ctx, input }) => importFactChecks(ctx.deps, ctx.actor, sourceOf(input), input.contentHash)),
  imports: procedure('fact-check:import')
    .input(z.object(page))
    .query(({ ctx, input }) => listImports(ctx.deps, ctx.actor, input)),
  importById: procedure('fact-check:import')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readImport(ctx.deps, ctx.actor, input.id)),
  log: procedure('fact-check:import')
    .input(z.object({ id: idSchema, ...page }))
    .query(({ ctx, input }) => readLog(ctx.deps, ctx.actor, input)),
  undo: procedure('fact-check:import')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => undoImport(ctx.deps, ctx.actor, input.id)),
});
