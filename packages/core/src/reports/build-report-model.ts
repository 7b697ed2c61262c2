import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { startReport } from './report-builder.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportModel } from './report-model.ts';

/**
 * The one model that all formats render. Same rows, same model: it asks no clock. Reviews, evidence and decisions of
 * a claim that is not decided never enter it, so that no report can tell what the blind rule hides. Throws
 * `invalid_input` for a claim whose article or scale is missing, and for a rating its scale does not have.
 */
export function buildReportModel(input: ReportInput, words: Words = english): ReportModel {
  const { articles, scales, claims, ...head } = input;
  const builder = startReport(head, words);
  const lists = builder.add({ articles, scales, claims });
  const bibliography = lists.bibliography.map((source) => ({
    ...source,
    claims: builder.claimsOfSource(source.number),
  }));
  return { ...builder.frame(), ...lists, bibliography };
}
