import { z } from 'zod';
import { safeHref } from '../reports/markup.ts';
import { canonicalText } from '../text/canonical-text.ts';
import { accentProblem, type Theme } from './contrast.ts';
import { handleSchema } from './handle.ts';

export const newsroomLimits = { description: 300, policyText: 10_000, sameAs: 20, address: 500 } as const;

const count = new Intl.NumberFormat('en-GB');

/** Text of the newsroom's own; nothing to see is none. */
function ownText(max: number, noun: string) {
  return z
    .string({ error: `Write ${noun} as text.` })
    .overwrite(canonicalText)
    .trim()
    .max(max, { error: `Keep ${noun} within ${count.format(max)} characters.` })
    .transform((text) => (text === '' ? null : text))
    .nullable();
}

const longAddress = { error: `Keep the address within ${newsroomLimits.address} characters.` };
const address = z.string().trim().max(newsroomLimits.address, longAddress);

/** Of a page for everybody. */
const pageAddress = address.refine((url) => safeHref(url) !== null, {
  error: 'Give the whole address of a page, as in https://example.org/about.',
});
/** Of a page that readers are to trust: nobody may change it on its way. */
const secureAddress = pageAddress.refine((url) => url.toLowerCase().startsWith('https:'), {
  error: 'Give an address that starts with https://.',
});

const emptyIsNone = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);

function accent(theme: Theme) {
  return z.preprocess(
    emptyIsNone,
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/u, { error: 'Write the colour as # and six digits, as in #1d4fc4.' })
      .superRefine((colour, check) => {
        const problem = accentProblem(colour, theme);
        if (problem !== null) check.addIssue({ code: 'custom', message: problem });
      })
      .nullable(),
  );
}

/** What a newsroom says of itself, once, for its reports, its public pages and its markup. Null: it says nothing. */
export const newsroomSchema = z.object({
  handle: handleSchema,
  description: ownText(newsroomLimits.description, 'the description'),
  accentLight: accent('light'),
  accentDark: accent('dark'),
  contactEmail: z.preprocess(
    emptyIsNone,
    z
      .string()
      .trim()
      .max(254, { error: 'That email address is too long.' })
      .pipe(z.email({ error: 'That is not an email address; it should look like desk@example.org.' }))
      .nullable(),
  ),
  contactUrl: z.preprocess(emptyIsNone, pageAddress.nullable()),
  /** How mistakes are reported and mended, in paragraphs, and the page that says so. */
  correctionsText: ownText(newsroomLimits.policyText, 'the corrections policy'),
  correctionsUrl: z.preprocess(emptyIsNone, secureAddress.nullable()),
  /** Publishing principles or methodology. */
  principlesText: ownText(newsroomLimits.policyText, 'the principles'),
  principlesUrl: z.preprocess(emptyIsNone, secureAddress.nullable()),
  /** The licence under which the markup may be used. */
  licenceUrl: z.preprocess(emptyIsNone, pageAddress.nullable()),
  /** Pages elsewhere that are this newsroom's too. */
  sameAs: z
    .array(pageAddress)
    .max(newsroomLimits.sameAs, { error: `Give at most ${newsroomLimits.sameAs} pages.` })
    .transform((urls) => [...new Set(urls)]),
});
export type Newsroom = z.infer<typeof newsroomSchema>;
