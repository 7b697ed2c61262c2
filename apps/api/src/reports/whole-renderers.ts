import { english, renderHtmlReport, renderMarkdownReport, type ReportModel } from '@claimdesk/core';
import type { WholeFormat } from '../use-cases/report/report-files.ts';
import type { LayoutOptions } from './layout-options.ts';
import type { ToRender } from './render-in-thread.ts';
import { isBrokenPng } from './broken-png.ts';

type Renderer = (model: ReportModel, hash: string, journalHead: string, options: LayoutOptions) => Promise<Buffer>;

/** Each loads its library only when it is asked for. `journalHead`: `SEQ:HASH`, as `claimdesk verify --since` takes it. */
const renderers: Record<WholeFormat, () => Promise<Renderer>> = {
  html: () => Promise.resolve(renderHtml),
  md: () => Promise.resolve(renderMarkdown),
  pdf: async () => (await import('./pdf/render-pdf-report.ts')).renderPdfReport,
  docx: async () => (await import('./docx/render-docx-report.ts')).renderDocxReport,
  xlsx: async () => (await import('./render-xlsx-report.ts')).renderXlsxReport,
};

export async function renderWhole({ format, modelJson, hash, journalHead, logo = null }: ToRender): Promise<Buffer> {
  const render = await renderers[format]();
  // It may have come with a workspace that was restored.
  const drawn = logo !== null && (await isBrokenPng(logo)) ? null : logo;
  return render(JSON.parse(modelJson) as ReportModel, hash, journalHead, { logo: drawn });
}

const renderHtml: Renderer = (model, hash, journalHead, { words = english, logo = null }) => {
  const base64 = logo && Buffer.from(logo).toString('base64');
  return Promise.resolve(Buffer.from(renderHtmlReport(model, hash, journalHead, { words, logo: base64 }), 'utf8'));
};

const renderMarkdown: Renderer = (model, hash, journalHead, { words }) =>
  Promise.resolve(Buffer.from(renderMarkdownReport(model, hash, journalHead, words), 'utf8'));
