import { setImmediate } from 'node:timers/promises';
import { DomainError, ENGINE_VERSION } from '@claimdesk/core';
import {
  appendJournal,
  beatExtraction,
  claimNextExtraction,
  finishExtraction,
  getArticle,
  getArticleVersion,
  requeueExtraction,
} from '@claimdesk/db';
import type { ExtractionRow } from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { startRecording, type ExtractionRecorder } from '../use-cases/article/record-extraction.ts';
import type { Double } from '../use-cases/article/doubles.ts';
import { createExtractionThread } from './extract-in-thread.ts';
import { deadSince, startWorkLoop, type WorkLoop } from './work-loop.ts';

const HEARTBEAT_MS = 1_000;
/** Longer than a heartbeat of a process that is alive may take to come. */
const STALE_MS = 30_000;
/** Nobody could sort more. */
const MOST_CLAIMS = 10_000;
/** A thread that says nothing for so long hangs. */
const MOST_SILENCE_MS = 5 * 60_000;
const FINISH_ON_STOP_MS = 5_000;

const failedSentence = 'Not all claims of this article could be found because of a fault of ours; try again.';

/** Reads articles one after the other, each in a thread beside the server's. */
export function startExtractions(deps: Deps): WorkLoop {
  const thread = createExtractionThread();
  let current: AbortController | null = null;

  async function doNext(stopping: AbortSignal): Promise<boolean> {
    const now = deps.now();
    const staleBefore = deadSince(deps, now, STALE_MS);
    const job = await claimNextExtraction(deps.db, { now, staleBefore, engineVersion: ENGINE_VERSION });
    if (job === undefined) return false;
    await perform(job, stopping);
    return true;
  }

  async function perform(job: ExtractionRow, stopping: AbortSignal): Promise<void> {
    const abort = new AbortController();
    current = abort;
    const run = { workspaceId: job.workspaceId, id: job.id };
    // Cancelled, or taken for dead and given to another process.
    let lost = false;
    const lose = () => {
      lost = true;
      abort.abort();
    };
    const heartbeat = setInterval(() => {
      beatExtraction(deps.db, { ...run, now: deps.now() }).then(
        (stillOurs) => (stillOurs ? undefined : lose()),
        (error: unknown) => deps.logger.warn({ err: error, extractionId: job.id }, 'a heartbeat failed'),
      );
    }, HEARTBEAT_MS);
    const silence = setTimeout(() => abort.abort(), MOST_SILENCE_MS);
    try {
      const recorder = await startRecording(deps, job);
      const saved = await readAndSave(job, recorder, { signal: abort.signal, heard: () => silence.refresh(), lose });
      if (saved !== null) await recorder.end(saved);
    } catch (error) {
      if (lost) return;
      if (stopping.aborted) await requeueExtraction(deps.db, run);
      else await fail(job, error);
    } finally {
      clearInterval(heartbeat);
      clearTimeout(silence);
      current = null;
    }
  }

  /** Saves what the thread finds in the order in which it comes, also what came before it failed. Null when lost. */
  async function readAndSave(
    job: ExtractionRow,
    recorder: ExtractionRecorder,
    { signal, heard, lose }: { signal: AbortSignal; heard(): void; lose(): void },
  ): Promise<Double[] | null> {
    let ours = true;
    let problem: unknown = null;
    let saving = Promise.resolve();
    const save = (step: () => Promise<boolean>) => {
      heard();
      saving = saving.then(async () => {
        // The embedded database answers within the same turn: without this no request would get one between two steps.
        await setImmediate();
        if (!ours || problem !== null) return;
        try {
          ours = await step();
          if (!ours) lose();
        } catch (error) {
          problem = error;
          current?.abort();
        }
      });
    };
    const input = { ...(await readInput(deps, job)), mostClaims: MOST_CLAIMS };
    const [reading] = await Promise.allSettled([
      thread.extract(input, {
        signal,
        onArticle: (article) => save(() => recorder.article(article)),
        onFound: (found) => save(() => recorder.found(found)),
      }),
    ]);
    await saving;
    if (problem !== null) throw problem;
    if (reading.status === 'rejected') throw reading.reason;
    return ours ? reading.value : null;
  }

  async function fail(job: ExtractionRow, error: unknown): Promise<void> {
    const refusal = error instanceof DomainError ? error.message : null;
    if (refusal === null) deps.logger.error({ err: error, extractionId: job.id }, 'an extraction failed');
    const { workspaceId, id, articleId } = job;
    await deps.database.transaction(async (trx) => {
      const end = { workspaceId, id, status: 'failed', error: refusal ?? failedSentence, now: deps.now() } as const;
      if (!(await finishExtraction(trx, end))) return;
      await appendJournal(trx, {
        workspaceId,
        id: deps.newId(),
        kind: 'article.fail_extraction',
        actor: { kind: 'system', id: 'extraction' },
        subject: { articleId, extractionId: id },
        createdAt: deps.now(),
      });
    });
  }

  const loop = startWorkLoop(deps, { seeking: 'articles to read', doNext });
  return {
    wake: loop.wake,
    async stop() {
      // The article in hand may finish for a moment; then it is given back.
      const cutOff = setTimeout(() => current?.abort(), FINISH_ON_STOP_MS);
      await loop.stop();
      clearTimeout(cutOff);
      await thread.stop();
    },
  };
}

async function readInput(deps: Deps, job: ExtractionRow): Promise<{ text: string; published: string | null }> {
  const version = await getArticleVersion(deps.db, job.workspaceId, job.articleVersionId);
  const article = await getArticle(deps.db, job.workspaceId, job.articleId);
  if (version === undefined || article === undefined) throw new Error('an extraction without its article');
  return { text: version.text, published: article.published };
}
