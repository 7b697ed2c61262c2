import { buildReportDocument, english, type ReportDocument, type ReportModel, type Words } from '@claimdesk/core';
import PdfKit from 'pdfkit';
import type { LayoutOptions } from '../layout-options.ts';
import { drawBlock } from './draw-blocks.ts';
import { quiet } from './draw-lines.ts';
import { page, PageFlow, textWidth } from './page-flow.ts';
import { Typesetter } from './typesetter.ts';

/**
 * The report as a tagged PDF (PDF/UA): headings, paragraphs, lists, tables with their heads and links are in the tree
 * that screen readers read, pictures have a text. The same model gives the same bytes.
 */
export async function renderPdfReport(
  model: ReportModel,
  hash: string,
  journalHead: string,
  { words = english, logo = null }: LayoutOptions = {},
): Promise<Buffer> {
  const report = buildReportDocument(model, hash, journalHead, words);
  const date = new Date(report.date);
  const doc = new PdfKit({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pdfVersion: '1.7',
    // Its types are older than it.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: report.language,
    displayTitle: true,
    info: {
      Title: report.title,
      Author: report.author,
      Subject: `SHA-256 ${report.hash}`,
      Creator: 'Claimdesk',
      Producer: 'Claimdesk',
      CreationDate: date,
      ModDate: date,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve);
    doc.once('error', reject);
  });
  const setter = new Typesetter(doc);
  const flow = new PageFlow(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of report.blocks) drawBlock(flow, setter, root, block, logo);
  root.end();
  drawMargins(flow, setter, report, words);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Page numbers and the watermark, once it is known how many pages there are. Screen readers pass them over. */
function drawMargins(flow: PageFlow, setter: Typesetter, report: ReportDocument, words: Words): void {
  const { doc } = flow;
  const { count } = doc.bufferedPageRange();
  const put = (text: string, x: number, y: number, width: number) => {
    const [line] = setter.lines([{ text, style: { face: 'head', size: 8, colour: quiet } }], width);
    for (const piece of line?.pieces ?? []) {
      doc
        .font(piece.font)
        .fontSize(8)
        .fillColor(quiet)
        .text(piece.text, x + piece.x, y, { lineBreak: false });
    }
  };
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    flow.artifact(() => {
      const y = page.height - page.bottom + 28;
      put(report.title, page.left, y, textWidth - 90);
      put(words.page(index + 1, count), page.left + textWidth - 70, y, 80);
      if (report.watermark !== null) drawWatermark(flow, setter, report.watermark);
    });
  }
}

function drawWatermark({ doc }: PageFlow, setter: Typesetter, text: string): void {
  const size = 54;
  const [line] = setter.lines([{ text, style: { face: 'head', size, colour: quiet } }], page.height);
  if (line === undefined) return;
  doc.save();
  doc.rotate(-52, { origin: [page.width / 2, page.height / 2] }).fillOpacity(0.06);
  for (const piece of line.pieces) {
    const x = (page.width - line.width) / 2 + piece.x;
    doc
      .font(piece.font)
      .fontSize(size)
      .fillColor(quiet)
      .text(piece.text, x, page.height / 2 - size / 2, { lineBreak: false });
  }
  doc.restore();
}
