import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { buildReportModel } from './build-report-model.ts';
import { canonicalReport } from './canonical-report.ts';
import { claimReviewFeedDate, renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { renderClaimsCsv } from './claims-csv.ts';
import { startReport, type ReportList } from './report-builder.ts';
import type { ReportClaimRow, ReportInput } from './report-input.ts';
import type { ReportModel } from './report-model.ts';
import { renderEvidenceCsv, renderReviewsCsv } from './review-and-evidence-csv.ts';
import { streamedCsv, streamedFeed, type StreamedFile } from './streamed-files.ts';
import { bareClaim, richClaim } from './testing/rich-rows.ts';
import { sampleHash, sampleInput } from './testing/sample-rows.ts';

const pool: ReportClaimRow[] = [
  ...sampleInput.claims,
  richClaim,
  bareClaim,
  { ...richClaim, state: 'dismissed', dismissReason: 'vague' },
  { ...richClaim, state: 'queued' },
  { ...bareClaim, evidence: richClaim.evidence.slice(1) },
  { ...bareClaim, state: 'merged' },
];

/** Reports of any of these claims, and the places where they are cut into pieces. */
const cutReports = fc.record({
  claims: fc
    .array(fc.constantFrom(...pool), { maxLength: 12 })
    .map((claims) => claims.map((claim, index) => ({ ...claim, id: `claim-${index}` }))),
  size: fc.integer({ min: 1, max: 5 }),
  showNames: fc.boolean(),
  kind: fc.constantFrom('article', 'selection'),
});

function inPieces(input: ReportInput, size: number) {
  const { articles, scales, claims, ...head } = input;
  const builder = startReport(head);
  const lists: Pick<ReportModel, ReportList> = { bibliography: [], claims: [], dismissed: [] };
  for (let from = 0; from < Math.max(claims.length, 1); from += size) {
    const piece = builder.add({ articles, scales, claims: claims.slice(from, from + size) });
    lists.claims.push(...piece.claims);
    lists.dismissed.push(...piece.dismissed);
    lists.bibliography.push(...piece.bibliography);
  }
  const bibliography = lists.bibliography.map((source) => ({
    ...source,
    claims: builder.claimsOfSource(source.number),
  }));
  return { frame: builder.frame(), lists: { ...lists, bibliography } };
}

function written(file: StreamedFile, { claims, dismissed }: Pick<ReportModel, ReportList>): string {
  return [
    file.head,
    ...claims.map((claim) => file.ofClaim(claim)),
    ...dismissed.map((claim) => file.ofDismissed(claim)),
    file.tail,
  ].join('');
}

describe('a report that is built piece by piece', () => {
  test('has the canonical text, and so the hash, of the whole', () => {
    fc.assert(
      fc.property(cutReports, ({ claims, size, showNames, kind }) => {
        const input = { ...sampleInput, kind, claims, showNames };
        const { frame, lists } = inPieces(input, size);
        const text = canonicalReport(frame)
          .map((part) => (typeof part === 'string' ? part : lists[part.list].map(canonicalJson).join(',')))
          .join('');
        expect(text).toBe(canonicalJson(buildReportModel(input)));
      }),
    );
  });

  test('is built of parts that need not be put in order: what stands in a large report a million times', () => {
    const { bibliography, claims } = buildReportModel({ ...sampleInput, claims: pool });
    const parts = claims.flatMap(({ claimant, context, decision, evidence, publication, reviews }) => [
      claimant,
      context,
      decision,
      publication,
      ...evidence,
      ...reviews,
    ]);
    for (const part of [...bibliography, ...parts]) expect(JSON.stringify(part)).toBe(canonicalJson(part));
  });

  test('gives the very files of the whole', () => {
    fc.assert(
      fc.property(cutReports, ({ claims, size, showNames, kind }) => {
        const input = { ...sampleInput, kind, claims, showNames };
        const model = buildReportModel(input);
        const { frame, lists } = inPieces(input, size);
        const newest = lists.claims
          .flatMap((claim) => claimReviewFeedDate(claim) ?? [])
          .sort()
          .at(-1);
        expect(written(streamedCsv('claims', frame, sampleHash), lists)).toBe(renderClaimsCsv(model, sampleHash));
        expect(written(streamedCsv('reviews', frame, sampleHash), lists)).toBe(renderReviewsCsv(model, sampleHash));
        expect(written(streamedCsv('evidence', frame, sampleHash), lists)).toBe(renderEvidenceCsv(model, sampleHash));
        expect(written(streamedFeed(frame, sampleHash, newest), lists)).toBe(
          `${JSON.stringify(renderClaimReviewJsonLd(model, sampleHash), null, 2)}\n`,
        );
      }),
    );
  });
});
