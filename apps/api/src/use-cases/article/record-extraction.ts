import type { ExtractedClaim, Extraction, Span } from '@claimdesk/core';
import {
  appendJournal,
  finishExtraction,
  getArticleVersion,
  insertClaims,
  listClaimPlaces,
  lockArticle,
  nextClaimNumber,
  updateArticle,
  type Db,
  type ExtractionRow,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { firstWords } from './first-words.ts';
import { systemEntry } from '../journal-entry.ts';

/**
 * Saves what the engine found, in one transaction: suggestions for what is new, and what the article says of itself
 * where nobody said so yet. It only adds: claims that are there, edited and dismissed ones too, stay as they are.
 * False when the run had been cancelled or ended meanwhile; then nothing is saved.
 */
export function recordExtraction(
  deps: Deps,
  run: Pick<ExtractionRow, 'workspaceId' | 'id' | 'articleId' | 'articleVersionId'>,
  extraction: Extraction,
): Promise<boolean> {
  const { workspaceId, articleId } = run;
  return deps.database.transaction(async (trx) => {
    const article = await lockArticle(trx, workspaceId, articleId);
    const finished = { workspaceId, id: run.id, status: 'done' as const, article: extraction.article, now: deps.now() };
    if (article === undefined || !(await finishExtraction(trx, finished))) return false;
    const { title, byline, published } = extraction.article;
    const text = (await getArticleVersion(trx, workspaceId, run.articleVersionId))?.text ?? '';
    const isNamed = article.title !== null && article.title !== firstWords(text);
    const found = {
      ...(!isNamed && title !== null && title !== article.title && { title }),
      ...(article.byline === null && byline !== null && { byline }),
      ...(article.published === null && published !== null && { published }),
    };
    if (Object.keys(found).length > 0) await updateArticle(trx, { workspaceId, id: articleId, ...found });
    const claims = await newClaims(trx, workspaceId, articleId, extraction.claims);
    const first = await nextClaimNumber(trx, workspaceId, articleId);
    await insertClaims(
      trx,
      workspaceId,
      claims.map((content, index) => ({
        id: deps.newId(),
        versionId: deps.newId(),
        articleId,
        articleVersionId: run.articleVersionId,
        number: first + index,
        state: 'suggested',
        origin: 'extracted',
        extractionId: run.id,
        createdBy: null,
        content,
      })),
    );
    const subject = { articleId, extractionId: run.id };
    await appendJournal(trx, systemEntry(deps, workspaceId, 'article.extract', subject, { claims: claims.length }));
    return true;
  });
}

/** In the order of the text, without those that are there already: made of the same words, or saying the same. */
async function newClaims(
  trx: Db,
  workspaceId: string,
  articleId: string,
  claims: ExtractedClaim[],
): Promise<ExtractedClaim[]> {
  const known = new Set<string>();
  const keysOf = (spans: Span[], exact: string, wording: string) => [
    `at ${spans.join(' ')}`,
    `says ${exact} ${wording}`,
  ];
  const places = await listClaimPlaces(trx, workspaceId, articleId);
  for (const { spans, exact, wording } of places) for (const key of keysOf(spans, exact, wording)) known.add(key);
  return [...claims]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((claim) => !keysOf(claim.spans, claim.quote.exact, claim.text).some((key) => known.has(key)));
}
