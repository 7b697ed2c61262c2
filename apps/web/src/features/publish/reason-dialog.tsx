import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Problem } from '../../lib/problem.ts';

type ReasonDialogProps = {
  title: string;
  description: string;
  label: string;
  /** Who reads it. */
  note: string;
  /** What is missing while the field is empty, a sentence. */
  wanted: string;
  verb: string;
  danger?: boolean;
  busy: boolean;
  problem: Problem | null;
  onOpenChange: (open: boolean) => void;
  onSend: (reason: string, done: () => void) => void;
  children?: ReactNode;
};

/** A step that needs words: retracting, checking again. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, description, label, note, wanted, verb, danger, busy, problem, onOpenChange, onSend } = props;
  const [reason, setReason] = useState('');
  const blank = reason.trim() === '';
  const send = () => {
    if (!blank && !busy) onSend(reason.trim(), () => onOpenChange(false));
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabledReason={blank ? wanted : null}>
            {verb}
          </Button>
        </>
      }
    >
      <Field label={label} note={note} error={problem?.message}>
        <Textarea rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
