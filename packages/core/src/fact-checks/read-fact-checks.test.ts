import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../reports/build-report-model.ts';
import { renderClaimReviewJsonLd } from '../reports/claim-review-json-ld.ts';
import { toScriptJson } from '../reports/markup.ts';
import { renderPublicPage } from '../reports/public-page.ts';
import { richInput } from '../reports/testing/rich-rows.ts';
import { publicationInput, sampleHash } from '../reports/testing/sample-rows.ts';
import { readFactChecks } from './read-fact-checks.ts';
import { one, read, review } from './testing/read-one.ts';

const script = (text: string, tag = 'type="application/ld+json"') => `<script ${tag}>${text}</script>`;
const claims = (text: string) => readFactChecks({ text }).items.map(({ claim }) => claim);

describe('where ClaimReviews stand', () => {
  const other = review({ claimReviewed: 'Tolls fell.' });
  it.each<[string, unknown, string[]]>([
    ['one object', review(), ['source']],
    ['a list', [review(), other], ['0', '1']],
    ['lists of lists', [[review()], [[other]]], ['0.0', '1.0.0']],
    ['@graph', { '@graph': [{ '@type': 'WebPage' }, review(), other] }, ['@graph.1', '@graph.2']],
    [
      'a DataFeed',
      { '@type': 'DataFeed', dataFeedElement: [{ item: review() }, { item: [other] }] },
      ['dataFeedElement.0.item', 'dataFeedElement.1.item.0'],
    ],
    ['an ItemList', { itemListElement: { item: review() } }, ['itemListElement.item']],
    ['inside an article', { '@type': 'Article', review: review(), mainEntity: other }, ['review', 'mainEntity']],
    ['one in another', review({ associatedReview: other }), ['source', 'associatedReview']],
  ])('%s', (_, document, places) => {
    const { items } = read(document);
    expect(items.map(({ place }) => place)).toEqual(places);
    expect(items.map(({ claim }) => claim)).toEqual(['Fares rose.', 'Tolls fell.'].slice(0, places.length));
  });

  it.each([
    ['a type in a list', { '@type': ['Review', 'ClaimReview'] }],
    ['a whole address for a type', { '@type': 'http://schema.org/ClaimReview' }],
    ['a prefix', { '@type': 'schema:ClaimReview', 'schema:claimReviewed': 'Fares rose.', claimReviewed: undefined }],
    ['no type at all', { '@type': undefined }],
    [
      'expanded JSON-LD',
      { claimReviewed: undefined, 'http://schema.org/claimReviewed': [{ '@value': 'Fares rose.', '@language': 'en' }] },
    ],
  ])('%s', (_, fields) => {
    expect(one(fields).claim).toBe('Fares rose.');
  });

  it('follows references inside a document', () => {
    const { items, log } = read({
      '@graph': [
        review({ author: { '@id': '#desk' }, itemReviewed: { '@id': '#claim' } }),
        { '@id': '#desk', '@type': 'Organization', name: 'The Desk' },
        { '@id': '#claim', '@type': 'Claim', author: { '@id': '#gone', '@type': 'Person' } },
        { '@type': 'ClaimReview', '@id': '#elsewhere' },
      ],
    });
    expect(items).toMatchObject([{ publisher: { name: 'The Desk', type: 'organisation' }, claimant: null }]);
    expect(log.map(({ item, field, why }) => [item, field, why])).toEqual([
      ['@graph.0', 'itemReviewed.author', 'It gives no name.'],
      ['@graph.3', '', 'It only refers to a review by its id.'],
    ]);
  });

  it.each([
    ['a list', [review(), 7, null, { '@type': 'Article' }], ['1', '2', '3']],
    ['a feed', { dataFeedElement: [{ item: { name: 'x' } }, { item: review() }] }, ['dataFeedElement.0']],
    [
      'a page with a trail of where it stands',
      { '@graph': [review(), { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }] }] },
      [],
    ],
    [
      'a page whose second one has lost its type, beside a review of a book',
      {
        '@graph': [
          review(),
          { '@type': 'ClaimReview</script>', reviewRating: { ratingValue: 2 } },
          { '@type': 'Review', reviewRating: { ratingValue: 5 } },
        ],
      },
      ['@graph.1'],
    ],
  ])('tells of entries that are none in %s', (_, document, places) => {
    const { items, log } = read(document);
    expect(items).toHaveLength(1);
    expect(log.map(({ item, why }) => [item, why])).toEqual(
      places.map((place) => [place, 'There is no ClaimReview in it.']),
    );
  });

  it('looks 64 levels deep and tells of what is below', () => {
    const nest = (levels: number) =>
      JSON.parse(`${'['.repeat(levels)}${JSON.stringify(review())}${']'.repeat(levels)}`);
    expect(read(nest(64)).items).toHaveLength(1);
    expect(read(nest(65))).toMatchObject({
      items: [],
      log: [{ became: null, why: expect.stringContaining('deeper') }],
    });
    const deepest = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(readFactChecks({ text: deepest }).log).toHaveLength(1);
  });
});

