import type { DeskView } from '@claimdesk/api/views';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

/** The one filled button of the desk: the next claim to review, or, while there is none, the next one to sort. */
export function TakeNext({ desk }: { desk: DeskView }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const toast = useToast();
  const mayReview = useCan('review:submit');
  const take = useMutation(
    trpc.review.next.mutationOptions({
      onSuccess: (task) => {
        if (task) void navigate({ to: '/review/$claimId', params: { claimId: task.claim.id } });
        else toast({ message: messages.queueEmptied });
      },
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  const [toSort] = desk.toSort.rows;
  const canTake = mayReview && desk.reviewsWanted.count > 0;
  const sort = () => {
    if (!toSort) return;
    void navigate({
      to: '/articles/$articleId',
      params: { articleId: toSort.articleId },
      search: { claim: toSort.id },
    });
  };
  const isSort = !canTake && toSort !== undefined;
  const act = isSort ? sort : () => take.mutate({ skip: [] });
  useShortcut('n', isSort ? messages.sortNext : messages.takeNext, act, { enabled: canTake || isSort, group: 'Desk' });
  if (desk.total === 0 || (!mayReview && !isSort)) return null;
  return (
    <div className="waiting-next">
      <Button
        kind="primary"
        size="lg"
        wide
        shortcut="n"
        busy={take.isPending}
        disabledReason={canTake || isSort ? null : messages.nothingToTake}
        onClick={act}
      >
        {isSort ? messages.sortNext : messages.takeNext}
      </Button>
    </div>
  );
}
