import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';

type RecuseDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onRecuse: (reason: string) => void;
};

/** "I should not judge this": with a reason, because an editor may have to find somebody else. */
export function RecuseDialog({ open, onOpenChange, busy, onRecuse }: RecuseDialogProps) {
  const [reason, setReason] = useState('');
  const blank = reason.trim() === '';
  const send = () => {
    if (!blank && !busy) onRecuse(reason.trim());
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Recuse yourself from this claim?"
      description="Your place opens for somebody else, and the claim does not come to you again. An editor can lift that. Your draft is kept."
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Keep the claim</Button>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            disabledReason={blank ? 'Write why you should not judge this claim.' : null}
          >
            Recuse yourself
          </Button>
        </>
      }
    >
      <Field label="Reason" note="editors see this" hint="For instance that you know the claimant.">
        <Textarea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
