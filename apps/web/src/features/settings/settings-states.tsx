import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { toProblem } from '../../lib/problem.ts';
import { messages } from './messages.ts';

/** A settings page for somebody whose role does not include it. */
export function NotForYou({ title }: { title: string }) {
  return (
    <Page title={title}>
      <StatePanel
        kind="no-permission"
        title={messages.adminsOnlyTitle}
        actions={
          <Link to="/" className="button">
            Back to the desk
          </Link>
        }
      >
        {messages.adminsOnlyText}
      </StatePanel>
    </Page>
  );
}

/** What stands in the place of a list that is on its way or did not come. */
export function ListState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return <SkeletonLines lines={5} />;
  const problem = toProblem(error);
  return (
    <StatePanel
      kind={problem.code === 'offline' ? 'offline' : 'error'}
      title={messages.loadProblem}
      actions={<Button onClick={onRetry}>{messages.tryAgain}</Button>}
    >
      {problem.message}
    </StatePanel>
  );
}
