import type { ExtractionView } from '@claimdesk/api/views';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Progress } from '../../../components/progress.tsx';
import { formatNumber, plural } from '../../../lib/format.ts';

type ExtractionPanelProps = {
  extraction: ExtractionView | null;
  found: number;
  /** Absent when the viewer may not start or stop it. */
  onCancel?: (() => void) | undefined;
  onRetry?: (() => void) | undefined;
};

/** How the search for claims goes: counted, stoppable, and with a way on when it failed. */
export function ExtractionPanel({ extraction, found, onCancel, onRetry }: ExtractionPanelProps) {
  if (!extraction || extraction.status === 'done') return null;
  const { status, done, total, error } = extraction;
  if (status === 'pending' || status === 'running') {
    return (
      <section className="extraction-panel" aria-label="Finding claims">
        <Progress label="Finding claims" done={done} total={total} />
        <div className="row">
          <span className="num" role="status">
            {total > 0
              ? `Finding claims: ${formatNumber(done)} of ${plural(total, 'sentence')}`
              : 'Reading the article'}
          </span>
          {onCancel ? (
            <Button size="sm" className="push" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
        </div>
      </section>
    );
  }
  const again = onRetry ? (
    <Button size="sm" onClick={onRetry}>
      {status === 'failed' ? 'Try again' : done > 0 ? 'Find the rest' : 'Find claims'}
    </Button>
  ) : null;
  const kept =
    found === 0
      ? 'No claim was found so far.'
      : found === 1
        ? 'The 1 claim found so far is kept.'
        : `The ${formatNumber(found)} claims found so far are kept.`;
  return (
    <div className="extraction-panel">
      {status === 'failed' ? (
        <Notice tone="error" title="Not all claims were found." actions={again}>
          {error ?? 'The search ended before it was done.'} {kept}
        </Notice>
      ) : (
        <Notice
          tone="warn"
          title={`Stopped after ${formatNumber(done)} of ${plural(total, 'sentence')}.`}
          actions={again}
        >
          {kept} You can also add claims by hand.
        </Notice>
      )}
    </div>
  );
}
