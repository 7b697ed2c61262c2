import { UNTITLED_ARTICLE, type ClaimState } from '@claimdesk/core';
import type { ArticleListRow } from '@claimdesk/db';
import type { ArticleRow, ExtractionView, StateCounts } from '../../views.ts';

export function viewArticleRow(row: ArticleListRow): ArticleRow {
  const counts = countsOf(row);
  return {
    id: row.id,
    title: row.title ?? UNTITLED_ARTICLE,
    byline: row.byline,
    outlet: row.outlet,
    url: row.url,
    published: row.published,
    topic: row.topic,
    desk: row.desk,
    words: row.wordCount,
    claims: Object.entries(counts).reduce((sum, [state, count]) => (gone.has(state) ? sum : sum + count), 0),
    counts,
    waiting: row.waiting,
    extraction: extractionOf(row),
    createdAt: row.createdAt,
    createdBy: row.createdBy === null ? null : { id: row.createdBy, name: row.createdByName ?? 'Former member' },
    version: row.version,
  };
}

const gone: ReadonlySet<string> = new Set<ClaimState>(['merged', 'superseded']);

function countsOf({ counts: { open = 0, ...counts }, inReview }: ArticleListRow): StateCounts {
  const all: StateCounts = { ...counts };
  if (open > inReview) all.queued = open - inReview;
  if (inReview > 0) all.in_review = inReview;
  return all;
}

function extractionOf(row: ArticleListRow): ExtractionView | null {
  if (row.extractionStatus === null) return null;
  const status = row.extractionStatus;
  const done = row.extractionDone ?? 0;
  const total = row.extractionTotal ?? 0;
  const saved = row.extractionSaved ?? 0;
  const early = (status === 'cancelled' || status === 'failed') && done > 0 && done < total;
  return {
    status,
    done,
    total,
    saved,
    error: row.extractionError,
    stopped: early ? stoppedSentence(done, total, saved) : null,
  };
}

const count = new Intl.NumberFormat('en-GB');

function stoppedSentence(done: number, total: number, saved: number): string {
  const kept =
    saved === 0
      ? ''
      : saved === 1
        ? '; the claim it added is kept'
        : `; the ${count.format(saved)} claims it added are kept`;
  return `Stopped after ${count.format(done)} of ${count.format(total)} sentences${kept}.`;
}
