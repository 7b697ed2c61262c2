import { verdictColours, verdictSymbols, type Block, type Inline } from '@claimdesk/core';
import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { shareWidth } from '../share-width.ts';
import { barPng } from './bar-picture.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const headings = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
};
/** Names of the styles in `docx-styles.ts`; text without one is `Normal`. */
const tones = { lead: 'Lead', note: 'Note', small: 'Small' };
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C4CAC6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: none, left: none, right: none, bottom: line };
/** Twips between the margins of A4. */
const textWidth = 9350;
/** Twips of a column of numbers. */
const numberWidth = 1000;

export function docxBlock(block: Block, logo: Uint8Array | null): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'brand':
      return [brand(block, logo)];
    case 'heading':
      return [
        new Paragraph({
          // The title of the document is its first heading; readers count from there.
          ...(block.level === 1 ? { style: 'Title' } : { heading: headings[block.level] }),
          children: placed(block.id, [new TextRun(clean(block.text))]),
        }),
      ];
    case 'paragraph':
      return [paragraph(block.inlines, block.tone && tones[block.tone])];
    case 'quote':
      return [paragraph(block.inlines, 'Quote')];
    case 'facts':
      return [factsTable(block), new Paragraph({ style: 'Gap' })];
    case 'table':
      return [dataTable(block), new Paragraph({ style: 'Gap' })];
    case 'list':
      return block.items.map(
        ({ inlines, id }) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance: listNumber(block) },
            children: placed(id, runs(inlines)),
          }),
      );
    case 'bars':
      return [...bars(block), new Paragraph({ style: 'Gap' })];
  }
}

/** Pictures that Word and LibreOffice show wherever they run; WebP is none of them. */
const wordPictures = { png: 'png', jpeg: 'jpg' } as const;
/** Pixels. */
const logoBox = { width: 180, height: 44 };

function brand({ name, what, logo }: Kind<'brand'>, picture: Uint8Array | null): Paragraph {
  const words = new TextRun(clean(`${name}, ${what}`));
  if (logo === null || logo.type === 'webp' || picture === null)
    return new Paragraph({ style: 'Brand', children: [words] });
  const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height);
  const image = new ImageRun({
    type: wordPictures[logo.type],
    data: Buffer.from(picture),
    transformation: { width: logo.width * scale, height: logo.height * scale },
    altText: { name: 'logo', title: name, description: name },
  });
  return new Paragraph({ style: 'Brand', children: [image, new TextRun('   '), words] });
}

/** Each list counts from one. */
const instances = new WeakMap<Block, number>();
export function numberLists(blocks: readonly Block[]): void {
  let next = 0;
  for (const block of blocks) if (block.kind === 'list') instances.set(block, (next += 1));
}
const listNumber = (block: Block): number => instances.get(block) ?? 0;

function paragraph(inlines: readonly Inline[], style?: string): Paragraph {
  return new Paragraph({ ...(style && { style }), children: runs(inlines) });
}

/** A bookmark that links lead to. */
function placed(id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return id === undefined ? children : [new Bookmark({ id, children })];
}

function runs(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.map(({ text, strong, mark, href, ref, verdict }) => {
    const symbol = verdict?.icon ? `${verdictSymbols[verdict.icon]} ` : '';
    const run = new TextRun({
      text: clean(`${symbol}${text}`),
      ...((strong ?? verdict) && { bold: true }),
      ...(mark && { shading: { fill: 'D3E1FD' } }),
      ...(verdict && { color: verdictColours[verdict.colour].light.slice(1) }),
      ...((href ?? ref) !== undefined && { style: 'Hyperlink' }),
    });
    if (href !== undefined) return new ExternalHyperlink({ link: href, children: [run] });
    return ref === undefined ? run : new InternalHyperlink({ anchor: ref, children: [run] });
  });
}

/** Without what XML cannot hold. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function dataTable({ columns, rows, caption }: Kind<'table'>): Table {
  const widths = shareWidth({ columns, rows }, textWidth, numberWidth).map(Math.round);
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ label }, n) =>
      cell([new Paragraph({ style: 'TableHead', children: [new TextRun(label)] })], widths[n]),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: false,
        children: row.map(({ inlines, id }, n) =>
          cell([new Paragraph({ style: 'TableText', children: placed(id, runs(inlines)) })], widths[n]),
        ),
      }),
  );
  return new Table({
    rows: [head, ...body],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    caption,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
  } as ConstructorParameters<typeof Table>[0]);
}

function factsTable({ rows }: Kind<'facts'>): Table {
  const widths = [2200, textWidth - 2200];
  return new Table({
    rows: rows.map(
      ({ name, inlines }) =>
        new TableRow({
          children: [
            cell([new Paragraph({ style: 'TableHead', children: [new TextRun(clean(name))] })], widths[0]),
            cell([paragraph(inlines, 'TableText')], widths[1]),
          ],
        }),
    ),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
  } as ConstructorParameters<typeof Table>[0]);
}

function cell(children: Paragraph[], width: number | undefined): TableCell {
  return new TableCell({ children, borders, width: { size: width ?? 0, type: WidthType.DXA } });
}

/** Pixels, of the longest one. */
const barBox = { width: 300, height: 14 };

/** A line a bar: only the bar is a picture, so that its words are shown and read by whatever opens the document. */
function bars({ bars: all }: Kind<'bars'>): Paragraph[] {
  const most = Math.max(1, ...all.map(({ count }) => count));
  return all.map(({ label, count, verdict }) => {
    const width = Math.max(1, Math.round((barBox.width * count) / most));
    const words = clean(`${label} ${count}`);
    const image = new ImageRun({
      type: 'png',
      data: barPng(verdictColours[verdict.colour].light, width, barBox.height),
      transformation: { width, height: barBox.height },
      altText: { name: 'bar', title: words, description: words },
    });
    const [name, number] = [runs([{ text: label, verdict }]), new TextRun(`  ${count}`)];
    return new Paragraph({ style: 'Bar', children: [...name, new TextRun({ children: [new Tab()] }), image, number] });
  });
}
