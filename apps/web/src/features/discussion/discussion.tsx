import { useId } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { CommentForm } from './comment-form.tsx';
import './discussion.css';
import { messages } from './messages.ts';
import { ThreadItem } from './thread-item.tsx';
import { useDiscussionCommands, useMentionables, useThreads } from './use-discussion.ts';

type DiscussionProps = {
  claimId: string;
  /** The comment that somebody came to read. */
  commentId?: string | null;
  /** Of its heading. */
  level: 2 | 3;
};

/** What is said about a claim, in threads, and a place to say something; closed while the claim is judged blind. */
export function Discussion({ claimId, commentId = null, level }: DiscussionProps) {
  const headId = useId();
  const Heading = `h${level}` as const;
  const threads = useThreads(claimId);
  const commands = useDiscussionCommands(claimId);
  const people = useMentionables();
  const mayRole = useCan('comment:write');
  const pages = threads.data?.pages ?? [];
  const shown = pages.flatMap((page) => page.threads);
  const last = pages.at(-1);
  const mayWrite = last?.actions.write.ok === true;
  return (
    <section className="discussion" aria-labelledby={headId}>
      <Heading id={headId} className="section-head">
        {messages.title}
        {shown.length > 0 ? <span className="count">{shown.length}</span> : null}
      </Heading>
      {last === undefined && threads.error ? (
        <Notice
          tone="error"
          actions={
            <Button size="sm" onClick={() => void threads.refetch()}>
              {messages.tryAgain}
            </Button>
          }
        >
          {messages.loadProblem} {toProblem(threads.error).message}
        </Notice>
      ) : null}
      {last === undefined && !threads.error ? <SkeletonLines lines={2} label={messages.loading} /> : null}
      {last?.closed ? <Notice tone="blind">{last.closed}</Notice> : null}
      {shown.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          commands={commands}
          {...people}
          mayWrite={mayWrite}
          wantedId={commentId}
        />
      ))}
      {threads.hasNextPage ? (
        <Button size="sm" busy={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
          {messages.more}
        </Button>
      ) : null}
      {last && shown.length === 0 && !last.closed ? <p className="muted text-13">{messages.empty}</p> : null}
      {mayWrite && !threads.hasNextPage ? (
        <CommentForm
          key={claimId}
          draftKey={`comment:${claimId}`}
          label={messages.newComment}
          hint={messages.newHint}
          sendLabel={messages.send}
          members={people.toName}
          busy={commands.add.isPending}
          onSend={(text) => commands.add.mutateAsync({ claimId, text })}
        />
      ) : null}
      {last && !mayRole && !last.closed && !last.actions.write.ok ? (
        <p className="muted text-13">{last.actions.write.reason}</p>
      ) : null}
    </section>
  );
}
