import { isoUtc } from '../dates.ts';
import { safeHref } from '../markup.ts';
import { at, differs, isNode, listAt, textAt } from './fields.ts';
import { tellAdministrator } from './finding.ts';
import type { MarkupFacts, MarkupRule } from './rule.ts';

/** What was said, by whom and where. */
export const claimRules: readonly MarkupRule[] = [
  {
    code: 'markup_other_claim',
    path: 'claimReviewed',
    says: `The markup has another wording of the claim than the page. ${tellAdministrator}`,
    broken: ({ review, claim }) => differs(textAt(review, 'claimReviewed'), claim.text),
  },
  {
    code: 'markup_other_explanation',
    path: 'reviewBody',
    says: `The markup has another explanation than the page. ${tellAdministrator}`,
    broken: ({ review, claim }) => differs(textAt(review, 'reviewBody'), claim.explanation),
  },
  {
    code: 'markup_other_quote',
    path: 'itemReviewed.text',
    says: `The markup has another quote than the page. ${tellAdministrator}`,
    broken: ({ review, claim }) => differs(textAt(review, 'itemReviewed.text'), claim.quote),
  },
  {
    code: 'markup_other_language',
    path: 'inLanguage',
    says: `The markup says another language than the claim has. ${tellAdministrator}`,
    broken: ({ review, claim }) =>
      [textAt(review, 'inLanguage'), textAt(review, 'itemReviewed.inLanguage')].some((tag) =>
        differs(tag, claim.language),
      ),
  },
  {
    code: 'markup_other_claimant',
    path: 'itemReviewed.author',
    says: `The markup names somebody else as the claimant than the page. ${tellAdministrator}`,
    broken: ({ review, claim }) =>
      isNode(review['itemReviewed']) &&
      (textAt(review, 'itemReviewed.author.name') ?? undefined) !== claim.claimant?.name &&
      (claim.claimant === null || at(review, 'itemReviewed.author.name') !== undefined),
  },
  {
    code: 'markup_claimant_missing',
    path: 'itemReviewed.author',
    says: `The page names a claimant, and the markup does not. ${tellAdministrator}`,
    broken: ({ review, claim }) =>
      isNode(review['itemReviewed']) && claim.claimant !== null && at(review, 'itemReviewed.author') === undefined,
  },
  {
    code: 'markup_claimant_type',
    path: 'itemReviewed.author',
    says: `The markup takes a person for an organisation, or the other way round. ${tellAdministrator}`,
    broken: ({ review, claim }) => {
      const type = textAt(review, 'itemReviewed.author.@type');
      return claim.claimant !== null && type !== null && (type === 'Person') !== (claim.claimant.type === 'person');
    },
  },
  {
    code: 'markup_claimant_is_article',
    path: 'itemReviewed.author',
    says: 'The claimant is given as the article itself. Name who said it, with a page about them, or leave the page out.',
    broken: (facts) => {
      const { review, article } = facts;
      const name = textAt(review, 'itemReviewed.author.name');
      const page = textAt(review, 'itemReviewed.author.sameAs');
      return (name !== null && name === article?.title) || (page !== null && articleUrls(facts).includes(page));
    },
  },
  {
    code: 'markup_other_claimant_page',
    path: 'itemReviewed.author.sameAs',
    says: `The markup links the claimant to another page than the claim has. ${tellAdministrator}`,
    broken: (facts) => {
      const page = textAt(facts.review, 'itemReviewed.author.sameAs');
      return page !== null && page !== facts.claim.claimant?.sameAs && !articleUrls(facts).includes(page);
    },
  },
  {
    code: 'markup_article_missing',
    path: 'itemReviewed.appearance',
    says: `The markup does not say in which article the claim stands. ${tellAdministrator}`,
    broken: ({ review, article }) =>
      isNode(review['itemReviewed']) &&
      article !== undefined &&
      !listAt(review, 'itemReviewed.appearance').some((item) => at(item, '@type') === 'NewsArticle'),
  },
  {
    code: 'markup_other_article',
    path: 'itemReviewed.appearance',
    says: `The markup describes another article than the one that was read. ${tellAdministrator}`,
    broken: ({ review, article }) =>
      listAt(review, 'itemReviewed.appearance').some(
        (item) =>
          at(item, '@type') === 'NewsArticle' &&
          (differs(textAt(item, 'headline'), article?.title ?? null) ||
            textAt(item, 'url') !== safeHref(article?.url ?? null) ||
            textAt(item, 'datePublished') !== (article?.published ? isoUtc(article.published) : null)),
      ),
  },
  {
    code: 'markup_other_appearance',
    path: 'itemReviewed.appearance',
    says: `The markup lists another place where the claim was seen than the claim has. ${tellAdministrator}`,
    broken: ({ review, claim }) =>
      listAt(review, 'itemReviewed.appearance').some((item) => {
        const url = textAt(item, 'url');
        return at(item, '@type') === 'CreativeWork' && (url === null || !claim.appearanceUrls.includes(url));
      }),
  },
  {
    code: 'markup_other_first_appearance',
    path: 'itemReviewed.firstAppearance',
    says: `The markup gives another first appearance than the claim has. ${tellAdministrator}`,
    broken: ({ review, claim }) =>
      isNode(review['itemReviewed']) &&
      textAt(review, 'itemReviewed.firstAppearance.url') !== safeHref(claim.firstAppearanceUrl),
  },
];

function articleUrls({ article, claim }: MarkupFacts): (string | null)[] {
  return [article?.url ?? null, claim.firstAppearanceUrl, ...claim.appearanceUrls];
}
