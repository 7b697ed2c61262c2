import { describe, expect, test } from 'vitest';
import { visibleText } from '../html/visible-text.ts';
import { scalePresets } from '../verdicts/scale-presets.ts';
import { onScaleValues, type Scale } from '../verdicts/scale.ts';
import { buildReportModel } from './build-report-model.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { scriptOf } from './json-ld/lint-script.ts';
import { lintJsonLd } from './lint-json-ld.ts';
import { renderHtmlReport } from './html-report.ts';
import { renderPublicPage } from './public-page.ts';
import type { ReportClaimRow, ReportInput } from './report-input.ts';
import type { ReportNewsroom } from './report-model.ts';
import { reviewMutants, type Shown } from './testing/markup-mutants.ts';
import { bareClaim, richClaim } from './testing/rich-rows.ts';
import { publicationInput, sampleHash, sampleInput, sampleNewsroom, withFirstClaim } from './testing/sample-rows.ts';

const [homes] = sampleInput.claims;
if (homes?.publication == null || homes.decision === null) throw new Error('the sample has no publication');
const { publication, decision } = homes;

const presets: [string, Scale, string][] = Object.entries(scalePresets).flatMap(([name, scale]: [string, Scale]) =>
  (scale.kind === 'text' ? ['Half the story'] : scale.values.map(({ key }) => key)).map(
    (key): [string, Scale, string] => [`${name}: ${key}`, scale, key],
  ),
);

function inputFor(
  scale: Scale,
  ratingKey: string,
  change: Partial<ReportClaimRow>,
  newsroom?: ReportNewsroom,
): ReportInput {
  const reviews = homes?.reviews.map((review) => ({ ...review, ratingKey })) ?? [];
  return {
    ...withFirstClaim(publicationInput, { ...richClaim, reviews, decision: { ...decision, ratingKey }, ...change }),
    workspace: { ...publicationInput.workspace, ...(newsroom && { newsroom }) },
    scales: [{ id: 'scale-1', version: 1, scale }],
  };
}

function shownBy(input: ReportInput): Shown & { codes: (shown: Shown) => string[] } {
  const model = buildReportModel(input);
  const page = renderPublicPage(model, sampleHash);
  const document = renderClaimReviewJsonLd(model, sampleHash);
  return {
    document,
    pageText: visibleText(page),
    script: scriptOf(page),
    codes: ({ document: found, pageText, script }) => [
      ...new Set(lintJsonLd(found, { model, hash: sampleHash, pageText, script }).map(({ code }) => code)),
    ],
  };
}

const { claimant, evidence, publication: local } = bareClaim;

const changes: [string, Partial<ReportClaimRow>, ReportNewsroom?][] = [
  ['first version', { publication }],
  ['third version, of a newsroom that says all', {}, sampleNewsroom],
  [
    'as little as there can be, and local',
    { claimant, evidence, publication: local, claimDate: null, firstAppearanceUrl: null, appearanceUrls: [] },
  ],
];

describe.each(presets)('%s', (_, scale, key) => {
  test.each(changes)(
    '%s: sound as it is, and each of 40 faults and more has a code of its own',
    (_name, change, newsroom) => {
      const valid = shownBy(inputFor(scale, key, change, newsroom));
      expect(valid.codes(valid)).toEqual([]);
      const found = reviewMutants.flatMap(({ code, fault, spoil }) => {
        const spoilt = spoil(valid);
        return spoilt === null ? [] : [{ code, fault, codes: valid.codes(spoilt) }];
      });
      expect(found.filter(({ code, codes }) => codes.join() !== code)).toEqual([]);
      expect(found.length).toBeGreaterThanOrEqual(40);
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
    },
  );
});

test('every fault can be had by some document', () => {
  const valid = [
    ...changes.map(([, change, newsroom]) => shownBy(inputFor(scalePresets.default, 'false', change, newsroom))),
    shownBy(inputFor(scalePresets.default, 'satire', {})),
  ];
  const unused = reviewMutants.filter(({ spoil }) => valid.every((shown) => spoil(shown) === null));
  expect(unused.map(({ code }) => code)).toEqual([]);
});

test('a word of another value, and a claim from after its publication', () => {
  const valid = shownBy(inputFor(scalePresets.default, 'false', {}));
  const rating = { ...(valid.document as { reviewRating: object }).reviewRating, alternateName: 'True' };
  const spoilt = { ...(valid.document as object), reviewRating: rating };
  expect(valid.codes({ document: spoilt, pageText: null, script: null })).toEqual(['markup_other_word']);
  const late = shownBy(inputFor(scalePresets.default, 'false', { claimDate: '2026-11-16' }));
  expect(late.codes(late)).toEqual(['markup_said_after_published']);
  // Where it was said it may be tomorrow already.
  const sameDay = shownBy(inputFor(scalePresets.default, 'false', { claimDate: '2026-11-15' }));
  expect(sameDay.codes(sameDay)).toEqual([]);
});

