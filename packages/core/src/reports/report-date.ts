import { isoUtc } from './dates.ts';
import type { ReportModel } from './report-model.ts';

/** What a report that has no moment of its own carries: the first that a date can be. */
const noDate = '1970-01-01T00:00:00.000Z';

/** Of files that must have a date, ISO 8601 UTC; no clock is asked. */
export function reportDate(model: ReportModel): string {
  return lastChange(model) ?? noDate;
}

/** When something was last judged, approved, published or retracted, ISO 8601 UTC; null where nothing was yet. */
export function lastChange(model: ReportModel): string | null {
  const moments = model.claims.flatMap(({ approvedAt, publication, decision, reviews, retraction }) => [
    retraction?.at ?? null,
    approvedAt,
    publication?.publishedAt ?? null,
    decision?.decidedAt ?? null,
    ...reviews.map(({ submittedAt }) => submittedAt),
  ]);
  const known = moments.flatMap((moment) => (moment === null ? [] : [isoUtc(moment)]));
  return known.sort().at(-1) ?? null;
}
