import { verdictColours, type Block, type Inline } from '@claimdesk/core';
import { drawBrand } from './draw-brand.ts';
import { drawLine, ink, lineHeight, quiet, runsOf } from './draw-lines.ts';
import { drawFacts, drawTable } from './draw-table.ts';
import { page, textWidth, type Element, type PageFlow } from './page-flow.ts';
import type { Face } from './fonts.ts';
import type { Style, Typesetter } from './typesetter.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Sizes in points, space above and below, and how much must fit under a heading so that it does not stand alone. */
const headings = {
  1: { size: 22, above: 4, below: 8, keep: 80 },
  2: { size: 15, above: 22, below: 6, keep: 80 },
  3: { size: 12.5, above: 18, below: 4, keep: 70 },
  4: { size: 9.5, above: 10, below: 2, keep: 40 },
} as const;
const tones = {
  body: { face: 'text', size: 10.5, colour: ink, below: 6 },
  lead: { face: 'text', size: 12, colour: ink, below: 8 },
  note: { face: 'text', size: 10, colour: ink, below: 10 },
  small: { face: 'head', size: 8, colour: quiet, below: 3 },
} as const satisfies Record<string, Style & { below: number; face: Face }>;

export function drawBlock(
  flow: PageFlow,
  setter: Typesetter,
  parent: Element,
  block: Block,
  logo: Uint8Array | null,
): void {
  switch (block.kind) {
    case 'brand':
      return drawBrand(flow, setter, parent, block, logo);
    case 'heading':
      return drawHeading(flow, setter, parent, block);
    case 'paragraph':
      return drawParagraph(flow, setter, parent, block);
    case 'quote':
      return drawQuote(flow, setter, parent, block);
    case 'facts':
      return drawFacts(flow, setter, parent, block);
    case 'table':
      return drawTable(flow, setter, parent, block);
    case 'list':
      return drawList(flow, setter, parent, block);
    case 'bars':
      return drawBars(flow, setter, parent, block);
  }
}

function drawHeading(flow: PageFlow, setter: Typesetter, parent: Element, { level, text, id }: Kind<'heading'>): void {
  const { size, above, below, keep } = headings[level];
  const { doc } = flow;
  const lines = setter.lines(runsOf([{ text }], { face: 'head', size, colour: level === 4 ? quiet : ink }), textWidth);
  const tall = lines.length * lineHeight(size);
  if (flow.y > page.top) flow.y += above;
  flow.ensure(tall + keep);
  if (id !== undefined) doc.addNamedDestination(id, 'XYZ', page.left, flow.y - 4, null as never);
  if (level === 2 || level === 3) outline(flow, level, text);
  const tag = `H${level}`;
  const element = child(flow, parent, tag);
  for (const line of lines) drawLine(flow, line, { x: page.left, size, element, tag });
  element.end();
  flow.y += below;
}

const chapters = new WeakMap<PageFlow['doc'], { addItem: (title: string) => unknown }>();

/** The bookmarks of the file: sections, and the claims inside theirs. */
function outline({ doc }: PageFlow, level: 2 | 3, text: string): void {
  if (level === 2) chapters.set(doc, doc.outline.addItem(text));
  else (chapters.get(doc) ?? doc.outline).addItem(text);
}

function child(flow: PageFlow, parent: Element, tag: string): Element {
  const element = flow.doc.struct(tag as never);
  parent.add(element as never);
  return element;
}

/** Lines one below another, over pages where they must. */
function drawLines(
  flow: PageFlow,
  setter: Typesetter,
  inlines: readonly Inline[],
  style: Style,
  at: { x: number; width: number; element: Element; tag: string },
): void {
  for (const line of setter.lines(runsOf(inlines, style), at.width)) {
    flow.ensure(lineHeight(style.size));
    drawLine(flow, line, { x: at.x, size: style.size, element: at.element, tag: at.tag });
  }
}

function drawParagraph(
  flow: PageFlow,
  setter: Typesetter,
  parent: Element,
  { inlines, tone }: Kind<'paragraph'>,
): void {
  const style = tones[tone ?? 'body'];
  const element = child(flow, parent, 'P');
  drawLines(flow, setter, inlines, style, { x: page.left, width: textWidth, element, tag: 'P' });
  element.end();
  flow.y += style.below;
}

function drawQuote(flow: PageFlow, setter: Typesetter, parent: Element, { inlines }: Kind<'quote'>): void {
  const block = child(flow, parent, 'BlockQuote');
  const element = child(flow, block, 'P');
  const style = { ...tones.body, size: 11 };
  const indent = 14;
  for (const line of setter.lines(runsOf(inlines, style), textWidth - indent)) {
    flow.ensure(lineHeight(style.size));
    const top = flow.y;
    drawLine(flow, line, { x: page.left + indent, size: style.size, element, tag: 'P' });
    flow.artifact(() => flow.doc.rect(page.left, top, 2, lineHeight(style.size)).fill('#9ab4ec'));
  }
  block.end();
  flow.y += 8;
}

function drawList(flow: PageFlow, setter: Typesetter, parent: Element, { ordered, items }: Kind<'list'>): void {
  const list = child(flow, parent, 'L');
  const style = tones.body;
  const indent = ordered ? 26 : 16;
  for (const [n, { inlines, id }] of items.entries()) {
    flow.ensure(lineHeight(style.size));
    if (id !== undefined) flow.doc.addNamedDestination(id, 'XYZ', page.left, flow.y - 4, null as never);
    const item = child(flow, list, 'LI');
    const label = child(flow, item, 'Lbl');
    const top = flow.y;
    const [mark] = setter.lines(runsOf([{ text: ordered ? `${n + 1}.` : '•' }], { ...style, colour: quiet }), indent);
    if (mark) drawLine(flow, mark, { x: page.left, size: style.size, element: label, tag: 'Lbl' });
    flow.y = top;
    const body = child(flow, item, 'LBody');
    drawLines(flow, setter, inlines, style, {
      x: page.left + indent,
      width: textWidth - indent,
      element: body,
      tag: 'LBody',
    });
    flow.y += 3;
    item.end();
  }
  list.end();
  flow.y += 8;
}

/** One picture: its alternative text says what it shows, its own labels are part of the picture. */
function drawBars(flow: PageFlow, setter: Typesetter, parent: Element, { alt, bars }: Kind<'bars'>): void {
  const { doc } = flow;
  const row = 20;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  flow.ensure(Math.min(row * bars.length, page.height / 2));
  const element = doc.struct('Figure' as never, { alt } as never);
  parent.add(element as never);
  for (const { label, count, verdict } of bars) {
    flow.ensure(row);
    const top = flow.y;
    const colour = verdictColours[verdict.colour].light;
    flow.marked(element, 'Figure', () => {
      doc.rect(page.left + 130, top + 4, ((textWidth - 180) * count) / most, row - 8).fill(colour);
      const style: Style = { face: 'head', size: 9, colour: ink };
      const [name] = setter.lines(runsOf([{ text: label, verdict }], style), 124);
      const [number] = setter.lines(runsOf([{ text: String(count) }], style), 40);
      for (const [line, x] of [
        [name, page.left],
        [number, page.left + textWidth - 40],
      ] as const) {
        for (const piece of line?.pieces ?? []) {
          doc.font(piece.font).fontSize(piece.style.size).fillColor(piece.style.colour);
          doc.text(piece.text, x + piece.x, top + 5, { lineBreak: false });
        }
      }
    });
    flow.y = top + row;
  }
  element.end();
  flow.y += 8;
}
