import { type JsonNode, isNode, listAt, textAt } from '../json-ld/fields.ts';

/** What a linter of markup is shown. */
export type Shown = { document: unknown; pageText: string | null; script: string | null };

/** One fault, put into a valid document or what stands around it; null where this document cannot have it. */
export type Mutant = { code: string; fault: string; spoil: (valid: Shown) => Shown | null };

const mutant = (code: string, fault: string, spoil: Mutant['spoil']): Mutant => ({ code, fault, spoil });

/** A document with one value replaced; null where there is nothing at the path's parent, or nothing to replace. */
function changed(document: unknown, path: string, change: (value: unknown, parent: unknown) => unknown): unknown {
  const keys = path.split('.');
  const copy: unknown = structuredClone(document);
  let parent = copy;
  for (const key of keys.slice(0, -1))
    parent = isNode(parent) || Array.isArray(parent) ? Reflect.get(parent, key) : null;
  const last = keys.at(-1) ?? '';
  if (typeof parent !== 'object' || parent === null) return null;
  const value = change(Reflect.get(parent, last), copy);
  if (value === skip) return null;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

const skip = Symbol('cannot be spoilt');
/** For what is not there. */
const present = (change: (value: never, parent: unknown) => unknown) => (value: unknown, parent: unknown) =>
  value === undefined ? skip : change(value as never, parent);

/** The fault lies in the document alone; what readers see is not compared, because it would tell the same once more. */
function inDocument(
  code: string,
  fault: string,
  path: string,
  change: (value: never, whole: unknown) => unknown,
): Mutant {
  return mutant(code, fault, ({ document }) => {
    const spoilt = changed(document, path, present(change));
    return spoilt === null ? null : { document: spoilt, pageText: null, script: null };
  });
}

const without = (code: string, path: string): Mutant => inDocument(code, `no ${path}`, path, () => undefined);
const becomes = (code: string, fault: string, path: string, value: unknown): Mutant =>
  inDocument(code, fault, path, () => value);

/** A field that is not there and should not be. */
function added(code: string, fault: string, path: string, value: unknown): Mutant {
  return mutant(code, fault, ({ document }) => {
    const spoilt = changed(document, path, (old) => (old === undefined ? value : skip));
    return spoilt === null ? null : { document: spoilt, pageText: null, script: null };
  });
}

/** The page shows something else than the document says. */
function onPage(code: string, fault: string, path: string): Mutant {
  return mutant(code, fault, ({ document, pageText }) => {
    const words = textAt(document, path)?.replace(/\.$/u, '').split('\n')[0];
    if (words === undefined || !pageText?.includes(words)) return null;
    return { document, pageText: pageText.replaceAll(words, 'other words'), script: null };
  });
}

const inScript = (code: string, fault: string, spoil: (script: string) => string): Mutant =>
  mutant(code, fault, ({ document, pageText, script }) => {
    return script === null ? null : { document, pageText, script: spoil(script) };
  });

const later = '2031-01-01T00:00:00.000Z';
const earlier = '2001-01-01T00:00:00.000Z';

export const reviewMutants: readonly Mutant[] = [
  becomes('markup_context', 'another context', '@context', 'http://schema.org/'),
  becomes('markup_document_type', 'another type', '@type', 'Review'),
  becomes('markup_unknown_type', 'a rating of another type', 'reviewRating.@type', 'AggregateRating'),
  added('markup_unknown_field', 'a field that no ClaimReview has', 'ratingCount', 3),
  without('markup_missing_id', '@id'),
  without('markup_missing_url', 'url'),
  without('markup_missing_claim', 'claimReviewed'),
  without('markup_missing_rating', 'reviewRating'),
  without('markup_missing_word', 'reviewRating.alternateName'),
  without('markup_missing_author', 'author'),
  without('markup_missing_name', 'author.name'),
  without('markup_missing_item', 'itemReviewed'),
  without('markup_missing_quote', 'itemReviewed.text'),
  without('markup_missing_claim_language', 'itemReviewed.inLanguage'),
  without('markup_missing_date', 'datePublished'),
  without('markup_missing_language', 'inLanguage'),
  becomes('markup_missing_explanation', 'a blank explanation', 'reviewBody', ' \n'),
  without('markup_missing_version', 'version'),
  without('markup_missing_identifier', 'identifier'),
  without('markup_missing_value', 'identifier.0.value'),
  without('markup_missing_field', 'identifier.0.propertyID'),
  without('markup_missing_correction_text', 'correction.0.text'),
  without('markup_missing_correction_date', 'correction.0.datePublished'),
  becomes('markup_empty_field', 'nothing where a text would be', 'reviewRating.ratingExplanation', null),
  becomes('markup_not_text', 'a number for a text', 'claimReviewed', 75),
  becomes('markup_not_an_address', 'an address without its site', 'author.url', '/about'),
  becomes('markup_not_a_date', '30 February', 'itemReviewed.datePublished', '2026-02-30'),
  becomes('markup_not_a_moment', 'a date in words', 'datePublished', '14 November 2026'),
  becomes('markup_not_a_number', 'a number as text', 'reviewRating.ratingValue', '3'),
  becomes('markup_not_a_count', 'half a version', 'version', 1.5),
  becomes('markup_not_a_language', 'a language by its name', 'inLanguage', 'English, mostly'),
  becomes('markup_not_an_object', 'a claim as text', 'itemReviewed', 'The claim.'),
  inDocument('markup_not_a_list', 'one citation for a list', 'citation', (list: unknown[]) => list[0]),
  becomes('markup_other_url', 'an address elsewhere', 'url', 'https://elsewhere.example/p/1'),
  becomes('markup_other_id', 'an id elsewhere', '@id', 'https://elsewhere.example/p/1'),
  becomes('markup_other_version', 'another version', 'version', 99),
  becomes('markup_other_claim_id', 'another claim', 'identifier.0.value', 'another'),
  becomes('markup_other_hash', 'another hash', 'identifier.1.value', 'f'.repeat(64)),
  becomes('markup_other_author', 'another author', 'author.name', 'Somebody else'),
  becomes('markup_other_corrections_policy', 'another policy', 'author.correctionsPolicy', 'https://x.example/c'),
  becomes('markup_other_licence', 'another licence', 'sdLicense', 'https://x.example/licence'),
  becomes('markup_other_principles', 'other principles', 'author.publishingPrinciples', 'https://x.example/p'),
  becomes('markup_other_logo', 'another picture', 'author.logo', 'https://x.example/logo.png'),
  becomes('markup_not_addresses', 'an address without its site', 'author.sameAs', ['/about']),
  becomes('markup_other_author_pages', 'pages of somebody else', 'author.sameAs', ['https://x.example/']),
  becomes('markup_other_author_url', 'another home', 'author.url', 'https://elsewhere.example'),
  added('markup_local', 'public markup that says it is local', 'creativeWorkStatus', 'Local'),
  without('markup_local', 'creativeWorkStatus'),
  added('markup_numbers_off_scale', 'a number off the scale', 'reviewRating.ratingValue', 1),
  without('markup_numbers_missing', 'reviewRating.bestRating'),
  becomes('markup_bounds', 'the worst above the best', 'reviewRating.worstRating', 50),
  becomes('markup_out_of_range', 'below the worst', 'reviewRating.ratingValue', 0),
  inDocument('markup_other_bounds', 'a longer scale', 'reviewRating.bestRating', (best: number) => best + 1),
  inDocument(
    'markup_rating_reversed',
    'counted from the other end',
    'reviewRating.ratingValue',
    (value: number, whole) => {
      const best = Number(Reflect.get((whole as { reviewRating: object }).reviewRating, 'bestRating'));
      return best + 1 - value === value ? skip : best + 1 - value;
    },
  ),
  inDocument(
    'markup_other_rating',
    'the number of another step',
    'reviewRating.ratingValue',
    (value: number, whole) => {
      const best = Number(Reflect.get((whole as { reviewRating: object }).reviewRating, 'bestRating'));
      const steps = Array.from({ length: best }, (_, index) => index + 1);
      return steps.find((step) => step !== value && step !== best + 1 - value) ?? skip;
    },
  ),
  becomes('markup_word_not_of_scale', 'a word of no scale', 'reviewRating.alternateName', 'Somewhat so'),
  becomes('markup_other_reason', 'reasons from elsewhere', 'reviewRating.ratingExplanation', 'Because.'),
  becomes('markup_other_published', 'another date', 'datePublished', '2026-11-01T00:00:00.000Z'),
  becomes('markup_modified_before_published', 'changed before it was there', 'dateModified', earlier),
  becomes('markup_other_modified', 'changed at another time', 'dateModified', later),
  without('markup_not_modified', 'dateModified'),
  added('markup_first_version_modified', 'a first version that was changed', 'dateModified', later),
  becomes('markup_correction_before_published', 'a correction too early', 'correction.0.datePublished', earlier),
  becomes('markup_correction_after_modified', 'a correction too late', 'correction.1.datePublished', later),
  inDocument('markup_correction_count', 'a correction left out', 'correction', (list: unknown[]) => list.slice(1)),
  inDocument('markup_correction_order', 'the newest correction first', 'correction', (list: unknown[]) =>
    list.length < 2 ? skip : list.toReversed(),
  ),
  becomes('markup_other_correction', 'another note', 'correction.0.text', 'Nothing of note.'),
  becomes('markup_other_claim_date', 'said on another day', 'itemReviewed.datePublished', '2026-10-01'),
  becomes('markup_other_claim', 'another wording', 'claimReviewed', 'Something else was said.'),
  becomes('markup_other_explanation', 'another explanation', 'reviewBody', 'It is so.'),
  becomes('markup_other_quote', 'another quote', 'itemReviewed.text', 'something else'),
  becomes('markup_other_language', 'another language', 'inLanguage', 'nb'),
  becomes('markup_other_claimant', 'somebody else', 'itemReviewed.author.name', 'Somebody else'),
  without('markup_claimant_missing', 'itemReviewed.author'),
  inDocument('markup_claimant_type', 'a person for an organisation', 'itemReviewed.author', (author: JsonNode) => ({
    '@type': author['@type'] === 'Person' ? 'Organization' : 'Person',
    name: author['name'],
  })),
  becomes(
    'markup_claimant_is_article',
    'the article speaks',
    'itemReviewed.author.sameAs',
    'https://courier.example/homes',
  ),
  becomes('markup_other_claimant_page', 'another page about them', 'itemReviewed.author.sameAs', 'https://x.example/'),
  inDocument('markup_article_missing', 'no article', 'itemReviewed.appearance', (list: unknown[]) =>
    list.length < 2 ? skip : list.slice(1),
  ),
  becomes('markup_other_article', 'another headline', 'itemReviewed.appearance.0.headline', 'Rents rise'),
  becomes('markup_other_appearance', 'seen elsewhere', 'itemReviewed.appearance.1.url', 'https://x.example/'),
  becomes(
    'markup_other_first_appearance',
    'first seen elsewhere',
    'itemReviewed.firstAppearance.url',
    'https://x.example/',
  ),
  inDocument('markup_citation_count', 'evidence left out', 'citation', (list: unknown[]) => list.slice(1)),
  inDocument('markup_citation_order', 'evidence shuffled', 'citation', (list: unknown[]) => list.toReversed()),
  becomes('markup_citation_url', 'evidence elsewhere', 'citation.0.url', 'https://x.example/'),
  becomes('markup_citation_archive', 'another copy', 'citation.0.archivedAt', 'https://x.example/'),
  becomes('markup_citation_name', 'evidence by another title', 'citation.0.name', 'Another register'),
  becomes('markup_citation_date', 'evidence of another day', 'citation.0.datePublished', '2020'),
  becomes('markup_citation_file', 'another file', 'citation.2.identifier.value', 'f'.repeat(64)),
  onPage('markup_claim_not_shown', 'the page words the claim otherwise', 'claimReviewed'),
  onPage('markup_explanation_not_shown', 'the page explains it otherwise', 'reviewBody'),
  onPage('markup_quote_not_shown', 'the page quotes otherwise', 'itemReviewed.text'),
  onPage('markup_author_not_shown', 'the page names another desk', 'author.name'),
  onPage('markup_word_not_shown', 'the page has another verdict', 'reviewRating.alternateName'),
  onPage('markup_correction_not_shown', 'the page has another note', 'correction.0.text'),
  mutant('markup_claimant_not_shown', 'the page names another claimant', ({ document, pageText }) => {
    const name = textAt(document, 'itemReviewed.author.name');
    if (name === null || pageText === null) return null;
    return { document, pageText: pageText.replaceAll(new RegExp(name, 'giu'), 'Somebody'), script: null };
  }),
  mutant('markup_dates_not_shown', 'the page is of another day', ({ document, pageText }) => {
    return {
      document,
      pageText: pageText?.replaceAll(/\d{1,2} (?:October|November) 2026/gu, 'today') ?? null,
      script: null,
    };
  }),
  mutant('markup_citation_not_shown', 'the page lists other evidence', ({ document, pageText }) => {
    const name = textAt(listAt(document, 'citation')[0], 'name');
    return name === null ? null : { document, pageText: pageText?.replaceAll(name, 'Notes') ?? null, script: null };
  }),
  inScript('markup_script_unescaped', 'text that opens a script', (script) => script.replaceAll('\\u003c', '<')),
  inScript('markup_line_separator', 'a line separator as it is', (script) => script.replaceAll('\\u2028', '\u2028')),
  inScript('markup_script_not_json', 'cut off', (script) => script.slice(0, -2)),
  inScript('markup_other_script', 'an earlier version', (script) => script.replace(/"version": \d+/u, '"version": 98')),
];
