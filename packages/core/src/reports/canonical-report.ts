import { canonicalJson } from '../canonical-json.ts';
import { reportLists, type ReportFrame, type ReportList } from './report-builder.ts';

/** The text between the lists of a model, and the place of each list: its items follow, joined by commas. */
export type CanonicalPart = string | { list: ReportList };

/**
 * The canonical JSON (RFC 8785) of a model whose lists are too long to hold, in the order in which its hash reads it.
 * The parts in a row, each list replaced by its items in canonical JSON, are `canonicalJson` of the whole model.
 */
export function canonicalReport(frame: ReportFrame): CanonicalPart[] {
  const fields: Record<string, unknown> = { ...frame };
  const lists = new Set<string>(reportLists);
  const keys = [...Object.keys(fields).filter((key) => fields[key] !== undefined), ...reportLists].sort();
  const parts: CanonicalPart[] = [];
  for (const [index, key] of keys.entries()) {
    parts.push(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    if (lists.has(key)) parts.push('[', { list: key as ReportList }, ']');
    else parts.push(canonicalJson(fields[key]));
  }
  return [...parts, '}'];
}
