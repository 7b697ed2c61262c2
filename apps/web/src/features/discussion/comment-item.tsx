import type { CommentView } from '@claimdesk/api/views';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { useToast } from '../../components/toast.tsx';
import { formatDateTime, formatRelative, initials } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useNow } from '../../lib/use-now.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentWords } from './comment-words.tsx';
import { toField, type Mentionable } from './mention-text.ts';
import { messages } from './messages.ts';
import { showInPane } from './show-in-pane.ts';
import type { DiscussionCommands } from './use-discussion.ts';

type CommentItemProps = {
  comment: CommentView;
  commands: DiscussionCommands;
  everybody: readonly Mentionable[];
  toName: readonly Mentionable[];
  mayWrite: boolean;
  /** Somebody came here to read this one. */
  wanted: boolean;
};

/** One comment: who, when, the words, and for one's own what can be done with it. */
export function CommentItem({ comment, commands, everybody, toName, mayWrite, wanted }: CommentItemProps) {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const item = useRef<HTMLElement>(null);
  const now = useNow();
  const toast = useToast();
  useEffect(() => {
    if (!wanted || !item.current) return undefined;
    item.current.focus({ preventScroll: true });
    return showInPane(item.current);
  }, [wanted]);
  const { id, version } = comment;
  const remove = () => {
    setRemoving(false);
    commands.remove.mutate(
      { id, expectedVersion: version },
      { onError: (error) => toast({ message: toProblem(error).message, urgent: true }) },
    );
  };
  return (
    <article
      ref={item}
      className="comment"
      data-wanted={wanted || undefined}
      tabIndex={-1}
      aria-label={`${comment.author.name}, ${formatDateTime(comment.createdAt)}`}
    >
      <span className="avatar" aria-hidden="true">
        {initials(comment.author.name)}
      </span>
      <div className="comment-body">
        <header className="comment-head">
          <b>{comment.author.name}</b>
          <time dateTime={comment.createdAt} title={formatDateTime(comment.createdAt)}>
            {formatRelative(comment.createdAt, now)}
          </time>
          {comment.editedAt && !comment.deleted ? (
            <span title={messages.editedAt(formatDateTime(comment.editedAt))}>{messages.edited}</span>
          ) : null}
          {comment.mine && mayWrite && !comment.deleted && !editing ? (
            <span className="push">
              <Menu
                trigger={<IconButton icon={Ellipsis} label={messages.actionsFor} size="sm" />}
                entries={[
                  { key: 'edit', label: messages.edit, icon: Pencil, onSelect: () => setEditing(true) },
                  {
                    key: 'remove',
                    label: messages.remove,
                    icon: Trash2,
                    danger: true,
                    onSelect: () => setRemoving(true),
                  },
                ]}
              />
            </span>
          ) : null}
        </header>
        {comment.deleted ? (
          <p className="muted text-13">{messages.removed}</p>
        ) : editing ? (
          <CommentForm
            draftKey={`comment-edit:${id}:${version}`}
            label={messages.editLabel}
            sendLabel={messages.save}
            initial={toField(comment.body, everybody)}
            members={withMentioned(toName, comment, everybody)}
            busy={commands.edit.isPending}
            onSend={(text) => commands.edit.mutateAsync({ id, text, expectedVersion: version })}
            onClose={() => setEditing(false)}
            autoFocus
          />
        ) : (
          <CommentWords comment={comment} />
        )}
      </div>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={messages.removeTitle}
        description={messages.removeText}
        footer={
          <>
            <Button onClick={() => setRemoving(false)}>{messages.cancel}</Button>
            <Button kind="danger" onClick={remove}>
              {messages.remove}
            </Button>
          </>
        }
      />
    </article>
  );
}

/** Whoever a comment names already stays named when it is edited, active or not. */
function withMentioned(
  toName: readonly Mentionable[],
  { mentions }: CommentView,
  everybody: readonly Mentionable[],
): Mentionable[] {
  const named = new Set(mentions.map(({ id }) => id));
  return [...toName, ...everybody.filter(({ id }) => named.has(id) && !toName.some((member) => member.id === id))];
}
