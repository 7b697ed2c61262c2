import { Link } from '@tanstack/react-router';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';

/** What stands here until the answer comes, or when none does. */
export function Loading({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return <SkeletonLines lines={5} label="Loading the results" />;
  return <ProblemPanel error={error} onRetry={onRetry} />;
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
