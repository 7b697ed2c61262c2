import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import { formatWhen } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { MentionField } from './mention-field.tsx';
import { toStored, type Mentionable } from './mention-text.ts';
import { messages } from './messages.ts';

type CommentFormProps = {
  /** Names the draft: it is kept in this browser until the server has the words. */
  draftKey: string;
  label: string;
  sendLabel: string;
  hint?: string;
  /** What stands in the field at first. */
  initial?: string;
  members: readonly Mentionable[];
  busy: boolean;
  /** Stored words; the form is emptied when it resolves. */
  onSend: (text: string) => Promise<unknown>;
  onClose?: () => void;
  autoFocus?: boolean;
};

/** Words on their way: a new comment, an answer or an edit. */
export function CommentForm(props: CommentFormProps) {
  const { draftKey, label, sendLabel, hint, initial = '', members, busy, onSend, onClose, autoFocus } = props;
  const draft = useDraft(draftKey, initial, isText);
  const [problem, setProblem] = useState<string | null>(null);
  const nothing = draft.value.trim() === '' || draft.value === initial;
  const send = () => {
    if (nothing || busy) return;
    setProblem(null);
    onSend(toStored(draft.value, members)).then(
      () => {
        draft.clear();
        onClose?.();
      },
      (error: unknown) => setProblem(toProblem(error).message),
    );
  };
  const cancel =
    onClose &&
    (() => {
      draft.clear();
      onClose();
    });
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionField
        label={label}
        hint={
          draft.restoredFrom && draft.value !== '' ? messages.draftKept(formatWhen(draft.restoredFrom)) : (hint ?? '')
        }
        error={problem}
        value={draft.value}
        onChange={draft.set}
        onSubmit={send}
        onCancel={cancel}
        members={members}
        {...(autoFocus ? { autoFocus } : {})}
      />
      <div className="row">
        {cancel ? (
          <Button size="sm" kind="quiet" className="push" onClick={cancel}>
            {messages.cancel}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="sm"
          kind={nothing ? 'plain' : 'primary'}
          className={cancel ? '' : 'push'}
          shortcut="mod+enter"
          busy={busy}
        >
          {sendLabel}
        </Button>
      </div>
    </form>
  );
}
