import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import type { Problem } from '../../lib/problem.ts';
import { KindField, type Kind } from './kind-field.tsx';

type CorrectDialogProps = {
  publicationId: string;
  explanation: string;
  /** Something else goes out with it, so the words may stay. */
  otherChanges: boolean;
  busy: boolean;
  problem: Problem | null;
  onOpenChange: (open: boolean) => void;
  onCorrect: (change: { explanation: string; kind: Kind; note: string }, done: () => void) => void;
};

/** The next version of what is published, in other words. The version before stays readable. */
export function CorrectDialog({
  publicationId,
  explanation,
  otherChanges,
  busy,
  problem,
  onOpenChange,
  onCorrect,
}: CorrectDialogProps) {
  const draft = useDraft(`correct:${publicationId}`, explanation, isText);
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<Kind>('minor');
  const words = draft.value.trim();
  const missing =
    words === '' || (words === explanation.trim() && !otherChanges)
      ? 'Change the explanation first.'
      : note.trim() === ''
        ? 'Write a public note that says what changed.'
        : null;
  const send = () => {
    if (missing !== null || busy) return;
    onCorrect({ explanation: words, kind, note: note.trim() }, () => {
      draft.clear();
      onOpenChange(false);
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      size="wide"
      title="Correct what is published"
      description="A new version goes out with your note; the version before stays readable. For another verdict, check the claim again."
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" kind="primary" busy={busy} disabledReason={missing}>
            Publish the correction
          </Button>
        </>
      }
    >
      <Field label="Explanation" note="readers will see this" error={problem?.message}>
        <Textarea rows={8} maxLength={50_000} value={draft.value} onChange={(event) => draft.set(event.target.value)} />
      </Field>
      <Field label="What changed" note="a public note">
        <Textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <KindField value={kind} onChange={setKind} />
    </Dialog>
  );
}
