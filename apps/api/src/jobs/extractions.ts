import { DomainError } from '@claimdesk/core';
import {
  appendJournal,
  claimNextExtraction,
  finishExtraction,
  getArticle,
  getArticleVersion,
  reportExtraction,
  requeueExtraction,
} from '@claimdesk/db';
import type { ExtractionRow } from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { recordExtraction } from '../use-cases/article/record-extraction.ts';
import { createExtractionThread } from './extract-in-thread.ts';

export type Extractions = {
  /** Look for work now. */
  wake(): void;
  /** Lets the article in hand finish for a moment, then gives it back. */
  stop(): Promise<void>;
};

/** Work that another process left, or that a wake-up was lost for, is found this late at most. */
const POLL_MS = 5_000;
const HEARTBEAT_MS = 1_000;
/** On a server other processes may be at work; after this long without a heartbeat one is taken for dead. */
const STALE_MS = 30_000;
/** An article of 5 MB takes seconds; a thread that takes this long hangs. */
const MOST_MS = 5 * 60_000;
const FINISH_ON_STOP_MS = 5_000;

const failedSentence = 'The claims of this article could not be found because of a fault of ours; try again.';

/** Reads articles one after the other, each in a thread beside the server's. */
export function startExtractions(deps: Deps): Extractions {
  const thread = createExtractionThread();
  let stopping = false;
  let again = false;
  let loop: Promise<void> | null = null;
  let current: AbortController | null = null;

  function wake(): void {
    if (stopping) return;
    if (loop !== null) {
      again = true;
      return;
    }
    loop = run()
      .catch((error: unknown) => deps.logger.error({ err: error }, 'looking for articles to read failed'))
      .finally(() => {
        loop = null;
        if (again) wake();
      });
  }

  async function run(): Promise<void> {
    again = false;
    for (;;) {
      if (stopping) return;
      const now = deps.now();
      // Nobody else can have the embedded database open, so what is marked running there and is not ours is dead.
      const staleBefore = deps.database.kind === 'embedded' ? now : new Date(now.getTime() - STALE_MS);
      const job = await claimNextExtraction(deps.db, { now, staleBefore });
      if (job === undefined) return;
      await perform(job);
    }
  }

  async function perform(job: ExtractionRow): Promise<void> {
    const abort = new AbortController();
    current = abort;
    const run = { workspaceId: job.workspaceId, id: job.id };
    let progress = { done: 0, total: 0 };
    let lost = false;
    const heartbeat = setInterval(() => {
      reportExtraction(deps.db, { ...run, ...progress, now: deps.now() }).then(
        (stillOurs) => {
          if (stillOurs) return;
          lost = true;
          abort.abort();
        },
        (error: unknown) => deps.logger.warn({ err: error, extractionId: job.id }, 'a heartbeat failed'),
      );
    }, HEARTBEAT_MS);
    const limit = setTimeout(() => abort.abort(), MOST_MS);
    try {
      const input = await readInput(deps, job);
      const extraction = await thread.extract(input, {
        signal: abort.signal,
        onProgress: (done, total) => (progress = { done, total }),
      });
      await recordExtraction(deps, job, extraction);
    } catch (error) {
      if (lost) return;
      if (stopping) await requeueExtraction(deps.db, run);
      else await fail(job, error);
    } finally {
      clearInterval(heartbeat);
      clearTimeout(limit);
      current = null;
    }
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

  const timer = setInterval(wake, POLL_MS);
  timer.unref();
  wake();

  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      const cutOff = setTimeout(() => current?.abort(), FINISH_ON_STOP_MS);
      await loop;
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
