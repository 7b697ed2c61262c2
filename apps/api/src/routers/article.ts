import { claimStates, lineKindSchema, MAX_TEXT_BYTES } from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { cancelExtraction } from '../use-cases/article/cancel-extraction.ts';
import { createArticle } from '../use-cases/article/create-article.ts';
import { createSample, listSamples } from '../use-cases/article/create-sample.ts';
import { listArticles } from '../use-cases/article/list-articles.ts';
import { readArticle } from '../use-cases/article/read-article.ts';
import { retryExtraction } from '../use-cases/article/retry-extraction.ts';
import { setLineKind } from '../use-cases/article/set-line-kind.ts';
import { updateArticle } from '../use-cases/article/update-article.ts';
import {
  changeInput,
  cursorSchema,
  labelSchema,
  limitSchema,
  looseDate,
  offsetSchema,
  searchSchema,
  textSchema,
  webAddress,
} from './inputs.ts';

const meta = {
  title: textSchema(500, 'the title').nullish(),
  outlet: textSchema(300, 'the outlet').nullish(),
  url: webAddress.nullish(),
  published: looseDate,
};

/** What only people know of an article; the text does not say it. */
const labels = {
  byline: textSchema(300, 'the byline').nullish(),
  topic: labelSchema('the topic').nullish(),
  desk: labelSchema('the desk').nullish(),
};

export const articleRouter = router({
  create: procedure('article:create')
    .input(
      z.object({
        // Its size in bytes is checked again; no text of so many units has fewer bytes.
        text: z
          .string()
          .max(MAX_TEXT_BYTES, { error: 'An article may have at most 5 MB of text. Split it and add the parts.' }),
        ...meta,
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => createArticle(ctx.deps, ctx.actor, input)),
  samples: procedure('article:read').query(() => listSamples()),
  createSample: procedure('article:create')
    .input(z.object({ sample: z.string().max(40), ...idempotencyInput }))
    .mutation(({ ctx, input }) => createSample(ctx.deps, ctx.actor, input)),
  list: procedure('article:read')
    .input(
      z.object({
        cursor: cursorSchema,
        limit: limitSchema(100, 30),
        order: z.enum(['newest', 'most_waiting']).default('newest'),
        state: z.enum(claimStates).optional(),
        search: searchSchema,
      }),
    )
    .query(({ ctx, input }) => listArticles(ctx.deps, ctx.actor, input)),
  byId: procedure('article:read')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readArticle(ctx.deps, ctx.actor, input)),
  update: procedure('article:create')
    .input(z.object({ id: idSchema, ...labels, ...meta, ...changeInput }))
    .mutation(({ ctx, input }) => updateArticle(ctx.deps, ctx.actor, input)),
  /** Brings a folded line back, or folds one. */
  setLineKind: procedure('article:create')
    .input(z.object({ id: idSchema, start: offsetSchema, kind: lineKindSchema, ...changeInput }))
    .mutation(({ ctx, input }) => setLineKind(ctx.deps, ctx.actor, input)),
  retryExtraction: procedure('article:create')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => retryExtraction(ctx.deps, ctx.actor, input)),
  cancelExtraction: procedure('article:create')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => cancelExtraction(ctx.deps, ctx.actor, input)),
});
