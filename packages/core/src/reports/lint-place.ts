/** Where on the desk a finding is mended. */
export type LintPart =
  | 'wording'
  | 'quote'
  | 'claimant'
  | 'claim_date'
  | 'first_appearance'
  | 'reply'
  | 'rating'
  | 'reviews'
  | 'evidence'
  | 'explanation'
  | 'article'
  | 'newsroom'
  /** No editor can have caused it: the program or how it was set up did. */
  | 'server';

/** `evidence`: the number of the piece in the claim’s own list, where it is one. */
export type LintPlace = { part: LintPart; evidence?: number };

/** Fields of ClaimReview and what on the desk they are made of, the closest first. */
const markupParts: readonly [field: string, part: LintPart][] = [
  ['claimReviewed', 'wording'],
  ['reviewBody', 'explanation'],
  ['reviewRating.ratingExplanation', 'explanation'],
  ['reviewRating', 'rating'],
  ['itemReviewed.text', 'quote'],
  ['itemReviewed.author', 'claimant'],
  ['itemReviewed.datePublished', 'claim_date'],
  ['itemReviewed.firstAppearance', 'first_appearance'],
  ['itemReviewed.appearance', 'article'],
  ['citation', 'evidence'],
  ['author', 'newsroom'],
  ['publisher', 'newsroom'],
];

/** The place on the desk of a path into the markup: `citation.1.url` is the second piece of evidence. */
export function placeInMarkup(path: string): LintPlace {
  const found = markupParts.find(([field]) => path === field || path.startsWith(`${field}.`));
  if (found === undefined) return { part: 'server' };
  const index = /^citation\.(\d+)/u.exec(path)?.[1];
  return { part: found[1], ...(index !== undefined && { evidence: Number(index) + 1 }) };
}
