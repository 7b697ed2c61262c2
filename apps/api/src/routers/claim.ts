import {
  canonicalVerdicts,
  claimKindSchema,
  claimStates,
  dismissReasons,
  spanSchema,
  timelineGroups,
  uncheckableReasons,
} from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { acceptClaim } from '../use-cases/claim/accept-claim.ts';
import { correctClaim } from '../use-cases/claim/correct-claim.ts';
import { addClaim } from '../use-cases/claim/add-claim.ts';
import { dismissClaim } from '../use-cases/claim/dismiss-claim.ts';
import { listArticleClaims } from '../use-cases/claim/list-article-claims.ts';
import { listClaims } from '../use-cases/claim/list-claims.ts';
import { mergeClaims } from '../use-cases/claim/merge-claims.ts';
import { readClaim } from '../use-cases/claim/read-claim.ts';
import { readStructure } from '../use-cases/claim/read-structure.ts';
import { readTimeline } from '../use-cases/claim/read-timeline.ts';
import { restoreClaim } from '../use-cases/claim/restore-claim.ts';
import { splitClaim } from '../use-cases/claim/split-claim.ts';
import {
  changeInput,
  cursorSchema,
  expectedVersion,
  limitSchema,
  offsetSchema,
  requiredText,
  searchSchema,
  wordingSchema,
} from './inputs.ts';

const change = { id: idSchema, ...changeInput };

export const claimRouter = router({
  list: procedure('claim:read')
    .input(
      z.object({
        articleId: idSchema.optional(),
        states: z
          .array(z.enum(claimStates))
          .min(1, { error: 'Choose at least one state, or leave the filter out.' })
          .max(20)
          .optional(),
        order: z.enum(['worth', 'deadline', 'newest', 'in_order']).default('worth'),
        cursor: cursorSchema,
        limit: limitSchema(200, 50),
        search: searchSchema,
        verdict: z.enum([...canonicalVerdicts, 'off']).optional(),
      }),
    )
    .query(({ ctx, input }) => listClaims(ctx.deps, ctx.actor, input)),
  byId: procedure('claim:read')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readClaim(ctx.deps, ctx.actor, input)),
  /** How the sentence of a claim is built: its words with tags, lemmas and tree. */
  structure: procedure('claim:read')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readStructure(ctx.deps, ctx.actor, input)),
  /** What happened to it, newest first, as far as the caller may know now. */
  timeline: procedure('claim:read')
    .input(
      z.object({
        claimId: idSchema,
        group: z.enum(timelineGroups).optional(),
        cursor: cursorSchema,
        limit: limitSchema(100, 30),
      }),
    )
    .query(({ ctx, input }) => readTimeline(ctx.deps, ctx.actor, input)),
  byArticle: procedure('claim:read')
    .input(z.object({ articleId: idSchema }))
    .query(({ ctx, input }) => listArticleClaims(ctx.deps, ctx.actor, input)),
  accept: procedure('claim:edit')
    .input(z.object(change))
    .mutation(({ ctx, input }) => acceptClaim(ctx.deps, ctx.actor, input)),
  dismiss: procedure('claim:edit')
    .input(z.object({ ...change, reason: z.enum(dismissReasons, { error: 'Choose why you dismiss it.' }) }))
    .mutation(({ ctx, input }) => dismissClaim(ctx.deps, ctx.actor, input)),
  restore: procedure('claim:edit')
    .input(z.object(change))
    .mutation(({ ctx, input }) => restoreClaim(ctx.deps, ctx.actor, input)),
  reword: procedure('claim:edit')
    .input(
      z.object({
        ...change,
        wording: wordingSchema,
        /** Who says so; null marks the claim as unattributed, left out keeps what is there. */
        source: z.object({ text: requiredText(300, 'the source') }).nullish(),
        /** A new place in the article, both or neither. */
        start: offsetSchema.optional(),
        end: offsetSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) => correctClaim(ctx.deps, ctx.actor, input, 'claim.reword')),
  /** What the engine got wrong; fields that are left out stay. What it had said stays readable beside it. */
  correct: procedure('claim:edit')
    .input(
      z.object({
        ...change,
        wording: wordingSchema.optional(),
        /** Without a place the nearest mention in the article is taken; null marks the claim as unattributed. */
        source: z
          .object({
            text: requiredText(300, 'the source'),
            start: offsetSchema.optional(),
            end: offsetSchema.optional(),
          })
          .nullish(),
        cue: requiredText(100, 'the cue').nullish(),
        /** The words of the article that the claim is made from, in order. */
        spans: z
          .array(spanSchema)
          .min(1, { error: 'Select at least one stretch of words.' })
          .max(20, { error: 'Select at most 20 stretches of words.' })
          .optional(),
        kind: claimKindSchema.optional(),
        checkable: z.boolean().optional(),
        uncheckableReason: z.enum(uncheckableReasons).nullish(),
      }),
    )
    .mutation(({ ctx, input }) => correctClaim(ctx.deps, ctx.actor, input)),
  add: procedure('claim:edit')
    .input(
      z.object({
        articleId: idSchema,
        start: offsetSchema,
        end: offsetSchema,
        wording: wordingSchema.optional(),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => addClaim(ctx.deps, ctx.actor, input)),
  split: procedure('claim:merge')
    .input(
      z.object({
        ...change,
        parts: z
          .array(z.object({ wording: wordingSchema, start: offsetSchema, end: offsetSchema }))
          .max(20, { error: 'Split a claim into at most 20 parts.' }),
      }),
    )
    .mutation(({ ctx, input }) => splitClaim(ctx.deps, ctx.actor, input)),
  /** The first claim gives the merged one its place in the article. */
  merge: procedure('claim:merge')
    .input(
      z.object({
        ids: z
          .array(z.object({ id: idSchema, expectedVersion }))
          .max(20, { error: 'Merge at most 20 claims at once.' }),
        wording: wordingSchema,
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => mergeClaims(ctx.deps, ctx.actor, input)),
});
