import type { ReactNode } from 'react';
import { toProblem, type Problem } from '../lib/problem.ts';
import { Button } from './button.tsx';
import { StatePanel, type StatePanelKind } from './state-panel.tsx';

type ProblemPanelProps = {
  /** Whatever the call threw. */
  error: unknown;
  onRetry?: () => void;
  /** Other ways on. */
  actions?: ReactNode;
  level?: 1 | 2 | 3;
  bare?: boolean;
};

const kinds: Partial<Record<Problem['code'], StatePanelKind>> = {
  offline: 'offline',
  unavailable: 'offline',
  forbidden: 'no-permission',
  not_found: 'not-found',
  stale: 'conflict',
};

const titles: Partial<Record<Problem['code'], string>> = {
  offline: 'No connection to the server',
  unavailable: 'The server is busy',
  forbidden: 'This is not open to you',
  not_found: 'Nothing here',
  stale: 'Changed meanwhile',
  not_allowed_now: 'Not possible now',
  rate_limited: 'Too many at once',
};

/** A call that failed, in place of what it should have shown: what happened, and what to do. */
export function ProblemPanel({ error, onRetry, actions, level, bare }: ProblemPanelProps) {
  const problem = toProblem(error);
  const canRetry = onRetry && problem.code !== 'forbidden' && problem.code !== 'not_found';
  return (
    <StatePanel
      kind={kinds[problem.code] ?? 'error'}
      title={titles[problem.code] ?? 'That did not work'}
      {...(level ? { level } : {})}
      {...(bare ? { bare } : {})}
      actions={
        canRetry || actions ? (
          <>
            {canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
            {actions}
          </>
        ) : undefined
      }
    >
      {problem.message}
    </StatePanel>
  );
}
