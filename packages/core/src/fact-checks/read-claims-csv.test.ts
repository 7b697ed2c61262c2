import { expect, test } from 'vitest';
import { buildReportModel } from '../reports/build-report-model.ts';
import { renderClaimsCsv } from '../reports/claims-csv.ts';
import { richInput } from '../reports/testing/rich-rows.ts';
import { sampleHash } from '../reports/testing/sample-rows.ts';
import { readFactChecks } from './read-fact-checks.ts';

const model = buildReportModel(richInput);
const table = renderClaimsCsv(model, sampleHash);

test('our own table reads back', () => {
  const { items, log } = readFactChecks({ text: table });
  expect(items).toMatchObject([
    {
      place: 'row 2',
      claim: model.claims[0]?.text,
      claimant: { name: 'Frida Gale', role: 'Minister', sameAs: ['https://example.org/gale'] },
      appearances: [
        'https://ministry.example/statement',
        'https://courier.example/homes',
        'https://radio.example/news',
      ],
      rating: { value: 3, worst: 1, best: 5, score: 0.5, label: 'Mixed' },
      reviewDate: '2026-11-14T07:30:00.000Z',
      modifiedDate: '2026-11-20T10:00:00.000Z',
    },
    { place: 'row 3', rating: { value: null, score: null, label: 'Satire' } },
  ]);
  expect(log.map(({ item }) => item)).toContain('header');
});

test('the apostrophe that a spreadsheet needs comes off, and no other', () => {
  const text =
    'claim_text,verdict_label\r\n"\'=1+1 is 2",False\r\n"\'\'tis so",False\r\n\'tis not,False\r\n-5 is less,False\r\n';
  expect(readFactChecks({ text }).items.map(({ claim }) => claim)).toEqual([
    '=1+1 is 2',
    "'tis so",
    "'tis not",
    '-5 is less',
  ]);
});

test('tables of other spreadsheets', () => {
  const text = '\uFEFFclaim_text;verdict_label\nFares rose;False\nTolls fell;\nToo;many;cells\nfew\n"open;False\n';
  const { items, log } = readFactChecks({ text });
  expect(items.map(({ claim }) => claim)).toEqual(['Fares rose', 'Too']);
  expect(log.map(({ item, why }) => [item, why])).toEqual([
    ['line 6', 'A quotation mark does not end.'],
    ['header', 'The columns are separated by another character.'],
    ['row 3', 'The claim has no verdict.'],
    ['row 4', 'There are more cells than columns.'],
    ['row 5', 'There are fewer cells than columns; the rest is empty.'],
    ['row 5', 'The claim has no verdict.'],
    ['row 6', 'There are fewer cells than columns; the rest is empty.'],
    ['row 6', 'The claim has no verdict.'],
  ]);
});
