import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { cancelReport } from '../use-cases/report/cancel-report.ts';
import { countReport } from '../use-cases/report/count-report.ts';
import { createReport } from '../use-cases/report/create-report.ts';
import { changeDefinition } from '../use-cases/report/change-definition.ts';
import { deleteDefinition } from '../use-cases/report/delete-definition.ts';
import { listDefinitions } from '../use-cases/report/list-definitions.ts';
import { listReports } from '../use-cases/report/list-reports.ts';
import { readReport } from '../use-cases/report/read-report.ts';
import { reportOptions } from '../use-cases/report/report-options.ts';
import { saveDefinition } from '../use-cases/report/save-definition.ts';
import { changeInput, cursorSchema, limitSchema, requiredText } from './inputs.ts';
import { filterSchema, formatsSchema, selectionSchema } from './report-inputs.ts';

const definitionName = requiredText(120, 'the name');

export const reportRouter = router({
  options: procedure('report:export').query(({ ctx }) => reportOptions(ctx.deps, ctx.actor)),
  count: procedure('report:export')
    .input(z.object({ selection: selectionSchema }))
    .query(({ ctx, input }) => countReport(ctx.deps, ctx.actor, input)),
  create: procedure('report:export')
    .input(
      z.object({
        selection: selectionSchema,
        formats: formatsSchema.optional(),
        name: definitionName.optional(),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => createReport(ctx.deps, ctx.actor, input)),
  byId: procedure('report:export')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readReport(ctx.deps, ctx.actor, input)),
  cancel: procedure('report:export')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => cancelReport(ctx.deps, ctx.actor, input)),
  list: procedure('report:export')
    .input(z.object({ cursor: cursorSchema, limit: limitSchema(100, 30) }))
    .query(({ ctx, input }) => listReports(ctx.deps, ctx.actor, input)),
  definitions: procedure('report:export').query(({ ctx }) => listDefinitions(ctx.deps, ctx.actor)),
  saveDefinition: procedure('report:export')
    .input(z.object({ name: definitionName, filter: filterSchema, formats: formatsSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => saveDefinition(ctx.deps, ctx.actor, input)),
  changeDefinition: procedure('report:export')
    .input(
      z.object({
        id: idSchema,
        name: definitionName.optional(),
        filter: filterSchema.optional(),
        formats: formatsSchema.optional(),
        ...changeInput,
      }),
    )
    .mutation(({ ctx, input }) => changeDefinition(ctx.deps, ctx.actor, input)),
  deleteDefinition: procedure('report:export')
    .input(z.object({ id: idSchema, ...changeInput }))
    .mutation(({ ctx, input }) => deleteDefinition(ctx.deps, ctx.actor, input)),
});
