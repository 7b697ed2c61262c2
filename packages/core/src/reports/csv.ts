/** A CSV cell: text, a number, a truth value, many texts, or nothing. */
export type Cell = string | number | boolean | readonly string[] | null;

/** One record with its CRLF (RFC 4180). */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cellText(cell))).join(',')}\r\n`;
}

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, and text that starts with an apostrophe a
 * second one, so that a reader can take off exactly what was put on. Numbers are never touched.
 */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'string') return JSON.stringify(cell);
  return /^[=+\-@\t\r']/u.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
