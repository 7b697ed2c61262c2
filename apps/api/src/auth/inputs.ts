import { canonicalText, roles } from '@claimdesk/core';
import { z } from 'zod';

/** Stored and compared in lower case: people do not remember how they capitalised it. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'That email address is too long.' })
  .pipe(z.email({ error: 'That is not an email address; it should look like name@example.org.' }));

export const newPasswordSchema = z
  .string()
  .min(10, { error: 'Use at least 10 characters for the password.' })
  .max(1000, { error: 'Use at most 1000 characters for the password.' });

/** PostgreSQL cannot store U+0000, and a lone surrogate is not text. */
const storable = z.string().overwrite(canonicalText).trim();

export const personNameSchema = storable
  .min(1, { error: 'Give a name that colleagues know you by.' })
  .max(100, { error: 'Use at most 100 characters for the name.' });

export const titleSchema = storable
  .min(1, { error: 'Give it a name.' })
  .max(100, { error: 'Use at most 100 characters for the name.' });

export const rolesSchema = z
  .array(z.enum(roles))
  .min(1, { error: 'Choose at least one role.' })
  .transform((chosen) => roles.filter((role) => chosen.includes(role)));

export const noteSchema = storable.max(200, { error: 'Keep the note within 200 characters.' });

/** The secret of a setup or invite link. A malformed one is refused by the lookup, in words for people. */
export const linkTokenSchema = z.string().min(1).max(200);
