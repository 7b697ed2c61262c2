import {
  claimRows,
  english,
  evidenceRows,
  reportDate,
  reviewRows,
  type Cell,
  type ReportModel,
  type Words,
} from '@claimdesk/core';
import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node';
import { aboutSheet } from './about-sheet.ts';
import type { LayoutOptions } from './layout-options.ts';
import { repackOffice } from './repack.ts';

/** What a cell of a sheet can hold (the format's own limit). */
const mostCharacters = 32_767;

/** The three tables of a report as sheets of one file. Text is text, never a formula. */
export async function renderXlsxReport(
  model: ReportModel,
  hash: string,
  journalHead: string,
  { words = english }: LayoutOptions = {},
): Promise<Buffer> {
  const sheets = [
    { sheet: words.sheets.claims, data: sheetOf(claimRows(model, hash), words) },
    { sheet: words.sheets.reviews, data: sheetOf(reviewRows(model, hash), words) },
    { sheet: words.sheets.evidence, data: sheetOf(evidenceRows(model, hash), words) },
  ].map((sheet) => ({ ...sheet, stickyRowsCount: 1, columns: sheet.data[0]?.map(() => ({ width: 22 })) ?? [] }));
  const about = aboutSheet(model, hash, journalHead, words);
  return repackOffice(await writeXlsxFile([...sheets, ...about]).toBuffer(), reportDate(model));
}

function sheetOf(rows: Iterable<readonly Cell[]>, words: Words): SheetData {
  return [...rows].map((row, n) =>
    row.map((cell): SheetCell =>
      n === 0 ? { value: String(cell), type: String, fontWeight: 'bold' } : cellOf(cell, words),
    ),
  );
}

function cellOf(cell: Cell, words: Words): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: fitted(typeof cell === 'string' ? cell : JSON.stringify(cell), words.cellCut), type: String };
}

/** Without what XML cannot hold, and no longer than a cell may be. */
function fitted(text: string, cutNote: string): string {
  const clean = text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  return clean.length <= mostCharacters
    ? clean
    : clean.slice(0, mostCharacters - cutNote.length).toWellFormed() + cutNote;
}
