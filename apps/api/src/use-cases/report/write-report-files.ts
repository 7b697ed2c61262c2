import { claimReviewFeedDate, streamedCsv, streamedFeed, type ReportFrame, type StreamedFile } from '@claimdesk/core';
import { deleteExportChunks, writeExportChunk, type ExportFile, type ExportRow } from '@claimdesk/db';
import { renderInThread } from '../../reports/render-in-thread.ts';
import { renderWhole } from '../../reports/whole-renderers.ts';
import type { ReportFormat } from '../../views.ts';
import { rest, type ExportRun } from './export-run.ts';
import type { ExportDeps } from './freeze-report.ts';
import { itemsOf, openFrozenReport, wholeModelJson, type FrozenReport } from './frozen-report.ts';
import { measure, pack, packText } from './packed-text.ts';
import { reportLogo } from '../newsroom/report-workspace.ts';
import { isLaidOut, isWhole, reportFormats, requireFormat, type StreamedFormat } from './report-files.ts';

/** A report whose model is frozen. */
export type FrozenExport = ExportRow & { contentHash: string; journalSeq: number; journalHash: string };

/**
 * Makes these files of the frozen model and keeps their bytes: a later version of a library cannot make them differ from
 * the hash on record.
 */
export async function writeReportFiles(
  deps: ExportDeps,
  run: ExportRun,
  row: FrozenExport,
  formats: readonly ReportFormat[],
): Promise<ExportFile[]> {
  const report = await openFrozenReport(deps.db, row);
  const frame = await report.frame();
  const streamed = formats.filter((format): format is StreamedFormat => !isWhole(format));
  const files = streamed.length === 0 ? [] : await writeStreamed(deps, run, row, { report, frame, formats: streamed });
  for (const format of formats.filter(isWhole)) {
    requireFormat(format, frame.summary.claims);
    const modelJson = await wholeModelJson(report);
    const journalHead = `${row.journalSeq}:${row.journalHash}`;
    const logo = await reportLogo(deps.db, row.workspaceId, frame.workspace);
    const toRender = { format, modelJson, hash: row.contentHash, journalHead, logo };
    const isQuick = !isLaidOut(format) && frame.summary.claims <= mostQuickClaims;
    const bytes = isQuick ? await renderWhole(toRender) : await renderInThread(toRender);
    const file = startFile(deps, row, format);
    for (let from = 0; from < bytes.length; from += sliceBytes)
      await file.slice(bytes.subarray(from, from + sliceBytes));
    files.push(await file.end());
    await rest(run);
  }
  return files;
}

/** A page of so few is drawn sooner than a thread starts, and in less than anybody waits for. */
const mostQuickClaims = 25;
const sliceBytes = 512 * 1024;

type Streaming = { report: FrozenReport; frame: ReportFrame; formats: readonly StreamedFormat[] };

/** All of them in one walk through the claims. */
async function writeStreamed(
  deps: ExportDeps,
  run: ExportRun,
  row: FrozenExport,
  { report, frame, formats }: Streaming,
): Promise<ExportFile[]> {
  const newest = formats.includes('claimreview.json') ? await newestDate(report, run) : undefined;
  const writers = formats.map((format) => ({
    text: textOf(format, frame, row.contentHash, newest),
    file: startFile(deps, row, format),
  }));
  const writeAll = async (textsOf: (text: StreamedFile) => string[]) => {
    for (const { text, file } of writers) await file.sink.write(textsOf(text));
  };
  await writeAll(({ head }) => [head]);
  run.done = 0;
  for await (const part of report.parts('claims')) {
    const claims = itemsOf<'claims'>(part);
    await writeAll((text) => claims.map((claim) => text.ofClaim(claim)));
    run.done += claims.length;
    await rest(run);
  }
  for await (const part of report.parts('dismissed')) {
    const claims = itemsOf<'dismissed'>(part);
    await writeAll((text) => claims.map((claim) => text.ofDismissed(claim)));
    await rest(run);
  }
  await writeAll(({ tail }) => [tail]);
  return Promise.all(writers.map(({ file }) => file.end()));
}

function textOf(format: StreamedFormat, frame: ReportFrame, hash: string, newest: string | undefined): StreamedFile {
  switch (format) {
    case 'claims.csv':
      return streamedCsv('claims', frame, hash);
    case 'reviews.csv':
      return streamedCsv('reviews', frame, hash);
    case 'evidence.csv':
      return streamedCsv('evidence', frame, hash);
    case 'claimreview.json':
      return streamedFeed(frame, hash, newest);
  }
}

/** The feed names it before its items. */
async function newestDate(report: FrozenReport, run: ExportRun): Promise<string | undefined> {
  let newest: string | undefined;
  for await (const part of report.parts('claims')) {
    for (const claim of itemsOf<'claims'>(part)) {
      const date = claimReviewFeedDate(claim);
      if (date !== null && (newest === undefined || date > newest)) newest = date;
    }
    await rest(run);
  }
  return newest;
}

/**
 * Chunks that are there are written over, not deleted first: somebody may be downloading them, as two can ask for one file
 * at the same time. The same model gives the same bytes.
 */
function startFile({ db }: ExportDeps, { workspaceId, id }: ExportRow, format: ReportFormat) {
  const measured = measure();
  let chunks = 0;
  const store = async (number: number, bytes: Buffer, raw: Buffer) => {
    measured.add(raw);
    await writeExportChunk(db, { workspaceId, id, format, number, bytes });
    chunks = number + 1;
  };
  const sink = packText(store);
  return {
    sink,
    async slice(raw: Buffer) {
      await store(chunks, await pack(raw), raw);
    },
    async end(): Promise<ExportFile> {
      await sink.end();
      // What a longer file of an attempt that went down left.
      await deleteExportChunks(db, { workspaceId, id, format, from: chunks });
      return { format, fileName: reportFormats[format].fileName, ...measured.end(), chunks };
    },
  };
}
