import { english } from '../../words/en.ts';
import { readableDate } from '../dates.ts';
import { listAt, textAt } from './fields.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

/** What machines read must be what people see. */
export const pageRules: readonly MarkupRule[] = [
  shown('markup_claim_not_shown', 'claimReviewed', 'wording of the claim', ({ review }) => [
    // It stands in quotation marks there, without its own full stop.
    textAt(review, 'claimReviewed')?.replace(/\.$/u, ''),
  ]),
  shown('markup_explanation_not_shown', 'reviewBody', 'explanation', ({ review, claim }) => [
    asShown(
      textAt(review, 'reviewBody') ?? '',
      claim.evidence.map(({ number }) => number),
    ),
  ]),
  shown('markup_quote_not_shown', 'itemReviewed.text', 'quote', ({ review }) => [textAt(review, 'itemReviewed.text')]),
  shown('markup_claimant_not_shown', 'itemReviewed.author.name', 'claimant', ({ review }) => [
    textAt(review, 'itemReviewed.author.name'),
  ]),
  shown('markup_author_not_shown', 'author.name', 'name of the workspace', ({ review }) => [
    textAt(review, 'author.name'),
  ]),
  shown('markup_dates_not_shown', 'datePublished', 'dates', ({ review }) =>
    ['datePublished', 'dateModified', 'itemReviewed.datePublished'].map((path) => {
      const date = textAt(review, path);
      return date === null ? null : readableDate(date, english);
    }),
  ),
  shown('markup_citation_not_shown', 'citation', 'title of a piece of evidence', ({ review }) =>
    listAt(review, 'citation').map((item) => textAt(item, 'name')),
  ),
  shown('markup_correction_not_shown', 'correction', 'note of a correction', ({ review }) =>
    listAt(review, 'correction').map((item) => textAt(item, 'text')),
  ),
  {
    code: 'markup_word_not_shown',
    path: 'reviewRating.alternateName',
    says: 'The page does not show the word of the rating that the markup gives. Return the claim for review.',
    broken: ({ review, model, scale, pageText }) => {
      const word = textAt(review, 'reviewRating.alternateName');
      if (word === null || pageText === null) return false;
      // A report shows the words of all its claims.
      if (model.kind !== 'publication') return !folded(pageText).includes(folded(word));
      // The verdict stands before the steps of the scale, which are lines of their own as well.
      const words = new Set([word, ...(scale?.values.map(({ label }) => label) ?? [])].map((label) => folded(label)));
      const first = pageText.split('\n').find((line) => words.has(folded(line)));
      return first === undefined || folded(first) !== folded(word);
    },
  },
];

function shown(
  code: string,
  path: string,
  what: string,
  wordsOf: (facts: MarkupFacts) => readonly (string | null | undefined)[],
): MarkupRule {
  return {
    code,
    path,
    says: `The page does not show the ${what} as the markup has it. Put the text right, so that both say the same.`,
    broken: (facts) => {
      if (facts.pageText === null) return false;
      const page = folded(facts.pageText);
      return wordsOf(facts).some((words) => words && !page.includes(folded(words)));
    },
  };
}

/** `[2]` is a small number behind the word where there is such evidence. */
function asShown(text: string, numbers: readonly number[]): string {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/\s*\[(\d{1,3})\]/gu, (whole, number: string) =>
          numbers.includes(Number(number)) ? String(Number(number)) : whole,
        ),
    )
    .join('\n');
}

/** White space and the capital that a line begins with do not count. Small letters would: a final sigma differs. */
function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toUpperCase();
}
