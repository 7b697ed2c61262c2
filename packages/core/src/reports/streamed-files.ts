import { claimReviewFeed } from './claim-review-json-ld.ts';
import { claimTable } from './claims-csv.ts';
import { csvRecord } from './csv.ts';
import type { ReportFrame } from './report-builder.ts';
import type { ReportClaim, ReportModel } from './report-model.ts';
import type { ReportTable } from './report-table.ts';
import { evidenceTable, reviewTable } from './review-and-evidence-csv.ts';

/** A text file of a report, written while its claims stream by: the head, a text a claim, then one a dismissed claim. */
export type StreamedFile = {
  head: string;
  ofClaim(claim: ReportClaim): string;
  ofDismissed(claim: ReportModel['dismissed'][number]): string;
  tail: string;
};

const tables = { claims: claimTable, reviews: reviewTable, evidence: evidenceTable };

/** All in a row: what `renderClaimsCsv` and its like make of the whole model. */
export function streamedCsv(name: keyof typeof tables, frame: ReportFrame, hash: string): StreamedFile {
  const table: ReportTable = tables[name](frame, hash);
  const textOf = (rows: ReturnType<ReportTable['ofClaim']>) => rows.map((row) => csvRecord(row)).join('');
  return {
    head: csvRecord(table.header),
    ofClaim: (claim) => textOf(table.ofClaim(claim)),
    ofDismissed: (claim) => textOf(table.ofDismissed(claim)),
    tail: '',
  };
}

/** Texts cannot hold it, so it stands nowhere else. */
const place = '\u0000';

/** All in a row: the DataFeed that `renderClaimReviewJsonLd` makes of the whole model, written out with two spaces. */
export function streamedFeed(frame: ReportFrame, hash: string, newest: string | undefined): StreamedFile {
  const feed = claimReviewFeed(frame, hash);
  const print = (value: unknown) => JSON.stringify(value, null, 2);
  let isFirst = true;
  // Without items the list is left out, so its brackets come with the first and are closed only if there was one.
  const [head = '', tail = ''] =
    newest === undefined
      ? [`${print(feed.around(newest, []))}\n`]
      : print(feed.around(newest, [place])).split(print(place));
  return {
    head,
    ofClaim(claim) {
      const item = feed.item(claim);
      if (item === null) return '';
      const text = print(item).replaceAll('\n', '\n    ');
      if (isFirst) {
        isFirst = false;
        return text;
      }
      return `,\n    ${text}`;
    },
    ofDismissed: () => '',
    tail: newest === undefined ? '' : `${tail}\n`,
  };
}
