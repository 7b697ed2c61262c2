import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReportModel } from './build-report-model.ts';
import { claimRows, renderClaimsCsv } from './claims-csv.ts';
import { csvRecord } from './csv.ts';
import { renderEvidenceCsv, renderReviewsCsv } from './review-and-evidence-csv.ts';
import { sampleHash, sampleInput, withFirstClaim } from './testing/sample-rows.ts';

const model = buildReportModel(sampleInput);

/** A strict reader of RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  while (field.lastIndex < csv.length) {
    const match = field.exec(csv);
    if (match === null) throw new Error(`not RFC 4180 near ${csv.slice(0, 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** What a reader does: take the apostrophe off only before a character that made it necessary. */
const unguard = (text: string) => text.replace(/^'(?=[=+\-@\t\r'])/u, '');

function table(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = parse(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@me', "'@me"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ["'t was", "''t was"],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('text %j', (text, cell) => {
    expect(csvRecord([text])).toBe(`${cell}\r\n`);
  });

  test('numbers are never touched, lists are JSON', () => {
    expect(csvRecord([-1, 0.5, true, null, ['a', '=b']])).toBe('-1,0.5,true,,"[""a"",""=b""]"\r\n');
  });

  test('any record reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = []] = parse(csvRecord(cells));
        expect(row.map((cell) => unguard(cell))).toEqual(cells);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

describe('the claims table', () => {
  test('has the documented columns in their order', () => {
    const [header] = parse(renderClaimsCsv(model, sampleHash));
    expect(header?.join(', ')).toBe(
      'schema_version, claim_id, claim_version, article_id, article_title, article_url, article_published_at, quote, ' +
        'quote_start, quote_end, claim_text, language, claimant, claimant_role, claimant_same_as, claim_date, ' +
        'first_appearance_url, appearance_urls, topics, check_worthiness, state, scale_id, scale_version, verdict_key, ' +
        'verdict_label, rating_value, rating_worst, rating_best, normalized_score, context_flags, confidence, rationale, ' +
        'evidence_count, evidence_urls, evidence_archive_urls, decision_method, reviews_count, agreement, dissent_count, ' +
        'reviewers, adjudicator, approved_by, approved_at, published_url, published_at, modified_at, ' +
        'publication_version, correction_count, last_correction, retracted_at, ai_assisted, content_hash',
    );
  });

  test('has a row a claim, the dismissed one too', () => {
    const rows = table(renderClaimsCsv(model, sampleHash));
    expect(rows.map((row) => row['state'])).toEqual(['published', 'queued', 'dismissed']);
    expect(rows[0]).toMatchObject({
      verdict_key: 'mixed',
      rating_value: '3',
      normalized_score: '0.5',
      context_flags: '["missing_context"]',
      evidence_urls: '["https://example.org/register","https://example.org/annex-c"]',
      agreement: '0',
      dissent_count: '1',
      reviewers: '["Ada Brook","Ben Carr"]',
      published_at: '2026-11-14T07:30:00.000Z',
      ai_assisted: 'true',
      content_hash: sampleHash,
    });
    expect(rows[1]).toMatchObject({ verdict_key: '', rationale: '', reviews_count: '0', claimant: '' });
    expect(rows[2]).toMatchObject({
      verdict_key: '',
      quote: 'The mayor called the figure “a relief”',
      check_worthiness: '',
    });
  });

  test('comes row by row, each a record', () => {
    const rows = [...claimRows(model, sampleHash)];
    expect(rows.map((row) => csvRecord(row)).join('')).toBe(renderClaimsCsv(model, sampleHash));
    expect(renderClaimsCsv(model, sampleHash)).toMatch(/\r\n$/u);
  });

  test('times are UTC and a formula in any text is held', () => {
    const spoiled = withFirstClaim(sampleInput, {
      text: '=HYPERLINK("http://evil.example")',
      claimDate: '2026-10-08T14:00:00+02:00',
    });
    const [row] = table(renderClaimsCsv(buildReportModel(spoiled), sampleHash));
    expect(row).toMatchObject({
      claim_text: '\'=HYPERLINK("http://evil.example")',
      claim_date: '2026-10-08T12:00:00.000Z',
    });
  });
});

test('reviews and evidence have a row each', () => {
  expect(table(renderReviewsCsv(model, sampleHash))).toMatchObject([
    { review_id: 'review-1', reviewer: 'Ada Brook', rating_value: '3', evidence_count: '2', dissents: 'false' },
    { review_id: 'review-2', reviewer: 'Ben Carr', rating_value: '5', evidence_count: '1', dissents: 'true' },
  ]);
  expect(table(renderEvidenceCsv(model, sampleHash))).toMatchObject([
    { evidence_id: 'evidence-1', stance: 'supports', source_number: '1', content_hash: sampleHash },
    { evidence_id: 'evidence-2', stance: 'refutes' },
    { evidence_id: 'evidence-3', stance: 'context', url: '' },
  ]);
});
