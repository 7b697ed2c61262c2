import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Pane, Panes } from '../../components/pane.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { SubBar } from '../../components/sub-bar.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import type { RenderArchive } from './evidence-list.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { useTakeClaim, useTask } from './task.ts';
import './review.css';

export function ReviewPage({ claimId, renderArchive }: { claimId: string; renderArchive: RenderArchive }) {
  const task = useTask(claimId);
  useTitle(task.data ? `Review claim ${task.data.claim.number}` : 'Review');
  if (task.data) return <ReviewScreen key={task.data.review.id} task={task.data} renderArchive={renderArchive} />;
  return (
    <>
      <SubBar
        crumbs={[
          <Link key="review" to="/review" activeOptions={{ exact: true }}>
            Review
          </Link>,
          'Claim',
        ]}
      />
      {task.error ? (
        <div className="page">
          <NotMine claimId={claimId} error={task.error} onRetry={() => void task.refetch()} />
        </div>
      ) : (
        <Panes className="review-panes">
          <Pane label="The claim" ground="surface">
            <div className="review-column">
              <SkeletonLines lines={8} label="Loading the claim" />
            </div>
          </Pane>
          <Pane label="Your review" className="review-form">
            <div className="review-fields">
              <SkeletonLines lines={5} label="Loading your review" />
            </div>
          </Pane>
        </Panes>
      )}
    </>
  );
}

type NotMineProps = { claimId: string; error: unknown; onRetry: () => void };

/** The claim is not in my hands: it can be taken, or it cannot and the server says why. */
function NotMine({ claimId, error, onRetry }: NotMineProps) {
  const take = useTakeClaim();
  const { code } = toProblem(error);
  const canTake = code === 'not_allowed_now' || code === 'expired';
  return (
    <ProblemPanel
      error={error}
      level={1}
      {...(canTake ? {} : { onRetry })}
      actions={
        <>
          {canTake ? (
            <Button kind="primary" busy={take.isPending} onClick={() => take.mutate({ claimId })}>
              Take this claim
            </Button>
          ) : null}
          <Link className="button" to="/review">
            To the queue
          </Link>
        </>
      }
    />
  );
}
