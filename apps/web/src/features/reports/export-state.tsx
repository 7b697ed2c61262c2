import type { ExportView } from '@claimdesk/api/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { progressWords } from './progress-words.ts';

/** An export that is not done: how far it is, with a way to end it, or why there is none. */
export function ExportState({ report }: { report: ExportView }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const cancel = useMutation(
    trpc.report.cancel.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.report.list.pathKey() }),
    }),
  );
  if (report.state === 'failed') {
    return (
      <Notice tone="error" title="Not made.">
        {report.error}
      </Notice>
    );
  }
  if (report.state === 'cancelled') return <p className="text-13 text-ink-3">Cancelled, so it has no files.</p>;
  const words = progressWords(report);
  return (
    <div className="report-progress">
      <span className="text-13 text-ink-2 num">{words}</span>
      <Button
        size="sm"
        busy={cancel.isPending}
        aria-label={`Cancel ${report.title}`}
        onClick={() => cancel.mutate({ id: report.id })}
      >
        Cancel
      </Button>
      <Progress label={words} done={report.progress?.done ?? 0} total={report.progress?.total ?? 0} />
      {cancel.error ? <p className="field-error">{toProblem(cancel.error).message}</p> : null}
    </div>
  );
}
