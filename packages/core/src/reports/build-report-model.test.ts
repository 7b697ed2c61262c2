import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { claimStates } from '../review/claim-state.ts';
import { buildReportModel } from './build-report-model.ts';
import { english } from '../words/en.ts';
import { readableDate } from './dates.ts';
import { summarySentence } from './decided-words.ts';
import { renderHtmlReport } from './html-report.ts';
import { quoteInContext } from './quote-context.ts';
import { reportModelSchema } from './report-model.ts';
import { publicationInput, sampleInput, withFirstClaim } from './testing/sample-rows.ts';

describe('buildReportModel', () => {
  test('gives what its schema says, and the same bytes for the same rows', () => {
    const model = buildReportModel(sampleInput);
    expect(reportModelSchema.parse(model)).toEqual(model);
    expect(canonicalJson(buildReportModel(JSON.parse(JSON.stringify(sampleInput))))).toBe(canonicalJson(model));
  });

  test('holds nothing of the reviews of a claim without a verdict that stands, whatever the rows say', () => {
    const hidden = [
      'suggested',
      'queued',
      'in_review',
      'disputed',
      'in_adjudication',
      'dismissed',
      'merged',
      'superseded',
      'calibrated',
      'retracted',
    ] as const;
    for (const state of claimStates) {
      const text = JSON.stringify(buildReportModel(withFirstClaim(sampleInput, { state, publication: null })));
      const leaks = /Ada Brook|Half of the homes|example\.org\/register|Cleo Dorn|missing_context|own register/u.test(
        text,
      );
      expect([state, leaks]).toEqual([state, !(hidden as readonly string[]).includes(state)]);
    }
  });

  test('says of a retracted claim that it was retracted, and counts no verdict for it', () => {
    const retraction = { at: '2026-11-20T10:00:00.000Z', reason: 'The register was a forgery' };
    const input = withFirstClaim(sampleInput, { state: 'retracted', publication: null, retraction });
    const before = buildReportModel(sampleInput).summary;
    const model = buildReportModel(input);
    expect(reportModelSchema.parse(model)).toEqual(model);
    expect(model.claims[0]).toMatchObject({ decision: null, reviews: [], retraction });
    const count = ({ verdicts }: typeof before) => verdicts.reduce((sum, verdict) => sum + verdict.count, 0);
    expect(model.summary).toMatchObject({ claims: before.claims, undecided: before.undecided, retracted: 1 });
    expect(count(model.summary)).toBe(count(before) - 1);
    expect(summarySentence(model, english)).toMatch(/\. One was retracted\.$/u);
    const page = renderHtmlReport(model, 'hash', '0:0');
    expect(page).toContain('Retracted on 20 November 2026: The register was a forgery.');
    const only = buildReportModel({ ...input, claims: input.claims.slice(0, 1) });
    expect(summarySentence(only, english)).toBe('One was retracted.');
  });

  test('leaves names out when asked, and keeps the same letter for the same person', () => {
    const model = buildReportModel({ ...sampleInput, showNames: false });
    expect(JSON.stringify(model)).not.toMatch(/Ada Brook|Ben Carr|Cleo Dorn|Dan Eames/u);
    expect(model.claims[0]?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Reviewer A', 'Reviewer B']);
    expect(model.claims[0]).toMatchObject({
      approvedBy: 'Editor A',
      publication: { publishedBy: 'Editor A' },
      decision: { adjudicator: 'Adjudicator A' },
    });
  });

  test('numbers a source once and says which claims rest on it', () => {
    const [homes] = sampleInput.claims;
    const twice = { ...sampleInput, claims: homes === undefined ? [] : [homes, { ...homes, id: 'again' }] };
    const { bibliography } = buildReportModel(twice);
    expect(bibliography.map(({ number, claims }) => [number, claims])).toEqual([
      [1, [1, 2]],
      [2, [1, 2]],
      [3, [1, 2]],
    ]);
  });

  test('knows whether the approver judged too', () => {
    const took = (byId: string) => {
      const approval = { byId, byName: 'X', at: '2026-11-13T15:00:00.000Z', explanation: 'Y' };
      return buildReportModel(withFirstClaim(sampleInput, { approval })).claims[0]?.decision?.approverTookPart;
    };
    expect([took('m1'), took('m3'), took('m4')]).toEqual([true, true, false]);
  });

  test('says in words what is not published', () => {
    const [homes] = sampleInput.claims;
    const local = { ...homes?.publication, local: true } as NonNullable<typeof homes>['publication'];
    const mark = (input: typeof sampleInput) => buildReportModel(input).watermark;
    expect(mark(publicationInput)).toBe(null);
    expect(mark(sampleInput)).toBe('Partly published');
    expect(mark(withFirstClaim(sampleInput, { publication: null }))).toBe('Not published');
    expect(mark(withFirstClaim(publicationInput, { publication: local }))).toBe('Published on this machine only');
    expect(mark({ ...sampleInput, claims: [] })).toBe('Nothing published');
  });

  test('refuses rows that do not fit together', () => {
    expect(() => buildReportModel({ ...sampleInput, articles: [] })).toThrow(/Article article-1 is missing/u);
    expect(() => buildReportModel({ ...sampleInput, scales: [] })).toThrow(/Scale scale-1 is missing/u);
  });

  test('an article without claims makes a report that says so', () => {
    expect(renderHtmlReport(buildReportModel({ ...sampleInput, claims: [] }), '0', '0:0')).toContain(
      'No claim of this article was kept.',
    );
  });
});

describe('quoteInContext', () => {
  const text = 'One.\r\nTwo is here,\nand goes on. Three. Four.';
  const sentences: [number, number][] = [
    [0, 4],
    [6, 31],
    [32, 38],
    [39, 44],
  ];
  const around = (quote: string) =>
    quoteInContext(text, text.indexOf(quote), text.indexOf(quote) + quote.length, sentences);

  test('one sentence on either side and never more', () => {
    const context = around('here,\nand');
    expect(context).toEqual({
      before: 'One.',
      sentence: 'Two is here, and goes on.',
      quoteStart: 7,
      quoteEnd: 16,
      after: 'Three.',
    });
    expect(context.sentence.slice(context.quoteStart, context.quoteEnd)).toBe('here, and');
  });

  test('at the ends, over two sentences, and outside any', () => {
    expect(around('One.')).toMatchObject({ before: '', sentence: 'One.', after: 'Two is here, and goes on.' });
    expect(around('Three. Four.')).toMatchObject({
      sentence: 'Three. Four.',
      before: 'Two is here, and goes on.',
      after: '',
    });
    expect(quoteInContext('Bare words', 5, 10, [])).toEqual({
      before: '',
      sentence: 'words',
      quoteStart: 0,
      quoteEnd: 5,
      after: '',
    });
  });
});

test('dates are read as far as they go, in UTC', () => {
  const dates = ['2024', '2024-03', '2024-03-07', '2024-03-07T23:30:00-05:00', '2024-03-07T23:30:00', 'last week'];
  expect(dates.map((date) => readableDate(date, english))).toEqual([
    '2024',
    'March 2024',
    '7 March 2024',
    '8 March 2024',
    '7 March 2024',
    'last week',
  ]);
});
