import { isoUtc } from './dates.ts';
import type { ReportModel } from './report-model.ts';

/** What a report that has no moment of its own carries: the first that a date can be. */
const noDate = '1970-01-01T00:00:00.000Z';

/** The newest moment in the model, ISO 8601 UTC: files that must have a date have this one, and no clock is asked. */
export function reportDate(model: ReportModel): string {
  const moments = model.claims.flatMap(({ approvedAt, publication, decision, reviews }) => [
    approvedAt,
    publication?.publishedAt ?? null,
    decision?.decidedAt ?? null,
    ...reviews.map(({ submittedAt }) => submittedAt),
  ]);
  const known = moments.flatMap((moment) => (moment === null ? [] : [isoUtc(moment)]));
  return known.sort().at(-1) ?? noDate;
}
