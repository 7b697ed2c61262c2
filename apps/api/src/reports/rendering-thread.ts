import { parentPort, workerData } from 'node:worker_threads';
import type { ReportModel } from '@claimdesk/core';
import type { LaidOutFormat } from '../use-cases/report/report-files.ts';
import type { LayoutOptions } from './layout-options.ts';
import type { ToRender } from './render-in-thread.ts';

type Renderer = (model: ReportModel, hash: string, journalHead: string, options: LayoutOptions) => Promise<Buffer>;

/** Each loads its library only when it is asked for. */
const renderers: Record<LaidOutFormat, () => Promise<Renderer>> = {
  pdf: async () => (await import('./pdf/render-pdf-report.ts')).renderPdfReport,
  docx: async () => (await import('./docx/render-docx-report.ts')).renderDocxReport,
  xlsx: async () => (await import('./render-xlsx-report.ts')).renderXlsxReport,
};

const { format, modelJson, hash, journalHead, logo = null } = workerData as ToRender;
const render = await renderers[format]();
parentPort?.postMessage(await render(JSON.parse(modelJson) as ReportModel, hash, journalHead, { logo }), []);
