import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { toProblem } from '../../lib/problem.ts';

/** What stands here until the answer comes, or when none does. */
export function Loading({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return <SkeletonLines lines={5} label="Loading the results" />;
  const problem = toProblem(error);
  return (
    <StatePanel
      kind={problem.code === 'offline' ? 'offline' : problem.code === 'not_found' ? 'not-found' : 'error'}
      title="The results did not come"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {problem.message}
    </StatePanel>
  );
}

export function AdminsOnly({ title }: { title: string }) {
  return (
    <Page title={title}>
      <StatePanel
        kind="no-permission"
        title="Admins only"
        actions={
          <Link to="/" className="button">
            Back to the desk
          </Link>
        }
      >
        Known answers are kept by the admins of the workspace. Your own results are under “My calibration”.
      </StatePanel>
    </Page>
  );
}
