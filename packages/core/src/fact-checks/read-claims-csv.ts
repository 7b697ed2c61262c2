import type { FactCheckReading } from './fact-check.ts';
import { limits } from './limits.ts';
import { parseCsv } from './parse-csv.ts';
import { readClaimReview } from './read-claim-review.ts';
import { openLog, type Repair } from './repair-log.ts';
import { openSource } from './source.ts';

/** Columns of our own claims table, and the field of a ClaimReview that says the same. */
const columns: readonly (readonly [column: string, field: string])[] = [
  ['claim_text', 'claimReviewed'],
  ['language', 'inLanguage'],
  ['claimant', 'itemReviewed.author.name'],
  ['claimant_role', 'itemReviewed.author.jobTitle'],
  ['claimant_same_as', 'itemReviewed.author.sameAs'],
  ['claim_date', 'itemReviewed.datePublished'],
  ['first_appearance_url', 'itemReviewed.firstAppearance'],
  ['appearance_urls', 'itemReviewed.appearance'],
  ['verdict_label', 'reviewRating.alternateName'],
  ['rating_value', 'reviewRating.ratingValue'],
  ['rating_worst', 'reviewRating.worstRating'],
  ['rating_best', 'reviewRating.bestRating'],
  ['rationale', 'reviewBody'],
  ['published_url', 'url'],
  ['published_at', 'datePublished'],
  ['modified_at', 'dateModified'],
];
const listColumns: ReadonlySet<string> = new Set(['appearance_urls']);
const columnOf = new Map(columns.map(([column, field]) => [field, column]));

/** Is this the claims table as `renderClaimsCsv` writes it, with whatever separator? */
export function isClaimsCsv(text: string): boolean {
  return (
    /^\uFEFF?[a-z_"]+[,;\t]/u.test(text) && /\bclaim_text\b/u.test(text.slice(0, 5_000).split(/[\r\n]/u, 1)[0] ?? '')
  );
}

/** Our own claims table read back; a row without a verdict gives no item. */
export function readClaimsCsv(text: string): FactCheckReading {
  const log: Repair[] = [];
  const items: FactCheckReading['items'] = [];
  const separator = /[,;\t]/u.exec(text)?.[0] ?? ',';
  const { records, faults } = parseCsv(text, separator);
  for (const { line, why } of faults) openLog(`line ${line}`, log).changed('', 'a cell', 'a cell', why);
  const [header, ...rows] = records;
  const names = header?.map((name) => name.trim()) ?? [];
  const file = openLog('header', log);
  if (separator !== ',') file.changed('', separator, ',', 'The columns are separated by another character.');
  if (!names.includes('claim_text'))
    file.dropped('', names.slice(0, 20).join(', '), 'There is no column “claim_text”.');
  const unread = names.filter(
    (name) => !columns.some(([column]) => column === name) && name !== 'retracted_at' && name !== 'state',
  );
  if (unread.length > 0) file.dropped('', unread.join(', ').slice(0, 2_000), 'These columns have no place in an item.');
  for (const [index, cells] of rows.entries()) {
    const repairs: Repair[] = [];
    // As spreadsheets count them, the header being row 1.
    const item = readRow(names, cells, `row ${index + 2}`, repairs);
    if (item !== null) items.push(item);
    for (const entry of repairs) log.push({ ...entry, field: columnOf.get(entry.field) ?? entry.field });
  }
  return { items, log };
}

function readRow(
  names: readonly string[],
  cells: readonly string[],
  place: string,
  repairs: Repair[],
): FactCheckReading['items'][number] | null {
  const log = openLog(place, repairs);
  if (cells.length > names.length)
    log.dropped('', cells.slice(names.length).join(', '), 'There are more cells than columns.');
  if (cells.length < names.length)
    log.changed(
      '',
      `${cells.length} cells`,
      `${names.length} cells`,
      'There are fewer cells than columns; the rest is empty.',
    );
  const cell = (column: string) => bare(cells[names.indexOf(column)] ?? '');
  if (cell('verdict_label') === '') {
    log.dropped('', cell('claim_text'), 'The claim has no verdict.');
    return null;
  }
  if (cell('retracted_at') !== '' || cell('state') === 'retracted') {
    log.dropped('', cell('claim_text'), 'The check was retracted.');
    return null;
  }
  const node: Record<string, unknown> = { '@type': 'ClaimReview' };
  for (const [column, field] of columns) {
    const text = cell(column);
    if (text !== '') setAt(node, field, listColumns.has(column) ? listOf(column, text, log) : text);
  }
  return readClaimReview(node, place, log, openSource([], null));
}

/** Takes off the apostrophe that keeps spreadsheets from running a text, and no other. */
function bare(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r'])/u, '');
}

function listOf(column: string, text: string, log: ReturnType<typeof openLog>): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.slice(0, limits.list);
  } catch {
    // Told below: somebody has written one address by hand.
  }
  log.changed(column, text, text, 'It is no list in JSON, and was taken for one address.');
  return [text];
}

function setAt(node: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    node[key] = value;
    return;
  }
  const inner = (node[key] ??= {}) as Record<string, unknown>;
  setAt(inner, rest.join('.'), value);
}
