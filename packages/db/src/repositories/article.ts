import type { LineOverride } from '../schema/article.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ArticleRow = {
  id: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  topic: string | null;
  desk: string | null;
  wordCount: number;
  currentVersionId: string;
  lineOverrides: LineOverride[];
  waiting: number;
  version: number;
  createdBy: string | null;
  createdAt: string;
};
export type ArticleVersionRow = {
  id: string;
  articleId: string;
  number: number;
  text: string;
  sha256: string;
  createdAt: string;
};

const articleColumns = [
  'id',
  'title',
  'byline',
  'outlet',
  'url',
  'published',
  'topic',
  'desk',
  'word_count as wordCount',
  'current_version_id as currentVersionId',
  'line_overrides as lineOverrides',
  'waiting',
  'version',
  'created_by as createdBy',
  'created_at as createdAt',
] as const;

export type NewArticle = {
  workspaceId: string;
  id: string;
  versionId: string;
  /** Canonical text. */
  text: string;
  /** Hex SHA-256 of the text in UTF-8. */
  sha256: string;
  wordCount: number;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  createdBy: string | null;
};

/** The article and version 1 of its text. */
export async function insertArticle(trx: Db, article: NewArticle): Promise<void> {
  await trx
    .insertInto('article')
    .values({
      workspace_id: article.workspaceId,
      id: article.id,
      title: article.title,
      byline: article.byline,
      outlet: article.outlet,
      url: article.url,
      published: article.published,
      word_count: article.wordCount,
      current_version_id: article.versionId,
      created_by: article.createdBy,
    })
    .execute();
  await trx
    .insertInto('article_version')
    .values({
      workspace_id: article.workspaceId,
      id: article.versionId,
      article_id: article.id,
      number: 1,
      text: article.text,
      sha256: article.sha256,
    })
    .execute();
}

export function getArticle(db: Db, workspaceId: string, id: string): Promise<ArticleRow | undefined> {
  return db
    .selectFrom('article')
    .select(articleColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function getArticles(db: Db, workspaceId: string, ids: string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('article')
    .select(articleColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** Makes others who lock the same article wait until the transaction ends. */
export function lockArticle(trx: Db, workspaceId: string, id: string): Promise<ArticleRow | undefined> {
  return trx
    .selectFrom('article')
    .select(articleColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export function getArticleVersion(db: Db, workspaceId: string, id: string): Promise<ArticleVersionRow | undefined> {
  return db
    .selectFrom('article_version')
    .select(['id', 'article_id as articleId', 'number', 'text', 'sha256', 'created_at as createdAt'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Several texts at once, for reports. */
export async function getArticleVersions(db: Db, workspaceId: string, ids: string[]): Promise<ArticleVersionRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('article_version')
    .select(['id', 'article_id as articleId', 'number', 'text', 'sha256', 'created_at as createdAt'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

export type ArticleChange = {
  title?: string | null;
  byline?: string | null;
  outlet?: string | null;
  url?: string | null;
  published?: string | null;
  topic?: string | null;
  desk?: string | null;
  lineOverrides?: LineOverride[];
};

/** Undefined when `expectedVersion` is given and is not the current one. */
export function updateArticle(
  db: Db,
  change: ArticleChange & { workspaceId: string; id: string; expectedVersion?: number },
): Promise<ArticleRow | undefined> {
  let query = db
    .updateTable('article')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(change.title !== undefined && { title: change.title }),
      ...(change.byline !== undefined && { byline: change.byline }),
      ...(change.outlet !== undefined && { outlet: change.outlet }),
      ...(change.url !== undefined && { url: change.url }),
      ...(change.published !== undefined && { published: change.published }),
      ...(change.topic !== undefined && { topic: change.topic }),
      ...(change.desk !== undefined && { desk: change.desk }),
      ...(change.lineOverrides !== undefined && { line_overrides: toJson(change.lineOverrides) }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id);
  if (change.expectedVersion !== undefined) query = query.where('version', '=', change.expectedVersion);
  return query.returning(articleColumns).executeTakeFirst();
}

/** The id of an article with this very text, the oldest where there are several. */
export async function findArticleByText(db: Db, workspaceId: string, sha256: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('article_version')
    .select('article_id as articleId')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.articleId;
}
