import type { TaskView } from '@claimdesk/api/views';
import { diffWords } from '@claimdesk/core';
import { MessageCircleQuestion, Undo2 } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { WordingDiff } from '../../components/wording-diff.tsx';

type ReadingNoticesProps = { task: TaskView; busy: boolean; onConfirm: () => void };

/** What happened to the claim since, and what this round wants to know. */
export function ReadingNotices({ task, busy, onConfirm }: ReadingNoticesProps) {
  const { question, returnComment, review } = task;
  if (!question && !returnComment && !review.needsConfirmation) return null;
  return (
    <div className="mb-5 grid gap-3">
      {question ? (
        <Notice icon={MessageCircleQuestion} title="The adjudicator asks:">
          <span className="read text-16">{question}</span>
        </Notice>
      ) : null}
      {returnComment ? (
        <Notice icon={Undo2} title="Why it is judged again:">
          <span className="read text-16">{returnComment}</span>
        </Notice>
      ) : null}
      {review.needsConfirmation ? <WordingChanged task={task} busy={busy} onConfirm={onConfirm} /> : null}
    </div>
  );
}

function WordingChanged({ task: { claim, review }, busy, onConfirm }: ReadingNoticesProps) {
  const before = claim.wordings.find((one) => one.number === review.wordingVersion)?.wording;
  return (
    <Notice
      tone="warn"
      title="The wording changed."
      announce
      actions={
        <Button size="sm" busy={busy} onClick={onConfirm}>
          My review holds for the new wording
        </Button>
      }
    >
      You judged another wording of this claim. Read the change, mend your review if you need to, then confirm it.
      {before ? (
        <span className="review-diff">
          <WordingDiff parts={diffWords(before, claim.wording)} />
        </span>
      ) : null}
    </Notice>
  );
}
