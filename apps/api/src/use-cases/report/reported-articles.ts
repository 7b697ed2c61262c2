import { quoteInContext, splitSentences, type QuoteContext, type ReportArticleRow, type Span } from '@claimdesk/core';
import { getArticles, getArticleVersions, getLatestReading, type ArticleRow, type Db } from '@claimdesk/db';
import { readLines } from '../article/read-lines.ts';
import { sentencesAround } from '../article/sentences-around.ts';

export type ReportedArticle = {
  article: ArticleRow;
  row: ReportArticleRow;
  text: string;
  contextOf(start: number, end: number): QuoteContext;
};

/** Articles with their texts. Those of the claims before are remembered: claims come in the order of articles. */
export function createArticleReader(workspaceId: string) {
  let remembered = new Map<string, ReportedArticle>();
  return async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ReportedArticle>> => {
    const wanted = new Set(ids);
    const found = new Map([...remembered].filter(([id]) => wanted.has(id)));
    const missing = [...wanted].filter((id) => !found.has(id));
    const articles = missing.length === 0 ? [] : await getArticles(db, workspaceId, missing);
    const versions = await getArticleVersions(
      db,
      workspaceId,
      articles.map(({ currentVersionId }) => currentVersionId),
    );
    for (const article of articles) {
      const version = versions.find(({ id }) => id === article.currentVersionId);
      const reading = (await getLatestReading(db, workspaceId, article.id)) ?? null;
      const text = version?.text ?? '';
      const lines = readLines(text, reading, article.lineOverrides);
      found.set(article.id, {
        article,
        row: reportArticle(article, version?.sha256 ?? ''),
        text,
        contextOf: contextReader(text, lines),
      });
    }
    // In the order in which the claims name them.
    remembered = new Map([...wanted].flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
    return remembered;
  };
}

/** Neighbours have most of their sentences in common, and to find these is most of the work. */
function contextReader(text: string, lines: ReturnType<typeof readLines>) {
  const known = new Map<string, Span[]>();
  const split: typeof splitSentences = (_, from, to) => {
    const key = `${from} ${to}`;
    const sentences = known.get(key) ?? splitSentences(text, from, to);
    known.set(key, sentences);
    return sentences;
  };
  return (start: number, end: number) =>
    quoteInContext(text, start, end, sentencesAround(text, lines, start, end, split));
}

function reportArticle(article: ArticleRow, sha256: string): ReportArticleRow {
  const { id, title, byline, outlet, url, published } = article;
  return { id, title, byline, outlet, url, published, textHash: sha256 };
}
