import type { Line } from '@claimdesk/core';
import { Button } from '../../../components/button.tsx';
import { foldHint, type Fold } from './lay-out-lines.ts';

type FoldLineProps = {
  text: string;
  fold: Fold;
  open: boolean;
  onToggle: () => void;
  /** Absent when the viewer may not change the article. */
  onBringBack?: ((line: Line) => void) | undefined;
};

/** What was left out of the text: one quiet row, and on demand the lines themselves, each with a way back. */
export function FoldLine({ text, fold, open, onToggle, onBringBack }: FoldLineProps) {
  const count = fold.lines.length === 1 ? '1 line left out' : `${fold.lines.length} lines left out`;
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
                <span data-from={line.start + lead}>{words.trim()}</span>
                {onBringBack ? (
                  <Button size="sm" kind="quiet" aria-label={`Bring back: ${words.trim().slice(0, 60)}`} onClick={() => onBringBack(line)}>
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
