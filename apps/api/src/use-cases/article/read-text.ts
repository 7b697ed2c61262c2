import { getArticle, getArticleVersion, getLatestReading, type ArticleRow, type Db } from '@claimdesk/db';
import type { LineView } from '../../views.ts';
import { articleNotFound } from './article-not-found.ts';
import { readLines } from './read-lines.ts';

export type ArticleText = {
  article: ArticleRow;
  versionId: string;
  text: string;
  sha256: string;
  lines: LineView[];
  published: string | null;
};

/** The article's text with its lines. */
export async function readText(db: Db, workspaceId: string, articleId: string): Promise<ArticleText> {
  const article = await getArticle(db, workspaceId, articleId);
  if (article === undefined) throw articleNotFound();
  const [version, reading] = await Promise.all([
    getArticleVersion(db, workspaceId, article.currentVersionId),
    getLatestReading(db, workspaceId, articleId),
  ]);
  if (version === undefined) throw articleNotFound();
  return {
    article,
    versionId: version.id,
    text: version.text,
    sha256: version.sha256,
    lines: readLines(version.text, reading ?? null, article.lineOverrides),
    published: article.published,
  };
}
