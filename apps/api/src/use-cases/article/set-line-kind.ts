import { DomainError, type LineKind } from '@claimdesk/core';
import { appendJournal, getArticleVersion, getLatestReading, updateArticle } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { lockSeenArticle } from './lock-seen-article.ts';
import { readArticle } from './read-article.ts';
import { readLines } from './read-lines.ts';

/** Corrects what the engine took a line for: brings furniture back into the text, or folds a line away. */
export async function setLineKind(
  deps: Deps,
  actor: Actor,
  input: { id: string; start: number; kind: LineKind; expectedVersion: number },
): Promise<ArticleView> {
  const { workspaceId } = actor;
  const { id, start, kind } = input;
  await deps.transaction(async (trx) => {
    const article = await lockSeenArticle(deps, trx, actor, input);
    const text = await getArticleVersion(trx, workspaceId, article.currentVersionId);
    const reading = await getLatestReading(trx, workspaceId, id);
    const lines = readLines(text?.text ?? '', reading ?? null, []);
    if (!lines.some((line) => line.start === start)) {
      throw new DomainError('invalid_input', 'No line of the article starts there. Choose a line again.', {
        path: 'start',
      });
    }
    const others = article.lineOverrides.filter((line) => line.start !== start);
    await updateArticle(trx, { workspaceId, id, lineOverrides: [...others, { start, kind }] });
    await appendJournal(trx, journalEntry(deps, actor, 'article.set_line_kind', { articleId: id }, { start, kind }));
    return { id };
  });
  return readArticle(deps, actor, { id });
}
