import type { Block } from '@claimdesk/core';
import { shareWidth } from '../share-width.ts';
import { drawLine, ink, lineHeight, quiet, runsOf, type Target } from './draw-lines.ts';
import { page, textWidth, type Element, type PageFlow } from './page-flow.ts';
import type { Line, Typesetter } from './typesetter.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Facts = Extract<Block, { kind: 'facts' }>;
type TableCell = { lines: Line<Target>[]; element: Element; tag: string; id?: string | undefined };

const size = 9.5;
const padding = 5;
const gap = 10;
/** Of a column of numbers. */
const numberWidth = 58;
const rule = '#c4cac6';

/** A table whose head is said again at the top of every page it runs on to. */
export function drawTable(flow: PageFlow, setter: Typesetter, parent: Element, table: Table): void {
  const { doc } = flow;
  const element = doc.struct('Table' as never);
  parent.add(element as never);
  const widths = shareWidth(table, textWidth, numberWidth);
  const head = doc.struct('THead' as never);
  element.add(head as never);
  const headLines = table.columns.map(({ label }, n) =>
    setter.lines(runsOf([{ text: label }], { face: 'head', size: 8.5, colour: quiet }), inner(widths[n])),
  );
  flow.ensure(lineHeight(size) * 4);
  const headRow = doc.struct('TR' as never);
  head.add(headRow as never);
  drawRow(
    flow,
    widths,
    headLines.map((lines) => {
      const cell = doc.struct('TH' as never, { scope: 'Column' } as never);
      headRow.add(cell as never);
      return { lines, element: cell, tag: 'TH' };
    }),
  );
  const again = () => flow.artifact(() => plainRow(flow, widths, headLines));
  const body = doc.struct('TBody' as never);
  element.add(body as never);
  for (const row of table.rows) {
    const line = doc.struct('TR' as never);
    body.add(line as never);
    const cells = row.map(({ inlines, id }, n): TableCell => {
      const cell = doc.struct('TD' as never);
      line.add(cell as never);
      return {
        lines: setter.lines(runsOf(inlines, { face: 'text', size, colour: ink }), inner(widths[n])),
        element: cell,
        tag: 'TD',
        id,
      };
    });
    drawRow(flow, widths, cells, again);
  }
  element.end();
  flow.y += gap;
}

/** Names and what they are: a table whose rows have heads. */
export function drawFacts(flow: PageFlow, setter: Typesetter, parent: Element, { rows }: Facts): void {
  const { doc } = flow;
  const element = doc.struct('Table' as never);
  parent.add(element as never);
  const widths = [120, textWidth - 120];
  for (const { name, inlines } of rows) {
    const line = doc.struct('TR' as never);
    element.add(line as never);
    const head = doc.struct('TH' as never, { scope: 'Row' } as never);
    const cell = doc.struct('TD' as never);
    line.add(head as never);
    line.add(cell as never);
    const named = setter.lines(runsOf([{ text: name }], { face: 'head', size: 8.5, colour: quiet }), inner(widths[0]));
    const told = setter.lines(runsOf(inlines, { face: 'text', size, colour: ink }), inner(widths[1]));
    drawRow(flow, widths, [
      { lines: named, element: head, tag: 'TH' },
      { lines: told, element: cell, tag: 'TD' },
    ]);
  }
  element.end();
  flow.y += gap;
}

const inner = (width: number | undefined): number => (width ?? 0) - padding * 2;

/** A row as high as its highest cell; one that is higher than the page goes on overleaf, cell by cell. */
function drawRow(flow: PageFlow, widths: readonly number[], cells: readonly TableCell[], again?: () => void): void {
  const { doc } = flow;
  const step = lineHeight(size);
  const highest = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const whole = highest * step + padding * 2;
  if (whole < page.height / 3 ? flow.ensure(whole) : flow.ensure(step * 3 + padding * 2)) again?.();
  let drawn = 0;
  while (drawn < highest) {
    const top = flow.y;
    const fit = Math.max(1, Math.floor((flow.left - padding * 2) / step));
    const count = Math.min(fit, highest - drawn);
    let x = page.left;
    for (const [n, { lines, element, tag, id }] of cells.entries()) {
      if (id !== undefined && drawn === 0) doc.addNamedDestination(id, 'XYZ', page.left, top - 4, null as never);
      flow.y = top + padding;
      for (const line of lines.slice(drawn, drawn + count))
        drawLine(flow, line, { x: x + padding, size, element, tag });
      x += widths[n] ?? 0;
    }
    drawn += count;
    flow.y = top + count * step + padding * 2;
    flow.artifact(() => ruleAt(flow, flow.y));
    if (drawn < highest) {
      flow.newPage();
      again?.();
    }
  }
  for (const { element } of cells) element.end();
}

function plainRow(flow: PageFlow, widths: readonly number[], cells: readonly Line<Target>[][]): void {
  const { doc } = flow;
  let x = page.left + padding;
  for (const [n, lines] of cells.entries()) {
    let y = flow.y + padding;
    for (const line of lines) {
      for (const piece of line.pieces) {
        doc.font(piece.font).fontSize(piece.style.size).fillColor(piece.style.colour);
        doc.text(piece.text, x + piece.x, y, { lineBreak: false });
      }
      y += lineHeight(size);
    }
    x += widths[n] ?? 0;
  }
  flow.y += Math.max(...cells.map((lines) => lines.length)) * lineHeight(size) + padding * 2;
  ruleAt(flow, flow.y);
}

function ruleAt({ doc }: PageFlow, y: number): void {
  doc
    .lineWidth(0.5)
    .moveTo(page.left, y)
    .lineTo(page.left + textWidth, y)
    .stroke(rule);
}
