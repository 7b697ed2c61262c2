import type { ExtractedArticle } from '@claimdesk/core';
import { sql } from 'kysely';
import type { ExtractionStatus } from '../schema/article.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ExtractionRow = {
  workspaceId: string;
  id: string;
  articleId: string;
  articleVersionId: string;
  engineVersion: string;
  status: ExtractionStatus;
  done: number;
  total: number;
  /** Claims that it added. */
  saved: number;
  error: string | null;
  article: ExtractedArticle | null;
  createdAt: string;
  finishedAt: string | null;
};

const extractionColumns = [
  'workspace_id as workspaceId',
  'id',
  'article_id as articleId',
  'article_version_id as articleVersionId',
  'engine_version as engineVersion',
  'status',
  'done',
  'total',
  'saved',
  'error',
  'article',
  'created_at as createdAt',
  'finished_at as finishedAt',
] as const;

/** Queues a run of the engine. */
export async function insertExtraction(
  db: Db,
  extraction: {
    workspaceId: string;
    id: string;
    articleId: string;
    articleVersionId: string;
    engineVersion: string;
  },
): Promise<void> {
  await db
    .insertInto('extraction')
    .values({
      workspace_id: extraction.workspaceId,
      id: extraction.id,
      article_id: extraction.articleId,
      article_version_id: extraction.articleVersionId,
      engine_version: extraction.engineVersion,
    })
    .execute();
}

/**
 * Takes the oldest run of any workspace that waits, or whose worker has given no sign of life since `staleBefore`, and
 * marks it running, by this engine. Two workers never get the same one.
 */
export function claimNextExtraction(
  db: Db,
  at: { now: Date; staleBefore: Date; engineVersion: string },
): Promise<ExtractionRow | undefined> {
  return db
    .with('next', (cte) =>
      cte
        .selectFrom('extraction')
        .select(['workspace_id', 'id'])
        .where('status', 'in', ['pending', 'running'])
        .where((eb) =>
          eb.or([
            eb('status', '=', 'pending'),
            eb('heartbeat_at', 'is', null),
            eb('heartbeat_at', '<', at.staleBefore.toISOString()),
          ]),
        )
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('extraction')
    .from('next')
    .set({
      status: 'running',
      engine_version: at.engineVersion,
      heartbeat_at: at.now,
      done: 0,
      total: 0,
      error: null,
    })
    .whereRef('extraction.workspace_id', '=', 'next.workspace_id')
    .whereRef('extraction.id', '=', 'next.id')
    .returning([
      'extraction.workspace_id as workspaceId',
      'extraction.id',
      'extraction.article_id as articleId',
      'extraction.article_version_id as articleVersionId',
      'extraction.engine_version as engineVersion',
      'extraction.status',
      'extraction.done',
      'extraction.total',
      'extraction.saved',
      'extraction.error',
      'extraction.article',
      'extraction.created_at as createdAt',
      'extraction.finished_at as finishedAt',
    ])
    .executeTakeFirst();
}

/** A sign of life. False when the run was cancelled or taken away: then the worker stops. */
export async function beatExtraction(db: Db, run: { workspaceId: string; id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('extraction')
    .set({ heartbeat_at: run.now })
    .where('workspace_id', '=', run.workspaceId)
    .where('id', '=', run.id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * How far the saved claims reach, or what the text is made of; do it in the transaction that saves them. False when the
 * run has ended meanwhile: then nothing of it may be saved any more.
 */
export async function advanceExtraction(
  trx: Db,
  step: {
    workspaceId: string;
    id: string;
    done?: number;
    total?: number;
    /** Claims that this step adds. */
    saved?: number;
    article?: ExtractedArticle;
    now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('extraction')
    .set((eb) => ({
      heartbeat_at: step.now,
      ...(step.done !== undefined && { done: step.done }),
      ...(step.total !== undefined && { total: step.total }),
      ...(step.saved !== undefined && { saved: eb('saved', '+', step.saved) }),
      ...(step.article !== undefined && { article: toJson(step.article) }),
    }))
    .where('workspace_id', '=', step.workspaceId)
    .where('id', '=', step.id)
    .where('status', 'in', ['pending', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a run that is pending or running; false when it had ended already. What it saved stays. */
export async function finishExtraction(
  trx: Db,
  end: { workspaceId: string; id: string; status: 'done' | 'failed' | 'cancelled'; error?: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('extraction')
    .set({
      status: end.status,
      error: end.error ?? null,
      finished_at: end.now,
      ...(end.status === 'done' && { done: sql<number>`total` }),
    })
    .where('workspace_id', '=', end.workspaceId)
    .where('id', '=', end.id)
    .where('status', 'in', ['pending', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The newest run over an article. */
export function getLatestExtraction(
  db: Db,
  workspaceId: string,
  articleId: string,
): Promise<ExtractionRow | undefined> {
  return db
    .selectFrom('extraction')
    .select(extractionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function getExtraction(db: Db, workspaceId: string, id: string): Promise<ExtractionRow | undefined> {
  return db
    .selectFrom('extraction')
    .select(extractionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Gives back a run that its worker cannot finish, so that another one takes it without waiting. */
export async function requeueExtraction(db: Db, run: { workspaceId: string; id: string }): Promise<void> {
  await db
    .updateTable('extraction')
    .set({ status: 'pending', heartbeat_at: null, done: 0, total: 0 })
    .where('workspace_id', '=', run.workspaceId)
    .where('id', '=', run.id)
    .where('status', '=', 'running')
    .execute();
}
