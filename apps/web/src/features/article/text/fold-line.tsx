import type { Line } from '@claimdesk/core';
import { useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { plural } from '../../../lib/format.ts';
import { useSelectedOf } from './claim-run.tsx';
import { foldHint, type Fold } from './lay-out-lines.ts';
import type { LineMarks } from './text-claim.ts';
import { TextLine } from './text-line.tsx';

type FoldLineProps = {
  text: string;
  fold: Fold;
  /** Opened by hand. It also opens by itself while a claim in it is open. */
  open: boolean;
  onToggle: () => void;
  marks: (line: Line) => LineMarks;
  entryId: string | null;
  /** Absent when the viewer may not change the article. */
  onBringBack?: ((line: Line) => void) | undefined;
};

/** What was left out of the text: one quiet row, and on demand the lines themselves, each with a way back. */
export function FoldLine({ text, fold, open: openedByHand, onToggle, marks, entryId, onBringBack }: FoldLineProps) {
  const claimIds = useMemo(
    () => fold.lines.flatMap((line) => marks(line).claims.map((claim) => claim.id)),
    [fold, marks],
  );
  const open = useSelectedOf(claimIds) !== null || openedByHand;
  const count = `${plural(fold.lines.length, 'line')} left out${claimIds.length > 0 ? ` with ${plural(claimIds.length, 'claim')}` : ''}`;
  return (
    <>
      <button type="button" className="fold-line" aria-expanded={open} onClick={onToggle}>
        <span className="clip">
          {count}
          {open ? '' : `: ${foldHint(text, fold)}`}
        </span>
        <u>{open ? 'Hide' : 'Show'}</u>
      </button>
      {open ? (
        <div className="folded-lines">
          {fold.lines.map((line) => {
            const words = text.slice(line.start, line.end);
            const lead = words.length - words.trimStart().length;
            return (
              <div key={line.start} className="folded-line">
                <TextLine text={text} line={line} marks={marks(line)} entryId={entryId} skip={lead} as="span" />
                {onBringBack ? (
                  <Button
                    size="sm"
                    kind="quiet"
                    aria-label={`Bring back: ${words.trim().slice(0, 60)}`}
                    onClick={() => onBringBack(line)}
                  >
                    Bring back
                  </Button>
                ) : null}
              </div>
            );
          })}
        </div>
      ) : null}
    </>
  );
}
