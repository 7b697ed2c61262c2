/** What a field holds. `addresses` is one or a list of them, `date` may be a year or a month alone, `moment` has a time, `count` is a whole number from 1. */
export type ValueKind = 'text' | 'address' | 'addresses' | 'date' | 'moment' | 'number' | 'count' | 'language';
export type NodeKind = { nodes: readonly TypeName[]; list?: true };
export type Field = {
  holds: ValueKind | NodeKind;
  /** The code of the finding when it is missing; left out where it may be. */
  missing?: string;
};

export const typeNames = [
  'ClaimReview',
  'Rating',
  'Organization',
  'Person',
  'Claim',
  'CreativeWork',
  'NewsArticle',
  'PropertyValue',
  'CorrectionComment',
  'DataFeed',
  'DataFeedItem',
] as const;
export type TypeName = (typeof typeNames)[number];

const required = (holds: Field['holds'], missing = 'markup_missing_field'): Field => ({ holds, missing });
const optional = (holds: Field['holds']): Field => ({ holds });
const one = (...nodes: TypeName[]): NodeKind => ({ nodes });
const many = (...nodes: TypeName[]): NodeKind => ({ nodes, list: true });

const work: Record<string, Field> = {
  name: optional('text'),
  url: optional('address'),
  archivedAt: optional('address'),
  identifier: optional(one('PropertyValue')),
  publisher: optional(one('Organization')),
  datePublished: optional('date'),
};

/**
 * The fields of our own ClaimReview markup (schema.org's ClaimReview, Claim, Rating, DataFeed, of which Google requires
 * `claimReviewed`, `url`, `reviewRating` and its `alternateName`). Another field or type is a mistake of ours.
 */
export const shapes: Record<TypeName, Record<string, Field>> = {
  ClaimReview: {
    '@id': required('address', 'markup_missing_id'),
    url: required('address', 'markup_missing_url'),
    claimReviewed: required('text', 'markup_missing_claim'),
    reviewRating: required(one('Rating'), 'markup_missing_rating'),
    author: required(one('Organization'), 'markup_missing_author'),
    itemReviewed: required(one('Claim'), 'markup_missing_item'),
    datePublished: required('moment', 'markup_missing_date'),
    dateModified: optional('moment'),
    inLanguage: required('language', 'markup_missing_language'),
    reviewBody: required('text', 'markup_missing_explanation'),
    citation: optional(many('CreativeWork')),
    correction: optional(many('CorrectionComment')),
    version: required('count', 'markup_missing_version'),
    identifier: required(many('PropertyValue'), 'markup_missing_identifier'),
    creativeWorkStatus: optional('text'),
    sdLicense: optional('address'),
  },
  Rating: {
    alternateName: required('text', 'markup_missing_word'),
    ratingValue: optional('number'),
    bestRating: optional('number'),
    worstRating: optional('number'),
    ratingExplanation: optional('text'),
  },
  Organization: {
    name: required('text', 'markup_missing_name'),
    url: optional('address'),
    sameAs: optional('addresses'),
    correctionsPolicy: optional('address'),
    publishingPrinciples: optional('address'),
    logo: optional('address'),
  },
  Person: { name: required('text', 'markup_missing_name'), jobTitle: optional('text'), sameAs: optional('address') },
  Claim: {
    text: required('text', 'markup_missing_quote'),
    inLanguage: required('language', 'markup_missing_claim_language'),
    author: optional(one('Organization', 'Person')),
    datePublished: optional('date'),
    firstAppearance: optional(one('CreativeWork')),
    appearance: optional(many('NewsArticle', 'CreativeWork')),
  },
  CreativeWork: work,
  NewsArticle: {
    headline: optional('text'),
    url: optional('address'),
    datePublished: optional('date'),
    publisher: optional(one('Organization')),
  },
  PropertyValue: { propertyID: required('text'), value: required('text', 'markup_missing_value') },
  CorrectionComment: {
    text: required('text', 'markup_missing_correction_text'),
    datePublished: required('moment', 'markup_missing_correction_date'),
  },
  DataFeed: {
    name: required('text', 'markup_missing_feed_name'),
    publisher: required(one('Organization'), 'markup_missing_publisher'),
    dateModified: optional('moment'),
    identifier: required(one('PropertyValue'), 'markup_missing_identifier'),
    dataFeedElement: optional(many('DataFeedItem')),
  },
  DataFeedItem: {
    dateCreated: required('moment', 'markup_missing_feed_date'),
    dateModified: required('moment', 'markup_missing_feed_date'),
    item: required(one('ClaimReview'), 'markup_missing_feed_item'),
  },
};
