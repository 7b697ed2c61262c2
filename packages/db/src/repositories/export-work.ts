import { sql, type UpdateObject } from 'kysely';
import type { ExportFile, ExportStage } from '../schema/export.ts';
import type { Db, Tables } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';
import { exportColumns, type ExportRow } from './export.ts';

export type ExportPlace = { workspaceId: string; id: string };

/**
 * Takes the oldest export of any workspace that waits, or whose worker has given no sign of life since `staleBefore`.
 * Two workers never get the same one.
 */
export function claimNextExport(db: Db, at: { now: Date; staleBefore: Date }): Promise<ExportRow | undefined> {
  return db
    .with('next', (cte) =>
      cte
        .selectFrom('export')
        .select(['workspace_id', 'id'])
        .where('state', 'in', ['waiting', 'running'])
        .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('heartbeat_at', '<', at.staleBefore.toISOString())]))
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('export')
    .from('next')
    .set((eb) => ({ state: 'running', heartbeat_at: at.now, attempts: eb('export.attempts', '+', 1) }))
    .whereRef('export.workspace_id', '=', 'next.workspace_id')
    .whereRef('export.id', '=', 'next.id')
    .returning(exportColumns)
    .executeTakeFirst();
}

/** Takes one export that waits, for whoever asked for it and makes it too. */
export function claimExport(
  db: Db,
  { workspaceId, id, now }: ExportPlace & { now: Date },
): Promise<ExportRow | undefined> {
  return db
    .updateTable('export')
    .set((eb) => ({ state: 'running', heartbeat_at: now, attempts: eb('export.attempts', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(exportColumns)
    .executeTakeFirst();
}

/** A sign of life, and how far it is. False when the export was cancelled or given away: then the worker stops. */
export function beatExport(
  db: Db,
  run: ExportPlace & { attempt: number; stage: ExportStage; done: number; total: number; now: Date },
): Promise<boolean> {
  return changed(db, run, { heartbeat_at: run.now, stage: run.stage, done: run.done, total: run.total });
}

/** From here on the model never changes; the files are made of it. */
export function freezeExport(
  db: Db,
  run: ExportPlace & {
    attempt: number;
    title: string;
    claims: number;
    contentHash: string;
    journalSeq: number;
    journalHash: string;
    now: Date;
  },
): Promise<boolean> {
  return changed(db, run, {
    heartbeat_at: run.now,
    stage: 'writing',
    done: 0,
    total: run.claims,
    selection: sql<string>`selection || ${toJson({ title: run.title, claims: run.claims })}::jsonb`,
    content_hash: run.contentHash,
    journal_seq: run.journalSeq,
    journal_hash: run.journalHash,
  });
}

export function finishExport(
  trx: Db,
  run: ExportPlace & { attempt: number; files: ExportFile[]; now: Date },
): Promise<boolean> {
  return changed(trx, run, { state: 'done', files: toJson(run.files), finished_at: run.now });
}

export function failExport(
  trx: Db,
  run: ExportPlace & { attempt: number; error: string; now: Date },
): Promise<boolean> {
  return changed(trx, run, { state: 'failed', error: run.error, finished_at: run.now });
}

/** Gives back an export that its worker cannot finish, so that another one takes it without waiting. */
export function requeueExport(db: Db, run: ExportPlace & { attempt: number }): Promise<boolean> {
  return changed(db, run, { state: 'waiting', heartbeat_at: null });
}

/** False when it had ended already. */
export async function cancelExport(trx: Db, { workspaceId, id, now }: ExportPlace & { now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('export')
    .set({ state: 'cancelled', finished_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Only while it is this worker's attempt: a worker that was taken for dead changes nothing more. */
async function changed(
  db: Db,
  { workspaceId, id, attempt }: ExportPlace & { attempt: number },
  values: UpdateObject<Tables, 'export'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('export')
    .set(values)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('attempts', '=', attempt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
