import type { ReviewView, TaskView } from '@claimdesk/api/views';
import type { ReviewDraft } from '@claimdesk/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toProblem } from '../../lib/problem.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import {
  createDraftSaver,
  type DraftSaver,
  type SavedDraft,
  type SaveOutcome,
  type SaverState,
} from './draft-saver.ts';
import { readKept, writeKept } from './kept-draft.ts';
import { useReloadTask, useSetTask } from './task.ts';

function toSaved(review: ReviewView): SavedDraft {
  const { ratingKey, confidence, flags, rationale, searchedNote, version, savedAt } = review;
  return { draft: { ratingKey, confidence, flags, rationale, searchedNote }, version, savedAt };
}

function isReview(value: unknown): value is ReviewView {
  return typeof value === 'object' && value !== null && 'version' in value && 'rationale' in value && 'flags' in value;
}

/** The draft of one review, saving itself. Give the component that calls this the review's id as its key. */
export function useReviewDraft(task: TaskView): { state: SaverState; saver: DraftSaver } {
  const client = useTRPCClient();
  const setTask = useSetTask(task.claim.id);
  const reload = useReloadTask(task.claim.id);
  const [saver] = useState(() => {
    const reviewId = task.review.id;
    const save = async (draft: ReviewDraft, version: number): Promise<SaveOutcome> => {
      try {
        const review = await client.review.saveDraft.mutate({
          reviewId,
          ...draft,
          flags: [...draft.flags],
          expectedVersion: version,
        });
        setTask((now) => ({ ...now, review, leaseUntil: review.leaseUntil }));
        return { kind: 'saved', version: review.version, savedAt: review.savedAt };
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'stale' && isReview(problem.current)) {
          return { kind: 'stale', current: toSaved(problem.current) };
        }
        // The round may have ended meanwhile; the screen has to say so.
        if (problem.code === 'not_allowed_now') reload();
        const comesBack = ['offline', 'unavailable', 'rate_limited'].includes(problem.code);
        return comesBack ? { kind: 'unreachable' } : { kind: 'refused', problem: problem.message };
      }
    };
    return createDraftSaver({
      opened: toSaved(task.review),
      kept: readKept(reviewId),
      save,
      keep: (draft, base) => writeKept(reviewId, draft ? { draft, base } : null),
    });
  });
  const state = useSyncExternalStore(saver.subscribe, saver.getState);

  useEffect(() => {
    saver.start();
    return () => {
      void saver.flush();
      saver.stop();
    };
  }, [saver]);
  useEffect(() => saver.heard(toSaved(task.review)), [saver, task.review]);
  useEffect(() => saver.hold(task.review.needsConfirmation), [saver, task.review.needsConfirmation]);
  return { state, saver };
}
