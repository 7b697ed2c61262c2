import tool, { type Result } from 'structured-data-testing-tool';
import presets from 'structured-data-testing-tool/presets.js';
import { describe, expect, test } from 'vitest';
import { buildReportModel } from './build-report-model.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { renderHtmlReport } from './html-report.ts';
import { lintPublication } from './lint-publication.ts';
import { toScriptJson } from './markup.ts';
import { renderPublicPage } from './public-page.ts';
import { everyPublication, everyReport } from './testing/every-report.ts';
import { sampleHash } from './testing/sample-rows.ts';

/** What the tool finds in a page: an element for each rule of its ClaimReview preset that is not kept. */
async function check(page: string): Promise<{ schemas: string[]; kept: number; broken: string[] }> {
  const { passed, failed, warnings, schemas } = await tool
    .structuredDataTestHtml(page, { presets: [presets.Google] })
    .catch((error: Error & { res?: Result }) => {
      if (error.res === undefined) throw error;
      return error.res;
    });
  const rules = passed.filter((rule) => rule.test.startsWith('ClaimReview'));
  return { schemas, kept: rules.length, broken: [...failed, ...warnings].map((rule) => rule.test) };
}

const pageOf = (document: unknown) =>
  `<!doctype html><title>x</title><script type="application/ld+json">${toScriptJson(document)}</script>`;
/** Found at all and found in JSON-LD, its type, the three fields that Google needs and the three that it wants. */
const allRules = 9;
const sound = { schemas: ['ClaimReview'], kept: allRules, broken: [] };

describe('what another program reads in the markup, by Google’s rules for ClaimReview', () => {
  const publications = [...everyPublication()];

  test('there is a publication for each preset', () => {
    expect(publications.length).toBeGreaterThan(30);
    expect(publications.filter(([, { claims }]) => claims[0]?.publication?.local).length).toBeGreaterThan(4);
  });

  test.each(publications)('%s', async (_, input) => {
    const model = buildReportModel(input);
    expect(lintPublication(model).errors).toEqual([]);
    const isLocal = input.claims[0]?.publication?.local === true;
    // A page on this machine only offers no markup; the file that can be exported holds it all the same.
    const found = await check(renderPublicPage(model, sampleHash));
    expect(found).toEqual(isLocal ? { schemas: [], kept: 0, broken: [] } : sound);
    expect(await check(pageOf(renderClaimReviewJsonLd(model, sampleHash)))).toEqual(sound);
  });

  test.each([...everyReport()])('each entry of the list: %s', async (_, input) => {
    const model = buildReportModel(input);
    expect((await check(renderHtmlReport(model, sampleHash, '42:c0ffee'))).broken).toEqual([]);
    const { dataFeedElement = [] } = renderClaimReviewJsonLd(model, sampleHash) as {
      dataFeedElement?: { item: object }[];
    };
    const published = model.claims.filter(({ publication, decision }) => publication !== null && decision !== null);
    expect(dataFeedElement).toHaveLength(published.length);
    for (const { item } of dataFeedElement) {
      const page = pageOf({ '@context': 'https://schema.org', ...item });
      expect(await check(page)).toEqual(sound);
    }
  });

  test.each(['url', 'reviewRating', 'claimReviewed', 'author', 'datePublished', 'itemReviewed'])(
    'it tells when there is no %s',
    async (field) => {
      const [[, input] = ['', null]] = publications;
      if (input === null) throw new Error('no publication');
      const document = {
        ...(renderClaimReviewJsonLd(buildReportModel(input), sampleHash) as object),
        [field]: undefined,
      };
      expect((await check(pageOf(document))).broken).toEqual([`ClaimReview[0].${field}`]);
    },
  );
});
