import { english } from '../words/en.ts';
import type { Scale } from '../verdicts/scale.ts';
import { readableDate } from './dates.ts';
import type { LintPart } from './lint-place.ts';
import { safeHref } from './markup.ts';
import type { ReportArticle, ReportClaim, ReportModel } from './report-model.ts';

/** What is known beside the model, and is not frozen with it. */
export type LintKnowledge = {
  /** When the page of a piece of evidence could not be opened the last time it was looked at, by the evidence's id. */
  deadLinks: ReadonlyMap<string, string>;
  /** Names of those who had stepped back from the claim and judged it all the same. */
  conflicts: readonly string[];
};

type LintFacts = {
  model: ReportModel;
  claim: ReportClaim;
  article: ReportArticle | undefined;
  scale: Scale | undefined;
  known: LintKnowledge;
};

/** `path`: from the claim. `evidence`: the number of the piece that it is about. */
type Found = { says: string; path: string; evidence?: number };

export type PublicationRule = {
  code: string;
  severity: 'error' | 'warning';
  part: LintPart;
  /** What to do, a sentence. */
  advice: string;
  find: (facts: LintFacts) => Found | readonly Found[] | null;
};

/** Longer claims are cut off by readers of ClaimReview (Google's guideline for `claimReviewed`). */
const longClaim = 75;

