import {
  ENGINE_VERSION,
  type ExtractedArticle,
  type ExtractedClaim,
  type Extraction,
  type Span,
} from '@claimdesk/core';
import {
  advanceExtraction,
  appendJournal,
  finishExtraction,
  getArticleVersion,
  insertClaims,
  listClaimPlaces,
  lockArticle,
  nextClaimNumber,
  setDuplicates,
  updateArticle,
  type ClaimPlace,
  type Db,
  type ExtractionRow,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { doublesOf, markOf, type Double } from './doubles.ts';
import { firstWords } from './first-words.ts';
import { systemEntry } from '../journal-entry.ts';

type Run = Pick<ExtractionRow, 'workspaceId' | 'id' | 'articleId' | 'articleVersionId'>;

/**
 * Saves what the engine finds, step by step, so that what was done stays when the reading is cancelled or breaks off.
 * Each step is one transaction and answers false when the run has ended meanwhile: then nothing is saved. It only adds:
 * claims that are there, edited and dismissed ones too, stay as they are and are not made again.
 */
export type ExtractionRecorder = {
  /** What the article says of itself, where nobody said so yet. */
  article(article: ExtractedArticle): Promise<boolean>;
  /** Suggestions for what is new in the sentences up to `done`. */
  found(step: { claims: ExtractedClaim[]; done: number; total: number }): Promise<boolean>;
  end(doubles: Double[]): Promise<boolean>;
};

export async function startRecording(deps: Deps, run: Run): Promise<ExtractionRecorder> {
  const { workspaceId, articleId } = run;
  const known = new Set((await listClaimPlaces(deps.db, workspaceId, articleId)).flatMap(keysOfPlace));
  const given = new Set<string>();
  let added = 0;

  const inArticle = (work: (trx: Db) => Promise<boolean>) =>
    deps.database.transaction(async (trx) => {
      const article = await lockArticle(trx, workspaceId, articleId);
      return article !== undefined && work(trx);
    });

  return {
    article: (article) =>
      inArticle(async (trx) => {
        if (!(await advanceExtraction(trx, { workspaceId, id: run.id, article, now: deps.now() }))) return false;
        await saveArticle(trx, run, article);
        return true;
      }),
    found({ claims, done, total }) {
      const fresh = [...claims]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .filter((claim) => isNewTo(given, markOf(claim)) && !keysOf(claim).some((key) => known.has(key)));
      return inArticle(async (trx) => {
        const wanted = await withoutJustMade(trx, run, fresh);
        const step = { workspaceId, id: run.id, done, total, saved: wanted.length, now: deps.now() };
        if (!(await advanceExtraction(trx, step))) return false;
        await saveClaims(deps, trx, run, wanted);
        added += wanted.length;
        return true;
      });
    },
    end: (doubles) =>
      inArticle(async (trx) => {
        const end = { workspaceId, id: run.id, status: 'done' as const, now: deps.now() };
        if (!(await finishExtraction(trx, end))) return false;
        await saveDoubles(trx, run, doubles);
        const subject = { articleId, extractionId: run.id };
        await appendJournal(trx, systemEntry(deps, workspaceId, 'article.extract', subject, { claims: added }));
        return true;
      }),
  };
}

/** A whole extraction at once. False when the run had ended meanwhile. */
export async function recordExtraction(deps: Deps, run: Run, extraction: Extraction): Promise<boolean> {
  const { article, claims } = extraction;
  const recorder = await startRecording(deps, run);
  return (
    (await recorder.article(article)) &&
    (await recorder.found({ claims, done: claims.length, total: claims.length })) &&
    recorder.end(doublesOf(claims))
  );
}

async function saveArticle(trx: Db, run: Run, { title, byline, published }: ExtractedArticle): Promise<void> {
  const { workspaceId, articleId } = run;
  const article = await lockArticle(trx, workspaceId, articleId);
  if (article === undefined) return;
  const text = (await getArticleVersion(trx, workspaceId, run.articleVersionId))?.text ?? '';
  const isNamed = article.title !== null && article.title !== firstWords(text);
  const found = {
    ...(!isNamed && title !== null && title !== article.title && { title }),
    ...(article.byline === null && byline !== null && { byline }),
    ...(article.published === null && published !== null && { published }),
  };
  if (Object.keys(found).length > 0) await updateArticle(trx, { workspaceId, id: articleId, ...found });
}

async function saveClaims(deps: Deps, trx: Db, run: Run, claims: readonly ExtractedClaim[]): Promise<void> {
  if (claims.length === 0) return;
  const { workspaceId, articleId } = run;
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
      engineVersion: ENGINE_VERSION,
      content,
    })),
  );
}

/** Somebody may have added a claim by hand while the article was read. */
async function withoutJustMade(trx: Db, run: Run, claims: ExtractedClaim[]): Promise<ExtractedClaim[]> {
  if (claims.length === 0) return claims;
  const from = Math.min(...claims.map(({ start }) => start));
  const to = Math.max(...claims.map(({ end }) => end));
  const places = await listClaimPlaces(trx, run.workspaceId, run.articleId, [from, to]);
  const known = new Set(places.flatMap(keysOfPlace));
  return claims.filter((claim) => !keysOf(claim).some((key) => known.has(key)));
}

async function saveDoubles(trx: Db, { workspaceId, articleId }: Run, doubles: readonly Double[]): Promise<void> {
  if (doubles.length === 0) return;
  const ids = new Map<string, string>();
  for (const { id, spans, wording } of await listClaimPlaces(trx, workspaceId, articleId)) {
    ids.set(markOf({ spans, text: wording }), id);
  }
  const pairs = doubles.flatMap(({ claim, of }) => {
    const id = ids.get(markOf(claim));
    const duplicateOfId = ids.get(markOf(of));
    return id === undefined || duplicateOfId === undefined || id === duplicateOfId ? [] : [{ id, duplicateOfId }];
  });
  await setDuplicates(trx, workspaceId, pairs);
}

/** A claim is there already when it was made of the same words, or when its sentence says the same. */
function keysOf({ spans, text, sentence }: ExtractedClaim): string[] {
  return [atKey(spans), saysKey(sentence[0], text)];
}

function keysOfPlace({ spans, wording, sentenceStart }: ClaimPlace): string[] {
  return [atKey(spans), saysKey(sentenceStart, wording)];
}

const atKey = (spans: Span[]) => `at ${spans.join(' ')}`;
/** Marks and capitals do not make another claim. */
const saysKey = (sentenceStart: number, wording: string) =>
  `says ${sentenceStart} ${wording
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

function isNewTo(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
