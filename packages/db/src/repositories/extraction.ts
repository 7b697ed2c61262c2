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
 * marks it running. Two workers never get the same one.
 */
export function claimNextExtraction(db: Db, at: { now: Date; staleBefore: Date }): Promise<ExtractionRow | undefined> {
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
    .set({ status: 'running', heartbeat_at: at.now, done: 0, total: 0, error: null })
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
      'extraction.error',
      'extraction.article',
      'extraction.created_at as createdAt',
      'extraction.finished_at as finishedAt',
    ])
    .executeTakeFirst();
}

/** A sign of life with progress. False when the run was cancelled or taken away: then the worker stops. */
export async function reportExtraction(
  db: Db,
  progress: { workspaceId: string; id: string; done: number; total: number; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('extraction')
    .set({ done: progress.done, total: progress.total, heartbeat_at: progress.now })
    .where('workspace_id', '=', progress.workspaceId)
    .where('id', '=', progress.id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a run that is pending or running; false when it had ended already. Do it in the transaction of its claims. */
export async function finishExtraction(
  trx: Db,
  end: {
    workspaceId: string;
    id: string;
    status: 'done' | 'failed' | 'cancelled';
    error?: string;
    article?: ExtractedArticle;
    now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('extraction')
    .set({
      status: end.status,
      error: end.error ?? null,
      finished_at: end.now,
      ...(end.article && { article: toJson(end.article) }),
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