export const publicationRules: readonly PublicationRule[] = [
  {
    code: 'missing_claim',
    severity: 'error',
    part: 'wording',
    advice: 'Write it.',
    find: ({ claim }) => (blank(claim.text) ? { says: 'The claim has no wording.', path: 'text' } : null),
  },
  {
    code: 'missing_rating',
    severity: 'error',
    part: 'rating',
    advice: 'Return it for review.',
    find: ({ claim }) => (claim.decision === null ? { says: 'The claim has no verdict yet.', path: 'decision' } : null),
  },
  {
    code: 'missing_explanation',
    severity: 'error',
    part: 'explanation',
    advice: 'Write it.',
    find: ({ claim }) => (blank(claim.explanation) ? { says: 'There is no explanation.', path: 'explanation' } : null),
  },
  {
    code: 'missing_url',
    severity: 'error',
    part: 'server',
    advice: 'Ask an administrator to set the public address of this server.',
    find: ({ claim: { publication } }) =>
      publication !== null && safeHref(publication.url) === null
        ? { says: 'The publication has no web address that a link may have.', path: 'publication.url' }
        : null,
  },
  {
    code: 'quote_not_found',
    severity: 'error',
    part: 'quote',
    advice: 'Select it again.',
    find: ({ claim }) =>
      !claim.quoteFound || blank(claim.quote)
        ? { says: 'The quote is not in the article at its place.', path: 'quote' }
        : null,
  },
  {
    code: 'rating_outside_scale',
    severity: 'error',
    part: 'rating',
    advice: 'Return the claim for review.',
    find: ({ claim, scale }) =>
      fitsScale(claim, scale)
        ? null
        : {
            says: `The rating “${claim.decision?.verdict.label ?? ''}” is outside its scale.`,
            path: 'decision.verdict',
          },
  },
  {
    code: 'dead_anchor',
    severity: 'error',
    part: 'explanation',
    advice: 'Change the number in the explanation, or take it out.',
    find: ({ claim }) =>
      anchorsOf(claim)
        .filter((number) => !claim.evidence.some((item) => item.number === number))
        .map((number) => ({
          says: `The explanation points to [${number}], but there is no evidence with that number.`,
          path: 'explanation',
        })),
  },
  {
    code: 'long_claim',
    severity: 'warning',
    part: 'wording',
    advice: 'It is published in full all the same. Shorten the wording if you can do so without changing what it says.',
    find: ({ claim }) => {
      const { length } = [...claim.text];
      const says = `The claim has ${length} characters. Search engines cut it off after ${longClaim}.`;
      return length > longClaim ? { says, path: 'text' } : null;
    },
  },
  {
    code: 'rating_in_claim',
    severity: 'warning',
    part: 'wording',
    advice: 'Reword the claim if readers could misunderstand it.',
    find: ({ claim, scale }) => {
      const words = new Set(scale?.values.map(({ label }) => label.toLowerCase()));
      const found = [...words].find((word) => containsWords(claim.text.toLowerCase(), word));
      if (found === undefined) return null;
      return {
        says: `The claim contains the rating word “${found}”. Readers may take it for the verdict.`,
        path: 'text',
      };
    },
  },
  {
    code: 'no_primary_source',
    severity: 'warning',
    part: 'evidence',
    advice: 'Look for the data, the document or the witness behind it, or publish as it is.',
    find: ({ claim }) =>
      claim.evidence.some(({ sourceType }) => sourceType === 'primary')
        ? null
        : { says: 'No evidence is marked as a primary source.', path: 'evidence' },
  },
  {
    code: 'claimant_without_page',
    severity: 'warning',
    part: 'claimant',
    advice: 'Give the address of one, or publish without a link for the name.',
    find: ({ claim: { claimant } }) =>
      claimant !== null && blank(claimant.sameAs)
        ? { says: `There is no page that says who “${claimant.name}” is.`, path: 'claimant.sameAs' }
        : null,
  },
  {
    code: 'claimant_is_outlet',
    severity: 'warning',
    part: 'claimant',
    advice: 'If it quotes somebody, name them as the claimant.',
    find: ({ claim: { claimant }, article }) =>
      claimant !== null && article?.outlet && sameName(claimant.name, article.outlet)
        ? { says: `“${claimant.name}” is the outlet of the article.`, path: 'claimant.name' }
        : null,
  },
  {
    code: 'no_reply_noted',
    severity: 'warning',
    part: 'reply',
    advice: 'Ask them, or publish as it is.',
    find: ({ claim: { claimant, reply } }) => {
      if (claimant === null || reply === 'answered' || reply === 'no_answer') return null;
      const { name } = claimant;
      const says =
        reply === 'not_asked'
          ? `“${name}” was not asked for a reply, and readers are told.`
          : `Nobody noted whether “${name}” was asked for a reply.`;
      return { says, path: 'reply' };
    },
  },
  {
    code: 'unlinkable_evidence',
    severity: 'warning',
    part: 'evidence',
    advice: 'Give a web address in its place if there is one.',
    find: ({ claim }) =>
      claim.evidence.flatMap(({ number, url }, index) => {
        if (url === null || url === '' || safeHref(url) !== null) return [];
        const says = `Evidence ${number} has an address that is not http or https, so it is shown without a link.`;
        return [{ says, path: `evidence.${index}.url`, evidence: number }];
      }),
  },
  {
    code: 'dead_link',
    severity: 'warning',
    part: 'evidence',
    advice: 'Archive it anew, or return the claim and point to a copy or another source.',
    find: ({ claim, known }) =>
      claim.evidence.flatMap(({ id, number }, index) => {
        const at = known.deadLinks.get(id);
        if (at === undefined) return [];
        const says = `The page of evidence ${number} could not be opened on ${readableDate(at, english)}.`;
        return [{ says, path: `evidence.${index}.url`, evidence: number }];
      }),
  },
  {
    code: 'reviewer_conflict',
    severity: 'warning',
    part: 'reviews',
    advice: 'Return the claim for another review, or say in the explanation why this one counts.',
    find: ({ known }) =>
      known.conflicts.map((name) => ({
        says: `${name} had stepped back from this claim, and judged it all the same.`,
        path: 'reviews',
      })),
  },
];

function fitsScale({ decision }: ReportClaim, scale: Scale | undefined): boolean {
  if (decision === null) return true;
  const { key, label, ratingValue, worstRating, bestRating } = decision.verdict;
  const isKnown = scale?.kind === 'text' || scale?.values.some((value) => value.key === key) === true;
  const isWithin =
    ratingValue === null ||
    (worstRating !== null && bestRating !== null && ratingValue >= worstRating && ratingValue <= bestRating);
  return isKnown && isWithin && !blank(label);
}

/** `[3]` in the explanation needs a third piece of evidence. */
function anchorsOf({ explanation }: ReportClaim): number[] {
  return [...new Set([...(explanation ?? '').matchAll(/\[(\d{1,3})\]/gu)].map((match) => Number(match[1])))];
}

function containsWords(text: string, words: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words} `);
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

export function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
