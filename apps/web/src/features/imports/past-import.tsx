import type { FactCheckImportView } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { formatDateTime } from '../../lib/format.ts';
import { ImportLog } from './import-log.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { tellCounts, tellRepairs } from './words.ts';

const stateWords: Partial<Record<FactCheckImportView['status'], string>> = {
  waiting: 'Waiting for its turn',
  running: 'Being imported',
  failed: 'Failed',
  undoing: 'Being taken out',
  undone: 'Undone',
};

/** One import: what it was, what it brought, its log, and the way back. */
export function PastImport({ one }: { one: FactCheckImportView }) {
  const [logShown, setLogShown] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const { name, status, createdBy, createdAt, undoneBy, undoneAt } = one;
  const isRunning = status === 'waiting' || status === 'running';
  const state = stateWords[status];
  return (
    <li className="past-import" data-undone={status === 'undone' || undefined}>
      <div className="past-import-what">
        <h3>{name}</h3>
        <p className="meta">
          <span>{formatDateTime(createdAt)}</span>
          <span>{createdBy?.name ?? 'Command line'}</span>
          {state ? <b>{state}</b> : null}
          {status === 'done' ? <span>{tellCounts(one)}</span> : null}
          {undoneAt ? (
            <span>
              by {undoneBy?.name ?? 'the command line'}, {formatDateTime(undoneAt)}
            </span>
          ) : null}
        </p>
      </div>
      <div className="row">
        {one.repairs > 0 && !isRunning ? (
          <Button
            size="sm"
            aria-expanded={logShown}
            aria-label={`Log of ${name}`}
            tooltip={tellRepairs(one.repairs)}
            onClick={() => setLogShown(!logShown)}
          >
            Log
          </Button>
        ) : null}
        {status === 'undone' || status === 'undoing' ? null : (
          <Button size="sm" aria-label={`${isRunning ? 'Cancel' : 'Undo'} ${name}`} onClick={() => setUndoing(true)}>
            {isRunning ? 'Cancel' : 'Undo'}
          </Button>
        )}
      </div>
      {isRunning ? (
        <div className="past-import-more">
          <Progress
            label={`Importing ${name}`}
            done={(one.progress ?? 0) * 1000}
            total={one.progress === null ? 0 : 1000}
          />
        </div>
      ) : null}
      {status === 'failed' && one.problem ? (
        <div className="past-import-more">
          <Notice tone="error">{one.problem}</Notice>
        </div>
      ) : null}
      {logShown ? (
        <div className="past-import-more">
          <ImportLog id={one.id} name={name} />
        </div>
      ) : null}
      {undoing ? <UndoDialog one={one} onClose={() => setUndoing(false)} /> : null}
    </li>
  );
}
