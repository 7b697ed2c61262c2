import type { TaskView } from '@claimdesk/api/views';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { LeaseRing } from '../../components/lease-ring.tsx';
import { Pane, Panes } from '../../components/pane.tsx';
import { SubBar } from '../../components/sub-bar.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { CheckedBefore } from './checked-before.tsx';
import { ClaimReading } from './claim-reading.tsx';
import { EvidenceList, type RenderArchive } from './evidence-list.tsx';
import { ConflictNotice, EndedNotice, LeaseNotice, RestoredNotice } from './form-notices.tsx';
import { HandBackMenu } from './hand-back-menu.tsx';
import { ReadingNotices } from './reading-notices.tsx';
import { RecuseDialog } from './recuse-dialog.tsx';
import { ReviewForm } from './review-form.tsx';
import { endedWords, lockWords } from './review-words.ts';
import { SubmittedReview } from './submitted-review.tsx';
import { useTakeClaim } from './task.ts';
import { useLease } from './use-lease.ts';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewDraft } from './use-review-draft.ts';

/** Reviewing one claim. Give it the review's id as its key: a draft belongs to one review. */
export function ReviewScreen({ task, renderArchive }: { task: TaskView; renderArchive: RenderArchive }) {
  const { claim, review } = task;
  const { state, saver } = useReviewDraft(task);
  const [restored, setRestored] = useState(() => state.status === 'waiting');
  const [recusing, setRecusing] = useState(false);
  const lease = useLease(task.leaseUntil, task.policy.leaseMinutes);
  const take = useTakeClaim();
  const actions = useReviewActions(task, saver);
  const navigate = useNavigate();

  const isDraft = review.status !== 'submitted';
  const ended = isDraft ? endedWords(claim) : null;
  const leaseEnded = isDraft && (ended !== null || lease === null || lease.ended);
  const locked = lockWords(review, leaseEnded, ended !== null);
  const blockedReason = blockedWords(locked, review.needsConfirmation, state.status === 'conflict', state.problem);

  const skip = () => actions.skip(!leaseEnded);
  useShortcut('x', 'Skip to another claim', skip, { enabled: isDraft, group: 'Review' });
  useShortcut('l', 'Keep the claim for longer', actions.renew, { enabled: isDraft && !leaseEnded, group: 'Review' });
  useShortcut(
    'o',
    'Open the article',
    () =>
      void navigate({
        to: '/articles/$articleId',
        params: { articleId: claim.articleId },
        search: { claim: claim.id },
      }),
    { group: 'Review' },
  );

  const notices = (
    <>
      {restored ? <RestoredNotice onClose={() => setRestored(false)} /> : null}
      <ConflictNotice state={state} saver={saver} scale={task.scale} />
      {ended ? <EndedNotice words={ended} /> : null}
      {isDraft && !ended ? (
        <LeaseNotice
          lease={lease}
          withdrawn={review.status === 'withdrawn'}
          busy={take.isPending || actions.isBusy}
          onRenew={actions.renew}
          onTakeAgain={() => take.mutate({ claimId: claim.id }, { onSuccess: () => void saver.flush() })}
        />
      ) : null}
    </>
  );

  return (
    <>
      <SubBar
        crumbs={[
          <Link key="review" to="/review" activeOptions={{ exact: true }}>
            Review
          </Link>,
          `Claim ${claim.number}`,
        ]}
        actions={
          isDraft ? (
            <>
              <HandBackMenu
                held={!leaseEnded}
                busy={actions.isBusy}
                refusal={claim.actions.recuse.ok ? null : claim.actions.recuse.reason}
                onHandBack={actions.handBack}
                onRecuse={() => setRecusing(true)}
              />
              <Button kind="quiet" size="sm" shortcut="x" busy={actions.isBusy} onClick={skip}>
                Skip
              </Button>
            </>
          ) : null
        }
      >
        <span className="clip muted max-md:hidden">of {claim.articleTitle}</span>
        {isDraft && lease && !leaseEnded ? (
          <LeaseRing minutesLeft={lease.fraction * task.policy.leaseMinutes} ofMinutes={task.policy.leaseMinutes}>
            <span>
              Yours for {lease.minutes} min<span className="max-lg:hidden">, renewed as you work</span>
            </span>
          </LeaseRing>
        ) : null}
      </SubBar>
      {recusing ? (
        <RecuseDialog open onOpenChange={setRecusing} busy={actions.isBusy} onRecuse={actions.recuse} />
      ) : null}
      <Panes className="review-panes">
        <Pane label="The claim and what is known" ground="surface">
          <ClaimReading
            task={task}
            notices={<ReadingNotices task={task} busy={actions.isBusy} onConfirm={actions.confirm} />}
          >
            <CheckedBefore claimId={claim.id} />
            <EvidenceList task={task} lockedReason={locked} renderArchive={renderArchive} />
          </ClaimReading>
        </Pane>
        {isDraft ? (
          <ReviewForm
            task={task}
            state={state}
            onChange={saver.change}
            notices={notices}
            blockedReason={blockedReason}
            busy={actions.isBusy}
            onSubmit={actions.submit}
          />
        ) : (
          <SubmittedReview task={task} busy={actions.isBusy} onWithdraw={actions.withdraw} />
        )}
      </Panes>
    </>
  );
}

function blockedWords(
  locked: string | null,
  unconfirmed: boolean,
  conflict: boolean,
  problem: string | null,
): string | null {
  if (locked) return locked;
  if (conflict) return 'Another window saved something else. Choose which version counts first.';
  if (unconfirmed) return 'The wording changed since you judged it. Read the change and confirm your review first.';
  return problem;
}
