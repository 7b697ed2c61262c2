import { assertArticleText, canonicalText, ENGINE_VERSION } from '@claimdesk/core';
import { appendJournal, findArticleByText, insertArticle, insertExtraction } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { sha256 } from '../sha256.ts';
import { firstWords } from './first-words.ts';
import { readArticle } from './read-article.ts';

export type NewArticleInput = {
  text: string;
  title?: string | null | undefined;
  outlet?: string | null | undefined;
  url?: string | null | undefined;
  published?: string | null | undefined;
};

/** The same text again answers with the article that is there, marked as a duplicate. */
export async function createArticle(deps: Deps, actor: Actor, input: NewArticleInput): Promise<ArticleView> {
  const text = canonicalText(input.text);
  assertArticleText(text);
  const sha = sha256(text);
  const { workspaceId } = actor;
  const { id, duplicate } = await deps.transaction(async (trx) => {
    const known = await findArticleByText(trx, workspaceId, sha);
    if (known !== undefined) return { id: known, duplicate: true };
    const id = deps.newId();
    const versionId = deps.newId();
    await insertArticle(trx, {
      workspaceId,
      id,
      versionId,
      text,
      sha256: sha,
      wordCount: countWords(text),
      title: input.title || firstWords(text),
      byline: null,
      outlet: input.outlet || null,
      url: input.url || null,
      published: input.published || null,
      createdBy: actor.memberId,
    });
    const extractionId = deps.newId();
    await insertExtraction(trx, {
      workspaceId,
      id: extractionId,
      articleId: id,
      articleVersionId: versionId,
      engineVersion: ENGINE_VERSION,
    });
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'article.create', { articleId: id, extractionId }, { textSha256: sha }),
    );
    return { id, duplicate: false };
  });
  if (!duplicate) deps.extractions.wake();
  return { ...(await readArticle(deps, actor, { id })), duplicate };
}

function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][^\s]*/gu)) words += 1;
  return words;
}
