import { describe, expect, test } from 'vitest';
import { buildReportModel } from './build-report-model.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { richInput } from './testing/rich-rows.ts';
import { typedFeed } from './testing/typed-markup.ts';
import { publicationInput, sampleHash, sampleInput, withFirstClaim } from './testing/sample-rows.ts';

const [homes] = sampleInput.claims;

describe('ClaimReview', () => {
  const review = renderClaimReviewJsonLd(buildReportModel(publicationInput), sampleHash);

  test('has every required field and the recommended ones', () => {
    expect(review).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: homes?.text,
      url: homes?.publication?.url,
      reviewRating: { '@type': 'Rating', alternateName: 'Mixed', ratingValue: 3, bestRating: 5, worstRating: 1 },
      author: { '@type': 'Organization', name: 'The Oster Valley Desk', url: 'https://desk.example' },
      itemReviewed: {
        '@type': 'Claim',
        author: {
          '@type': 'Organization',
          name: 'Ministry for Rivers and Housing',
          sameAs: 'https://example.org/ministry',
        },
        datePublished: '2026-10-08',
        appearance: [{ '@type': 'NewsArticle', url: 'https://courier.example/homes' }],
      },
      datePublished: '2026-11-14T07:30:00.000Z',
      inLanguage: 'en',
      reviewBody: homes?.approval?.explanation,
      version: 1,
    });
    expect(review['citation']).toHaveLength(3);
    expect(review).not.toHaveProperty('dateModified');
    expect(review).not.toHaveProperty('creativeWorkStatus');
  });

  test('a second version has a date of change', () => {
    const publication = homes?.publication ?? null;
    const second =
      publication === null ? null : { ...publication, version: 2, publishedAt: '2026-11-16T10:00:00.000Z' };
    const model = buildReportModel(withFirstClaim(publicationInput, { publication: second }));
    expect(renderClaimReviewJsonLd(model, sampleHash)).toMatchObject({
      datePublished: '2026-11-14T07:30:00.000Z',
      dateModified: '2026-11-16T10:00:00.000Z',
    });
  });

  test('off the scale there are no numbers', () => {
    const decision = homes?.decision ?? null;
    const satire = decision === null ? null : { ...decision, ratingKey: 'satire' };
    const model = buildReportModel(withFirstClaim(publicationInput, { decision: satire }));
    const rating = renderClaimReviewJsonLd(model, sampleHash)['reviewRating'];
    expect(Object.keys(rating as object)).toEqual(['@type', 'alternateName', 'ratingExplanation']);
  });

  test('addresses that no link may have are left out', () => {
    const claimant = { name: 'X', sameAs: 'javascript:alert(1)' };
    const evidence = [{ id: 'e', stance: 'context', title: 'T', url: 'data:text/html,x' } as const];
    const model = buildReportModel(withFirstClaim(publicationInput, { claimant, evidence }));
    expect(JSON.stringify(renderClaimReviewJsonLd(model, sampleHash))).not.toMatch(/javascript:|data:/u);
  });
});

describe('a list', () => {
  test('is a DataFeed of the published claims only', () => {
    const feed = renderClaimReviewJsonLd(buildReportModel(sampleInput), sampleHash);
    expect(feed).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      dateModified: '2026-11-14T07:30:00.000Z',
      dataFeedElement: [
        { '@type': 'DataFeedItem', dateCreated: '2026-11-14T07:30:00.000Z', item: { '@type': 'ClaimReview' } },
      ],
    });
    expect(feed['dataFeedElement']).toHaveLength(1);
  });

  test('has the fields and types that schema.org gives it', () => {
    expect(renderClaimReviewJsonLd(buildReportModel(richInput), sampleHash)).toEqual(typedFeed);
  });

  test('marks what is local', () => {
    const publication = homes?.publication ?? null;
    const local = publication === null ? null : { ...publication, local: true, url: 'http://127.0.0.1:4000/p/1' };
    const feed = renderClaimReviewJsonLd(
      buildReportModel(withFirstClaim(sampleInput, { publication: local })),
      sampleHash,
    );
    expect(feed).toMatchObject({ dataFeedElement: [{ item: { creativeWorkStatus: 'Local' } }] });
  });
});
