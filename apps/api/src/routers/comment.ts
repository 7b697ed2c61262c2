import { MAX_COMMENT } from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { addComment, replyToThread } from '../use-cases/comment/add-comment.ts';
import { deleteComment } from '../use-cases/comment/delete-comment.ts';
import { editComment } from '../use-cases/comment/edit-comment.ts';
import { listComments } from '../use-cases/comment/list-comments.ts';
import { resolveThread } from '../use-cases/comment/resolve-thread.ts';
import { changeInput, cursorSchema, limitSchema, requiredText } from './inputs.ts';

/** Members are mentioned by id, as `writeMention` of core writes it. */
const text = requiredText(MAX_COMMENT, 'the comment');

export const commentRouter = router({
  list: procedure('claim:read')
    .input(z.object({ claimId: idSchema, cursor: cursorSchema, limit: limitSchema(50, 20) }))
    .query(({ ctx, input }) => listComments(ctx.deps, ctx.actor, input)),
  add: procedure('comment:write')
    .input(z.object({ claimId: idSchema, text, ...idempotencyInput }))
    .mutation(({ ctx, input }) => addComment(ctx.deps, ctx.actor, input)),
  reply: procedure('comment:write')
    .input(z.object({ threadId: idSchema, text, ...idempotencyInput }))
    .mutation(({ ctx, input }) => replyToThread(ctx.deps, ctx.actor, input)),
  edit: procedure('comment:write')
    .input(z.object({ id: idSchema, text, ...changeInput }))
    .mutation(({ ctx, input }) => editComment(ctx.deps, ctx.actor, input)),
  delete: procedure('comment:write')
    .input(z.object({ id: idSchema, ...changeInput }))
    .mutation(({ ctx, input }) => deleteComment(ctx.deps, ctx.actor, input)),
  resolve: procedure('comment:write')
    .input(z.object({ threadId: idSchema, resolved: z.boolean(), ...changeInput }))
    .mutation(({ ctx, input }) => resolveThread(ctx.deps, ctx.actor, input)),
});