describe('a list', () => {
  const second: ReportClaimRow = {
    ...homes,
    id: '019f0000-0000-7000-8000-000000000009',
    decision: { ...decision, ratingKey: 'false' },
    publication: {
      ...publication,
      url: 'https://desk.example/p/9',
      publishedAt: '2026-11-15T07:30:00.000Z',
      version: 2,
    },
  };
  const model = buildReportModel({ ...sampleInput, claims: [...sampleInput.claims, second] });
  const feed = renderClaimReviewJsonLd(model, sampleHash) as Record<string, unknown> & { dataFeedElement: object[] };
  const [first, last] = feed.dataFeedElement as { item: object }[];
  const pageText = visibleText(renderHtmlReport(model, sampleHash, '42:c0ffee'));
  const codes = (change: object) => [
    ...new Set(lintJsonLd({ ...feed, ...change }, { model, hash: sampleHash }).map(({ code }) => code)),
  ];

  test('is sound as it is, and what the report shows', () => {
    expect(lintJsonLd(feed, { model, hash: sampleHash, pageText })).toEqual([]);
  });

  test.each<[string, string, object]>([
    ['markup_document_type', 'one review for the list', { '@type': 'ClaimReview' }],
    ['markup_feed_count', 'an entry left out', { dataFeedElement: [first] }],
    ['markup_feed_order', 'the entries turned round', { dataFeedElement: [last, first] }],
    [
      'markup_feed_item_dates',
      'an entry of another day',
      { dataFeedElement: [first, { ...last, dateCreated: '2026-11-01T00:00:00.000Z' }] },
    ],
    ['markup_feed_date', 'the date of an older list', { dateModified: '2026-11-14T07:30:00.000Z' }],
    ['markup_feed_name', 'another title', { name: 'Checks' }],
    ['markup_missing_feed_name', 'no title', { name: undefined }],
    ['markup_feed_publisher', 'another publisher', { publisher: { '@type': 'Organization', name: 'Somebody' } }],
    ['markup_missing_publisher', 'no publisher', { publisher: undefined }],
    [
      'markup_feed_hash',
      'another hash',
      { identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: 'f' } },
    ],
    [
      'markup_missing_feed_date',
      'an entry without its date',
      { dataFeedElement: [first, { ...last, dateModified: undefined }] },
    ],
    [
      'markup_missing_feed_item',
      'an entry without its review',
      { dataFeedElement: [first, { ...last, item: undefined }] },
    ],
    [
      'markup_other_rating',
      'a fault inside an entry',
      {
        dataFeedElement: [
          first,
          {
            ...last,
            item: {
              ...last?.item,
              reviewRating: {
                '@type': 'Rating',
                alternateName: 'Mixed',
                ratingValue: 2,
                worstRating: 1,
                bestRating: 5,
              },
            },
          },
        ],
      },
    ],
  ])('%s: %s', (code, _, change) => {
    expect(codes(change)).toContain(code);
  });

  test('of nothing published is empty, and one review of it is refused', () => {
    const nothing = buildReportModel({ ...sampleInput, claims: sampleInput.claims.slice(1) });
    expect(lintJsonLd(renderClaimReviewJsonLd(nothing, sampleHash), { model: nothing, hash: sampleHash })).toEqual([]);
    const draft = buildReportModel(withFirstClaim(publicationInput, { publication: null }));
    const review = renderClaimReviewJsonLd(buildReportModel(publicationInput), sampleHash);
    expect(lintJsonLd(review, { model: draft, hash: sampleHash }).map(({ code }) => code)).toEqual([
      'markup_not_published',
    ]);
  });

  test.each([
    null,
    3,
    'text',
    [],
    [[]],
    { '@type': ['ClaimReview'] },
    JSON.parse('{"__proto__":{"@type":"DataFeed"}}'),
  ])('is not %j', (document) => {
    expect(lintJsonLd(document, { model, hash: sampleHash }).map(({ code }) => code)).toContain('markup_document_type');
  });
});

test('the falsest value of every preset goes out as the worst and the truest as the best', () => {
  for (const scale of Object.values(scalePresets) as Scale[]) {
    const steps = onScaleValues(scale);
    for (const [key, rating] of [
      [steps[0]?.key, 1],
      [steps.at(-1)?.key, steps.length],
    ] as const) {
      if (key === undefined) continue;
      const { document } = shownBy(inputFor(scale, key, {}));
      expect(document).toMatchObject({
        reviewRating: { ratingValue: rating, worstRating: 1, bestRating: steps.length },
      });
    }
  }
});
