import { buildReportDocument, english, type Block, type ReportModel } from '@claimdesk/core';
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { LayoutOptions } from '../layout-options.ts';
import { repackOffice } from '../repack.ts';
import { docxBlock, numberLists } from './docx-blocks.ts';
import { docxNumbering, docxStyles } from './docx-styles.ts';

/**
 * The report as a document for Word and LibreOffice that can be edited as any other: styles, real headings, tables with
 * heads, links, alternative text. The same model gives the same bytes.
 */
export async function renderDocxReport(
  model: ReportModel,
  hash: string,
  journalHead: string,
  { words = english, logo = null }: LayoutOptions = {},
): Promise<Buffer> {
  const report = buildReportDocument(model, hash, journalHead, words);
  numberLists(report.blocks);
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const document = new Document({
    title: report.title,
    creator: report.author,
    lastModifiedBy: report.author,
    description: `SHA-256 ${report.hash}`,
    styles: docxStyles(report.language, accentOf(report.blocks)),
    numbering: docxNumbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1280, bottom: 1280, left: 1278, right: 1278 } },
        },
        headers: {
          default: new Header({
            children:
              report.watermark === null
                ? []
                : [new Paragraph({ style: 'Small', children: [new TextRun(report.watermark)] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ style: 'Small', children: [new TextRun(`${report.title}   `), pages] })],
          }),
        },
        children: report.blocks.flatMap((block) => docxBlock(block, logo)),
      },
    ],
  });
  return repackOffice(await Packer.toBuffer(document), report.date);
}

/** Undefined where nobody says who publishes: the styles are as they were then. */
function accentOf(blocks: readonly Block[]): string | null | undefined {
  return blocks.find((block) => block.kind === 'brand')?.accent;
}
