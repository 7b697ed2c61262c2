import { DomainError } from '@claimdesk/core';
import {
  cancelExport,
  claimExport,
  deleteExportBytes,
  getExport,
  listReportDefinitions,
  listWorkspaceIds,
  newId,
  type Database,
} from '@claimdesk/db';
import type { z } from 'zod';
import type { ExportArguments } from '../../cli/export-arguments.ts';
import { formatsSchema, selectionSchema } from '../../routers/report-inputs.ts';
import type { ReportFormat } from '../../views.ts';
import { queueReport } from './create-report.ts';
import type { RowDeps } from './report-rows.ts';
import { ExportStopped } from './export-run.ts';
import { keptBytes } from './kept-bytes.ts';
import { finishReport, makeReport, type MakeOptions } from './make-report.ts';
import type { ReportSelection } from './report-selection.ts';
import type { ExportSelection } from './view-export.ts';

type Once = { title: string; claims: number; contentHash: string; pieces: AsyncGenerator<Buffer> };

/** Asks for an export and makes it in this very process, for whoever holds the database. */
export async function exportOnce(
  { database, config }: { database: Database } & RowDeps,
  wanted: ExportArguments,
  options: Pick<MakeOptions, 'signal' | 'onProgress'>,
): Promise<Once> {
  const deps = { database, db: database.db, config, now: () => new Date(), newId };
  const workspaceId = await workspaceOf(database, wanted.workspaceId);
  const [format] = parse(formatsSchema, [wanted.format]) as [ReportFormat];
  const { selection, name } = await selectionOf(database, workspaceId, wanted);
  const job = await database.transaction(async (trx) => {
    const askedBy = { kind: 'system', id: 'command line' } as const;
    const wish = { workspaceId, memberId: null, askedBy, selection, formats: [format], ...(name && { name }) };
    const { id } = await queueReport(deps, trx, wish);
    // In the same transaction: no server gets to see it waiting.
    return claimExport(trx, { workspaceId, id, now: deps.now() });
  });
  if (job === undefined) throw new Error('an export was gone as soon as it was asked for');
  const place = { workspaceId, id: job.id };
  const files = await makeReport(deps, job, options).catch(async (error: unknown) => {
    await cancelExport(database.db, { ...place, now: deps.now() });
    await deleteExportBytes(database.db, place);
    throw error instanceof ExportStopped ? new DomainError('unavailable', 'The export was stopped.') : error;
  });
  const [file] = files ?? [];
  if (file?.chunks === undefined) throw new DomainError('unavailable', 'The export was cancelled by somebody.');
  await finishReport(deps, job, [file]);
  const row = await getExport(database.db, workspaceId, job.id);
  if (row?.contentHash == null) throw new Error('an export was gone as soon as it was made');
  const { title, claims } = row.selection as ExportSelection;
  const pieces = keptBytes(database.db, { ...place, format }, file.chunks);
  return { title, claims, contentHash: row.contentHash, pieces };
}

async function workspaceOf({ db }: Database, wanted: string | null): Promise<string> {
  const all = await listWorkspaceIds(db);
  const [only] = all;
  if (wanted === null && only !== undefined && all.length === 1) return only;
  if (wanted !== null && all.includes(wanted)) return wanted;
  const sentence =
    wanted === null
      ? `Say which workspace to export with --workspace: ${all.join(', ') || 'there is none yet'}.`
      : `There is no workspace ${wanted} here.`;
  throw new DomainError('not_found', sentence);
}

async function selectionOf(
  { db }: Database,
  workspaceId: string,
  { saved, selection }: ExportArguments,
): Promise<{ selection: ReportSelection; name?: string }> {
  if (saved === null) return { selection: parse(selectionSchema, selection) };
  const definitions = await listReportDefinitions(db, { workspaceId, limit: 10_000 });
  const found = definitions.find(({ name }) => name.toLowerCase() === saved.toLowerCase());
  if (found !== undefined) return { selection: found.filter as ReportSelection, name: found.name };
  const names = definitions.map(({ name }) => `“${name}”`).join(', ') || 'none';
  throw new DomainError('not_found', `There is no saved report “${saved}”. There are: ${names}.`);
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid_input', parsed.error.issues[0]?.message ?? 'This is no filter of ours.');
}
