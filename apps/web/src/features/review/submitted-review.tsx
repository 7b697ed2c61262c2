import type { TaskView } from '@claimdesk/api/views';
import { scaleValue } from '@claimdesk/core';
import { Button } from '../../components/button.tsx';
import { FlagList } from '../../components/flag-chips.tsx';
import { KnownAnswer } from '../../components/known-answer.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane } from '../../components/pane.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatWhen } from '../../lib/format.ts';
import { undoWords } from './review-words.ts';
import { useTakeNext } from './task.ts';

type SubmittedReviewProps = { task: TaskView; busy: boolean; onWithdraw: () => void };

const confidenceWords = { low: 'Low', medium: 'Medium', high: 'High' } as const;

/** On a phone it is far below, and a screen reader would not hear of it. */
function showResult(result: HTMLElement | null): void {
  result?.focus();
}

/** My review after it went in: to read, and to take back while that is possible. */
export function SubmittedReview({ task, busy, onWithdraw }: SubmittedReviewProps) {
  const { review, scale } = task;
  const { calibration } = task.claim;
  const { withdraw } = task.claim.actions;
  const { takeNext, isTaking } = useTakeNext();
  const value = review.ratingKey === null ? null : scaleValue(scale, review.ratingKey);
  const reviewsWanted = task.claim.round?.reviewsWanted ?? task.policy.reviewsWanted;
  return (
    <Pane label="Your review" className="review-form">
      <div className="review-fields">
        {calibration ? (
          <section ref={showResult} tabIndex={-1} className="calibration-result" aria-labelledby="calibration-result">
            <h2 id="calibration-result" className="field-label">
              This was a calibration claim
            </h2>
            <KnownAnswer {...calibration} />
            <p className="field-hint">
              Only you and the admins see how you did. The claim is never decided or published, and please tell nobody
              of it: others may still have it before them.
            </p>
          </section>
        ) : (
          <Notice tone="good" title="Submitted.">
            {review.submittedAt ? `Your review went in ${formatWhen(review.submittedAt)}.` : 'Your review is in.'}
          </Notice>
        )}
        <section className="grid gap-2" aria-labelledby="my-rating">
          <h2 id="my-rating" className="field-label">
            Rating
          </h2>
          <div className="row wrap">
            {value ? <VerdictBadge value={value} /> : null}
            {review.confidence ? <span className="soft">{confidenceWords[review.confidence]} confidence</span> : null}
          </div>
          <FlagList value={review.flags} />
        </section>
        <section className="grid gap-2" aria-labelledby="my-why">
          <h2 id="my-why" className="field-label">
            Why
          </h2>
          <p className="review-own-words">{review.rationale}</p>
        </section>
        {review.searchedNote ? (
          <section className="grid gap-2" aria-labelledby="my-search">
            <h2 id="my-search" className="field-label">
              What you searched
            </h2>
            <p className="review-own-words">{review.searchedNote}</p>
          </section>
        ) : null}
      </div>
      <ActionFoot>
        <Button
          busy={busy}
          disabledReason={withdraw.ok ? null : withdraw.reason}
          tooltip={undoWords(reviewsWanted)}
          onClick={onWithdraw}
        >
          Withdraw it
        </Button>
        <Button kind="primary" size="lg" className="push" busy={isTaking} onClick={takeNext}>
          Take the next claim
        </Button>
      </ActionFoot>
    </Pane>
  );
}
