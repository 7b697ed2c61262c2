import type { ArticleRow as ArticleRowView, StateCounts } from '@claimdesk/api/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArticleRow } from '../../components/article-row.tsx';
import { Button } from '../../components/button.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDate, formatWhen } from '../../lib/format.ts';
import { useCan, useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

/** How much of an article waits for whom; what a person would say of its bar. */
export function waitingParts(counts: StateCounts) {
  const count = (...states: (keyof StateCounts)[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const parts = [
    { key: 'sort', count: count('suggested'), label: messages.toSort },
    { key: 'open', count: count('queued', 'in_review'), label: messages.open },
    { key: 'disputed', count: count('disputed', 'in_adjudication'), label: messages.disputed, disputed: true },
  ].filter((part) => part.count > 0);
  if (parts.length > 0) return parts;
  return [
    { key: 'approve', count: count('decided'), label: messages.toApproveCount },
    { key: 'publish', count: count('approved'), label: messages.toPublishCount },
  ].filter((part) => part.count > 0);
}

export function doneCount(counts: StateCounts): number {
  return (counts.decided ?? 0) + (counts.approved ?? 0) + (counts.published ?? 0) + (counts.retracted ?? 0);
}

export function ArticleEntry({ article }: { article: ArticleRowView }) {
  const { extraction } = article;
  const status = extraction?.status ?? 'done';
  const common = { articleId: article.id, title: article.title };
  const { member } = useMe();
  const byMe = article.createdBy?.id === member.id;
  const who = article.createdBy ? (byMe ? 'you' : article.createdBy.name) : null;
  const when = formatWhen(article.createdAt);
  const addedFacts = [
    article.outlet,
    messages.words(article.words),
    who ? messages.addedBy(who, when) : messages.added(when),
  ];

  if (extraction && (status === 'pending' || status === 'running')) {
    return (
      <ArticleRow
        {...common}
        kind="busy"
        facts={addedFacts}
        label={messages.finding}
        done={extraction.done}
        total={extraction.total}
        unit={messages.sentences}
        action={<ExtractionButton articleId={article.id} act="cancelExtraction" label={messages.cancel} />}
      />
    );
  }
  if (extraction && (status === 'failed' || status === 'cancelled')) {
    return (
      <ArticleRow
        {...common}
        kind="failed"
        facts={addedFacts}
        problem={status === 'cancelled' ? messages.cancelled : (extraction.error ?? messages.failed)}
        action={<ExtractionButton articleId={article.id} act="retryExtraction" label={messages.tryAgain} />}
      />
    );
  }
  return (
    <ArticleRow
      {...common}
      kind="ready"
      facts={[
        article.outlet ?? article.byline,
        article.published ? formatDate(article.published) : messages.added(when),
        messages.claims(article.claims),
      ]}
      counts={article.counts}
      waiting={waitingParts(article.counts)}
      done={doneCount(article.counts)}
      total={article.claims}
    />
  );
}

type ExtractionButtonProps = { articleId: string; act: 'cancelExtraction' | 'retryExtraction'; label: string };

function ExtractionButton({ articleId, act, label }: ExtractionButtonProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const mayAdd = useCan('article:create');
  const change = useMutation(
    trpc.article[act].mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.article.list.pathFilter()),
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  return (
    <Button
      size="sm"
      busy={change.isPending}
      disabledReason={mayAdd ? null : messages.cannotAdd}
      onClick={() => change.mutate({ id: articleId })}
    >
      {label}
    </Button>
  );
}
