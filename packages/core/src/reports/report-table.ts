import { csvRecord, type Cell } from './csv.ts';
import type { ReportClaim, ReportModel } from './report-model.ts';

type Row = readonly Cell[];

/** A table whose rows each come of one claim, so that it can be written while a report of any size streams by. */
export type ReportTable = {
  header: readonly string[];
  ofClaim(claim: ReportClaim): Row[];
  ofDismissed(claim: ReportModel['dismissed'][number]): Row[];
};

export function* rowsOf(table: ReportTable, model: ReportModel): Generator<Row> {
  yield table.header;
  for (const claim of model.claims) yield* table.ofClaim(claim);
  for (const claim of model.dismissed) yield* table.ofDismissed(claim);
}

export function csvOf(rows: Iterable<Row>): string {
  return [...rows].map((row) => csvRecord(row)).join('');
}
