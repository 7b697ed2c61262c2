import { describe, expect, test } from 'vitest';
import { buildReportModel } from './build-report-model.ts';
import { placeInMarkup } from './lint-place.ts';
import { lintPublication } from './lint-publication.ts';
import type { ReportClaimRow } from './report-input.ts';
import type { ReportModel } from './report-model.ts';
import { publicationInput, withFirstClaim } from './testing/sample-rows.ts';

const [homes] = publicationInput.claims;
const sound: Partial<ReportClaimRow> = {
  text: 'More than 2,300 homes have left the highest risk band since 2023.',
  reply: 'answered',
};
const lint = (change: Partial<ReportClaimRow>) =>
  lintPublication(buildReportModel(withFirstClaim(publicationInput, { ...sound, ...change })));
const codes = (change: Partial<ReportClaimRow>) => {
  const { errors, warnings } = lint(change);
  return [...errors.map(({ code }) => `error ${code}`), ...warnings.map(({ code }) => `warning ${code}`)];
};
const approval = (explanation: string) => ({ byId: 'm4', byName: 'Dan', at: '2026-11-13T15:00:00.000Z', explanation });

describe('lintPublication', () => {
  test('has nothing to say of a sound publication', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, Partial<ReportClaimRow>, string]>([
    ['no wording', { text: ' ' }, 'error missing_claim'],
    ['no explanation', { approval: approval(' ') }, 'error missing_explanation'],
    ['quote gone from the article', { quoteFound: false }, 'error quote_not_found'],
    ['a reference to nothing', { approval: approval('See [4].') }, 'error dead_anchor'],
    ['more than 75 characters', { text: 'x'.repeat(76) }, 'warning long_claim'],
    [
      'a rating word in the claim',
      { text: 'It is mostly true that 2,314 homes left the band.' },
      'warning rating_in_claim',
    ],
    ['nobody says who the claimant is', { claimant: { name: 'The ministry' } }, 'warning claimant_without_page'],
    [
      'the outlet speaks itself',
      { claimant: { name: 'the Ostermere courier', sameAs: 'https://courier.example/' } },
      'warning claimant_is_outlet',
    ],
    ['nobody noted a reply', { reply: null }, 'warning no_reply_noted'],
    ['nobody was asked', { reply: 'not_asked' }, 'warning no_reply_noted'],
  ])('%s', (_, change, finding) => {
    expect(codes(change)).toEqual([finding]);
  });

  test('no primary source, and an address that cannot be a link', () => {
    const evidence = [{ id: 'e', stance: 'context', title: 'T', url: 'ftp://example.org' } as const];
    expect(codes({ evidence, approval: approval('Words.') })).toEqual([
      'warning no_primary_source',
      'warning unlinkable_evidence',
    ]);
  });

  test('an undecided claim has no rating', () => {
    expect(codes({ state: 'queued', publication: null })).toContain('error missing_rating');
  });

  test('an address of the publication that no link may have', () => {
    const publication = homes?.publication ?? null;
    const bad = publication === null ? null : { ...publication, url: 'javascript:1' };
    expect(codes({ publication: bad })).toEqual(['error missing_url']);
  });

  test('numbers that fit no scale, and no claim at all', () => {
    const model = buildReportModel(withFirstClaim(publicationInput, sound));
    const spoil = (change: object): ReportModel => ({
      ...model,
      claims: model.claims.map((claim) => ({
        ...claim,
        decision:
          claim.decision === null ? null : { ...claim.decision, verdict: { ...claim.decision.verdict, ...change } },
      })),
    });
    expect(lintPublication(spoil({ ratingValue: 6 })).errors.map(({ code }) => code)).toEqual(['rating_outside_scale']);
    expect(lintPublication(spoil({ key: 'four' })).errors.map(({ code }) => code)).toEqual(['rating_outside_scale']);
    expect(lintPublication({ ...model, claims: [] }).errors.map(({ code }) => code)).toEqual(['no_claim']);
  });

  test('nobody publishes markup that its own linter rejects', () => {
    const publication = homes?.publication ?? null;
    const dated = (publishedAt: string) => (publication === null ? null : { ...publication, version: 2, publishedAt });
    expect(codes({ publication: dated('2026-11-16T10:00:00.000Z') })).toEqual([]);
    expect(codes({ publication: dated('2026-11-01T10:00:00.000Z') })).toEqual([
      'error markup_modified_before_published',
    ]);
    const claimant = { name: 'The ministry', sameAs: 'https://courier.example/homes' };
    expect(codes({ claimant })).toEqual(['error markup_claimant_is_article']);
    expect(codes({ claimDate: 'last week' })).toEqual(['error markup_not_a_date']);
    expect(lint({ claimDate: 'last week' }).errors).toMatchObject([
      { path: 'markup.itemReviewed.datePublished', message: expect.stringContaining('Write it as 2024, 2024-03') },
    ]);
  });

  test('a number on the scale that is not the verdict’s', () => {
    const model = buildReportModel(withFirstClaim(publicationInput, sound));
    const [claim] = model.claims;
    if (claim?.decision == null) throw new Error('no decision');
    const decision = { ...claim.decision, verdict: { ...claim.decision.verdict, ratingValue: 2 } };
    const { errors } = lintPublication({ ...model, claims: [{ ...claim, decision }] });
    expect(errors.map(({ code }) => code)).toEqual(['markup_other_rating']);
  });

  test('“untrue” is not the rating word “true”', () => {
    expect(codes({ text: 'He called the untrue story a fiction.' })).toEqual([]);
  });

  test('knows of dead links and of conflicts by what it is told, and nobody is asked for a reply by nobody', () => {
    const model = buildReportModel(withFirstClaim(publicationInput, sound));
    const known = { deadLinks: new Map([['evidence-2', '2026-11-13T10:00:00.000Z']]), conflicts: ['Ben Carr'] };
    expect(lintPublication(model, known).errors).toEqual([]);
    expect(lintPublication(model, known).warnings).toMatchObject([
      {
        code: 'dead_link',
        message: 'The page of evidence 2 could not be opened on 13 November 2026.',
        place: { part: 'evidence', evidence: 2 },
      },
      { code: 'reviewer_conflict', message: expect.stringContaining('Ben Carr'), place: { part: 'reviews' } },
    ]);
    expect(codes({ claimant: null, reply: null })).toEqual([]);
  });

  test('each finding says where, in the model and on the desk, and what to do', () => {
    const { errors, warnings } = lint({ text: 'x'.repeat(80), quoteFound: false });
    expect([...errors, ...warnings].map(({ path, place }) => [path, place])).toEqual([
      ['claims.0.quote', { part: 'quote' }],
      ['claims.0.text', { part: 'wording' }],
    ]);
    for (const { advice } of [...errors, ...warnings]) expect(advice).toMatch(/\.$/u);
  });

  test.each<[Partial<ReportClaimRow>, string]>([
    [{ claimDate: 'last week' }, 'claim_date'],
    [{ claimant: { name: 'The ministry', sameAs: 'https://courier.example/homes' } }, 'claimant'],
  ])('a fault of the markup leads to what it is made of: %j', (change, part) => {
    expect(lint(change).errors).toMatchObject([{ place: { part } }]);
  });

  test('each path of the markup has a place', () => {
    expect(placeInMarkup('citation.1.url')).toEqual({ part: 'evidence', evidence: 2 });
    expect(placeInMarkup('citation')).toEqual({ part: 'evidence' });
    expect(placeInMarkup('reviewRating.ratingExplanation')).toEqual({ part: 'explanation' });
    expect(placeInMarkup('author.name')).toEqual({ part: 'newsroom' });
    expect(placeInMarkup('identifier')).toEqual({ part: 'server' });
  });
});
