import type { ThreadView } from '@claimdesk/api/views';
import { CircleCheck, CornerDownRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useToast } from '../../components/toast.tsx';
import { readDraft } from '../../lib/drafts.ts';
import { formatDateTime } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import type { Mentionable } from './mention-text.ts';
import { messages } from './messages.ts';
import type { DiscussionCommands } from './use-discussion.ts';

type ThreadItemProps = {
  thread: ThreadView;
  commands: DiscussionCommands;
  everybody: readonly Mentionable[];
  toName: readonly Mentionable[];
  mayWrite: boolean;
  wantedId: string | null;
};

/** A thread and its answers; a resolved one is folded to a line. */
export function ThreadItem({ thread, commands, everybody, toName, mayWrite, wantedId }: ThreadItemProps) {
  const comments = [thread.first, ...thread.replies];
  const draftKey = `reply:${thread.id}`;
  const [answering, setAnswering] = useState(() => readDraft(draftKey) !== null);
  const toast = useToast();
  const resolve = (resolved: boolean) =>
    commands.resolve.mutate(
      { threadId: thread.id, resolved, expectedVersion: thread.first.version },
      {
        onError: (error) => {
          const { code, message } = toProblem(error);
          toast({ message: code === 'stale' ? messages.stale : message, urgent: true });
        },
      },
    );
  const items = comments.map((comment) => (
    <li key={comment.id}>
      <CommentItem
        comment={comment}
        commands={commands}
        everybody={everybody}
        toName={toName}
        mayWrite={mayWrite && !thread.resolved}
        wanted={comment.id === wantedId}
      />
    </li>
  ));
  if (thread.resolved) {
    const { at, by } = thread.resolved;
    return (
      <details className="thread" open={comments.some(({ id }) => id === wantedId) || undefined}>
        <summary className="thread-resolved">
          <Icon of={CircleCheck} />
          <span title={formatDateTime(at)}>{by ? messages.resolvedBy(by.name) : messages.resolved}</span>
          <span className="count">{messages.comments(comments.length)}</span>
        </summary>
        <ol className="comments">{items}</ol>
        {mayWrite ? (
          <Button
            size="sm"
            kind="quiet"
            icon={RotateCcw}
            busy={commands.resolve.isPending}
            onClick={() => resolve(false)}
          >
            {messages.reopen}
          </Button>
        ) : null}
      </details>
    );
  }
  return (
    <div className="thread">
      <ol className="comments">{items}</ol>
      {!mayWrite ? null : answering ? (
        <CommentForm
          draftKey={draftKey}
          label={messages.replyTo(thread.first.author.name)}
          sendLabel={messages.sendReply}
          members={toName}
          busy={commands.reply.isPending}
          onSend={(text) => commands.reply.mutateAsync({ threadId: thread.id, text })}
          onClose={() => setAnswering(false)}
          autoFocus
        />
      ) : (
        <div className="row gap-1">
          <Button size="sm" kind="quiet" icon={CornerDownRight} onClick={() => setAnswering(true)}>
            {messages.reply}
          </Button>
          <Button
            size="sm"
            kind="quiet"
            icon={CircleCheck}
            busy={commands.resolve.isPending}
            onClick={() => resolve(true)}
          >
            {messages.resolve}
          </Button>
        </div>
      )}
    </div>
  );
}
