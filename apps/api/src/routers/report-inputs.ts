import { canonicalVerdicts, storedStates } from '@claimdesk/core';
import { z } from 'zod';
import { idSchema } from '../trpc.ts';
import { formatNames } from '../use-cases/report/report-files.ts';
import type { ReportedState } from '../views.ts';
import { dayOnCalendar, labelSchema } from './inputs.ts';

const claimIds = z
  .array(idSchema)
  .min(1, { error: 'Choose at least one claim for the report.' })
  .max(2000, { error: 'A report of chosen claims holds at most 2,000. Choose fewer, or use a filter.' });

const reportedStates = storedStates.filter(
  (state): state is ReportedState => state !== 'merged' && state !== 'superseded' && state !== 'calibrated',
);

const filterFields = {
  articleId: idSchema.optional(),
  topic: labelSchema('the topic').optional(),
  states: z
    .array(z.enum(reportedStates, { error: 'Choose states from the list.' }))
    .min(1, { error: 'Choose at least one state, or leave the states out.' })
    .max(reportedStates.length)
    .optional(),
  verdict: z.enum([...canonicalVerdicts, 'off'], { error: 'Choose a verdict from the list.' }).optional(),
  dates: z
    .strictObject({
      of: z.enum(['decided', 'published', 'added'], { error: 'Say which date: decided, published or added.' }),
      from: dayOnCalendar.optional(),
      to: dayOnCalendar.optional(),
    })
    .refine(({ from, to }) => from !== undefined || to !== undefined, {
      error: 'Give a first day, a last day or both.',
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      error: 'The last day comes before the first one. Swap them.',
    })
    .optional(),
  reviewerId: idSchema.optional(),
};

/** Days in UTC, both included. */
export const filterSchema = z.strictObject(filterFields);
export const selectionSchema = z.strictObject({ ...filterFields, claimIds: claimIds.optional() });

export const formatsSchema = z
  .array(z.enum(formatNames, { error: 'Choose formats from the list.' }))
  .min(1, { error: 'Choose at least one format.' })
  .max(formatNames.length);