describe('pages', () => {
  const json = JSON.stringify(review());
  it.each([
    ['a script', script(json)],
    [
      'single quotes, capitals and a charset',
      script(json, "ID=x TYPE='application/LD+JSON; charset=utf-8'").toUpperCase().replace(json.toUpperCase(), json),
    ],
    ['no quotes', script(json, 'type=application/ld+json data-x="a>b"')],
    ['a comment around it', script(`<!--\n${json}\n-->`)],
    ['a CDATA section', script(`//<![CDATA[\n${json}\n//]]>`)],
    ['a semicolon', script(`${json};`)],
    ['line breaks in texts', script('{"@type":"ClaimReview","claimReviewed":"Fares\n\trose."}')],
    ['commas too many', script('{"@type":"ClaimReview","claimReviewed":"Fares rose.","a":[1,2 ,\n],}')],
    [
      'comments in it',
      script('{/* x */"@type":"ClaimReview", // y\n"claimReviewed":"Fares rose.","url":"https://a.example/"}'),
    ],
    ['character references for quotes', script(json.replaceAll('"', '&quot;'))],
    ['no end', script(json).replace('</script>', '')],
    [
      'much around it',
      `<!doctype html><html><head><title>a<script></title>${script('var a = "<b>"', '')}${script(json)}<body><p>x`,
    ],
  ])('%s', (_, page) => {
    expect(claims(`<p>${page}`)).toEqual(['Fares rose.']);
  });

  it.each([
    ['in a comment', `<!-- ${script(json)} -->`],
    ['in a text field', `<textarea>${script(json)}</textarea>`],
    ['of another type', script(json, 'type="text/template"')],
    ['cut off', script(json.slice(0, -5))],
    ['nothing', ''],
  ])('none %s, and the log says so', (_, page) => {
    expect(readFactChecks({ text: `<p>${page}` })).toMatchObject({ items: [], log: [{ became: null }] });
  });

  it('reads on after a script that is broken', () => {
    const { items, log } = readFactChecks({ text: `<p>${script('{"a')}${script(json)}` });
    expect(items.map(({ place }) => place)).toEqual(['script 2']);
    expect(log).toMatchObject([{ item: 'script 1', became: null }]);
  });

  it('reads documents line by line', () => {
    const { items, log } = readFactChecks({ text: `${json}\n\n{"a\n${json}\n` });
    expect(items.map(({ place }) => place)).toEqual(['line 1', 'line 4']);
    expect(log).toMatchObject([{ item: 'line 3', why: 'The line is no JSON.' }]);
  });
});

describe('what we publish ourselves', () => {
  it('reads back from the page', () => {
    const model = buildReportModel(publicationInput);
    const [claim] = model.claims;
    const { items, log } = readFactChecks({ text: renderPublicPage(model, sampleHash) });
    expect(items).toMatchObject([
      {
        place: 'script 1',
        claim: claim?.text,
        claimant: { name: claim?.claimant?.name, type: 'organisation', sameAs: [claim?.claimant?.sameAs] },
        claimDate: claim?.claimDate,
        url: claim?.publication?.url,
        publisher: { name: model.workspace.name, url: model.workspace.url },
        rating: { value: 3, worst: 1, best: 5, score: 0.5, label: 'Mixed', assumedBounds: false },
        reviewDate: claim?.publication?.firstPublishedAt,
        language: 'en',
      },
    ]);
    // The paragraphs become one line; all else is only left out.
    expect(log.filter(({ became }) => became !== null).map(({ field }) => field)).toEqual(['reviewBody']);
  });

  it('reads back from a DataFeed', () => {
    const feed = renderClaimReviewJsonLd(buildReportModel(richInput), sampleHash);
    const { items } = readFactChecks({ text: toScriptJson(feed) });
    expect(items).toMatchObject([
      { claimant: { name: 'Frida Gale', role: 'Minister' }, modifiedDate: '2026-11-20T10:00:00.000Z' },
      { claimant: null, rating: { label: 'Satire', value: null, score: null } },
    ]);
  });
});

it('takes time in proportion to the text, whatever it is', () => {
  const hostile: [string, (size: number) => string][] = [
    ['open tags', (size) => '<script '.repeat(size / 8)],
    ['open quotes', (size) => `<script type="${'" "'.repeat(size / 3)}`],
    ['open comments', (size) => '<!-- '.repeat(size / 5)],
    ['open scripts', (size) => '<script type="application/ld+json">'.repeat(size / 35)],
    ['open strings', (size) => `{"a":"${'\\"'.repeat(size / 2)}`],
    ['open comments in JSON', (size) => `[${'/* '.repeat(size / 3)}`],
    ['commas', (size) => `[${','.repeat(size)}]`],
    ['tags in a text', (size) => JSON.stringify(review({ claimReviewed: '<a'.repeat(size / 2) }))],
    [
      'references in many texts',
      (size) => JSON.stringify(Array.from({ length: size / 9000 }, () => review({ claimReviewed: '&a'.repeat(4000) }))),
    ],
    [
      'reviews in reviews',
      (size) => `${'{"@type":"ClaimReview","claimReviewed":'.repeat(size / 40)}1${'}'.repeat(size / 40)}`,
    ],
    ['open cells', (size) => `claim_text,verdict_label\n${'"a""'.repeat(size / 4)}`],
    ['short rows', (size) => `claim_text,verdict_label\n${'"a\n",b\n'.repeat(size / 40)}`],
  ];
  for (const [name, make] of hostile) {
    const text = make(1_000_000);
    const began = performance.now();
    readFactChecks({ text });
    // With the square of the length it would be hours.
    expect([name, performance.now() - began < 10_000]).toEqual([name, true]);
  }
}, 120_000);
