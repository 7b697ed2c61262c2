import type { Problem } from '../lib/problem.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { Textarea } from './textarea.tsx';

type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  label: string;
  /** Who reads it. */
  note: string;
  hint?: string;
  /** What is missing while the field is empty, a sentence. */
  wanted: string;
  maxLength?: number;
  value: string;
  onChange: (value: string) => void;
  /** On the button that does not do it. */
  cancel?: string;
  verb: string;
  danger?: boolean;
  busy: boolean;
  problem?: Problem | null;
  /** Gets the words without the white space around them. */
  onSend: (words: string) => void;
};

/** A step that needs words: returning, asking, recusing, checking again, retracting. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, description, label, note, hint, wanted, maxLength = 2000 } = props;
  const { value, onChange, cancel = 'Cancel', verb, danger, busy, problem, onSend } = props;
  const words = value.trim();
  const send = () => {
    if (words !== '' && !busy) onSend(words);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
          <Button
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={words === '' ? wanted : null}
          >
            {verb}
          </Button>
        </>
      }
    >
      <Field label={label} note={note} hint={hint} error={problem?.message}>
        <Textarea rows={3} maxLength={maxLength} value={value} onChange={(event) => onChange(event.target.value)} />
      </Field>
    </Dialog>
  );
}
