export type CsvReading = { records: string[][]; faults: { line: number; why: string }[] };

/**
 * RFC 4180 with what spreadsheets do to it: any line ends, a byte order mark, blank lines. A quote that does not end is
 * read to the end of the text, text behind a closing quote is kept. One pass.
 */
export function parseCsv(text: string, separator: string): CsvReading {
  const reading: CsvReading = { records: [], faults: [] };
  let cells: string[] = [];
  let line = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    cells.push(cell.value);
    if (cell.fault !== null) reading.faults.push({ line, why: cell.fault });
    line += cell.lines;
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') reading.records.push(cells);
    cells = [];
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
  }
  return reading;
}

type Cell = { value: string; end: number; lines: number; fault: string | null };

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, lines: 0, fault: null };
}

function quotedCell(text: string, start: number, separator: string): Cell {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      pieces.push(text.slice(from));
      const value = pieces.join('');
      return { value, end: text.length, lines: lineEnds(value), fault: 'A quotation mark does not end.' };
    }
    pieces.push(text.slice(from, quote));
    from = quote + 1;
    if (text[from] !== '"') break;
    pieces.push('"');
    from += 1;
  }
  const value = pieces.join('');
  const rest = plainCell(text, from, separator);
  const fault = rest.value === '' ? null : 'Text stands behind a closing quotation mark; it was kept.';
  return { value: value + rest.value, end: rest.end, lines: lineEnds(value), fault };
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}
