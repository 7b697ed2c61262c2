import {
  canonicalText,
  contextFlagSchema,
  confidenceSchema,
  journalGroups,
  sourceTypeSchema,
  stanceSchema,
} from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema } from '../trpc.ts';

/** Limits that several routers share. Messages are whole sentences: they are shown as they stand. */

const count = new Intl.NumberFormat('en-GB');

export function textSchema(max: number, noun: string) {
  return (
    z
      .string({ error: `Write ${noun} as text.` })
      // PostgreSQL cannot store U+0000, and a lone surrogate is not text.
      .overwrite(canonicalText)
      .trim()
      .max(max, { error: `Keep ${noun} within ${count.format(max)} characters.` })
  );
}

/** Something to see: white space, marks that print nothing and the sign for a lost character are none. */
const visible = /[^\s\p{Cc}\p{Cf}\uFFFD]/u;

export function requiredText(max: number, noun: string) {
  return textSchema(max, noun).regex(visible, { error: `Write ${noun} first.` });
}

export const offsetSchema = z
  .int({ error: 'Offsets are whole numbers from 0.' })
  .min(0, { error: 'Offsets are whole numbers from 0.' });

export const cursorSchema = z
  .string()
  .max(500, { error: 'That cursor is not one of ours; start the list again.' })
  .nullish();

export function limitSchema(most: number, usual: number) {
  const error = `Ask for 1 to ${most} rows at a time.`;
  return z.int({ error }).min(1, { error }).max(most, { error }).default(usual);
}

export const searchSchema = textSchema(200, 'the search').optional();

export const wordingSchema = requiredText(2000, 'the wording');

const versionError = 'Send the version that you last saw, a whole number from 1.';
export const expectedVersion = z.int({ error: versionError }).min(1, { error: versionError });

/** A mutation of a row that the caller has read. */
export const changeInput = { expectedVersion, ...idempotencyInput };
export const claimChange = { claimId: idSchema, ...changeInput };

export const ratingKeySchema = requiredText(60, 'the rating');
export const flagsSchema = z.array(contextFlagSchema, { error: 'Choose flags from the list.' }).max(10);

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give an address that starts with http:// or https://.' })
  .overwrite(canonicalText)
  .max(2000, { error: 'Keep the address within 2,000 characters.' })
  // A name before the host reads like the host, and a password would be published.
  .refine((url) => URL.parse(url)?.username === '' && URL.parse(url)?.password === '', {
    error: 'Leave the name and password before the @ out of the address.',
  });

const loose = (max: number, noun: string) => textSchema(max, noun).nullish();
const dateError = { error: 'Write the date as 2024, 2024-03 or 2024-03-07.' };
const dateSchema = z
  .string()
  .trim()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/, dateError)
  .refine(isOnCalendar, dateError);

/** Not 30 February, nor 25 o'clock: reports and markup repeat the date to machines. */
function isOnCalendar(value: string): boolean {
  const [year = '', month = '01', day = '01'] = value.slice(0, 10).split('-');
  const date = `${year}-${month}-${day}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (year === '0000' || Number.isNaN(midnight) || Number.isNaN(Date.parse(date + value.slice(10)))) return false;
  return new Date(midnight).toISOString().startsWith(date);
}

const momentError = { error: 'Give a date with a time, as 2026-03-07T12:00:00Z.' };

/** A moment, with its place in the world. In UTC its year has four digits, because it is stored and told in UTC. */
export const momentSchema = z.iso
  .datetime({ offset: true, ...momentError })
  .transform((value) => new Date(value))
  .refine(hasPlainYear, momentError)
  .transform((moment) => moment.toISOString());

function hasPlainYear(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

export const looseDate = dateSchema.nullish();

const dayError = { error: 'Write the day as 2024-03-07.' };
export const dayOnCalendar = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, dayError)
  .refine(isOnCalendar, dayError);

export function labelSchema(noun: string) {
  return textSchema(80, noun);
}

export const evidenceFields = {
  url: webAddress.nullish(),
  citation: loose(2000, 'the citation'),
  title: loose(500, 'the title'),
  publisher: loose(300, 'the publisher'),
  published: looseDate,
  accessed: looseDate,
  quote: loose(5000, 'the quote'),
  locator: loose(200, 'the place in the source'),
  stance: stanceSchema,
  sourceType: sourceTypeSchema.nullish(),
  note: loose(2000, 'the note'),
  fileId: idSchema.nullish(),
};

/** Evidence that is new to its review. */
export const newEvidenceFields = { ...evidenceFields, reusedFrom: idSchema.nullish() };

export const draftFields = {
  ratingKey: ratingKeySchema.nullish(),
  confidence: confidenceSchema.nullish(),
  flags: flagsSchema.optional(),
  rationale: textSchema(20_000, 'the rationale').optional(),
  searchedNote: textSchema(5000, 'the note').optional(),
};

/** Times as the journal keeps them, in UTC; `from` is included and `to` is not. */
export const auditFilter = z.object({
  group: z.enum(journalGroups, { error: 'Choose a group of the audit log.' }).optional(),
  actorId: idSchema.optional(),
  articleId: idSchema.optional(),
  claimId: idSchema.optional(),
  from: momentSchema.optional(),
  to: momentSchema.optional(),
});
