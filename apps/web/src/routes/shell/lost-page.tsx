import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTitle } from '../../lib/use-title.ts';

export function LostPage() {
  useTitle('Not found');
  return (
    <div className="page" data-width="text">
      <StatePanel kind="not-found" level={1} title="There is nothing at this address" actions={<ToDesk />}>
        The link may be old, or a letter of it got lost.
      </StatePanel>
    </div>
  );
}

function ToDesk() {
  return (
    <Link to="/" className="button">
      Go to the desk
    </Link>
  );
}

/** Catches what a screen did not: it broke, or its code could not be loaded. */
export function TroublePage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = toProblem(error);
  const isOffline = problem.code === 'offline';
  useTitle('Trouble');
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="page" data-width="text">
      <StatePanel
        kind={isOffline ? 'offline' : 'error'}
        level={1}
        title={isOffline ? 'No connection' : 'This screen could not be shown'}
        actions={
          <>
            <Button kind="primary" onClick={retry}>
              Try again
            </Button>
            <Button onClick={() => location.reload()}>Load the page again</Button>
          </>
        }
      >
        {problem.message}
      </StatePanel>
    </div>
  );
}
