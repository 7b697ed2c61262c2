import { isoUtc } from '../dates.ts';
import type { ReportModel } from '../report-model.ts';
import { at, listAt, textAt, type JsonNode } from './fields.ts';
import { tellAdministrator, type LintFinding } from './finding.ts';

type FeedFacts = { feed: JsonNode; model: ReportModel; hash: string; items: readonly unknown[] };
type FeedRule = { code: string; path: string; says: string; broken: (facts: FeedFacts) => boolean };

const rules: readonly FeedRule[] = [
  {
    code: 'markup_feed_count',
    path: 'dataFeedElement',
    says: 'The list does not hold each published claim once.',
    broken: ({ items, model }) => items.length !== publishedClaims(model).length,
  },
  {
    code: 'markup_feed_order',
    path: 'dataFeedElement',
    says: 'The list has another order than the report.',
    broken: ({ items, model }) => {
      const found = items.map((item) => textAt(item, 'item.url'));
      const wanted = publishedClaims(model).map(({ publication }) => publication?.url ?? null);
      return found.join('\n') !== wanted.join('\n') && found.toSorted().join('\n') === wanted.toSorted().join('\n');
    },
  },
  {
    code: 'markup_feed_item_dates',
    path: 'dataFeedElement',
    says: 'An entry of the list has other dates than the review in it.',
    broken: ({ items }) =>
      items.some((item) => {
        const published = at(item, 'item.datePublished');
        const modified = at(item, 'item.dateModified') ?? published;
        return at(item, 'dateCreated') !== published || at(item, 'dateModified') !== modified;
      }),
  },
  {
    code: 'markup_feed_date',
    path: 'dateModified',
    says: 'The date of the list is not that of its newest entry.',
    broken: ({ feed, model }) => {
      const dates = publishedClaims(model).flatMap(({ publication }) => publication?.publishedAt ?? []);
      return (
        at(feed, 'dateModified') !==
        dates
          .map((date) => isoUtc(date))
          .sort()
          .at(-1)
      );
    },
  },
  {
    code: 'markup_feed_name',
    path: 'name',
    says: 'The list has another title than the report.',
    broken: ({ feed, model }) => at(feed, 'name') !== model.title,
  },
  {
    code: 'markup_feed_publisher',
    path: 'publisher.name',
    says: 'The list has another publisher than this workspace.',
    broken: ({ feed, model }) => at(feed, 'publisher.name') !== model.workspace.name,
  },
  {
    code: 'markup_feed_hash',
    path: 'identifier',
    says: 'The list does not carry the hash of the report model.',
    broken: ({ feed, hash }) => at(feed, 'identifier.propertyID') !== 'sha256' || at(feed, 'identifier.value') !== hash,
  },
];

/** The list around the reviews; the reviews in it are looked at one by one elsewhere. */
export function lintFeed(feed: JsonNode, model: ReportModel, hash: string): LintFinding[] {
  const facts = { feed, model, hash, items: listAt(feed, 'dataFeedElement') };
  return rules
    .filter(({ broken }) => broken(facts))
    .map(({ code, says, path }) => ({ code, message: `${says} ${tellAdministrator}`, path }));
}

export function publishedClaims({ claims }: ReportModel): ReportModel['claims'] {
  return claims.filter(({ decision, publication }) => decision !== null && publication !== null);
}
