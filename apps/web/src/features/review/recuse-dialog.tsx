import { useState } from 'react';
import { ReasonDialog } from '../../components/reason-dialog.tsx';

type RecuseDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onRecuse: (reason: string) => void;
};

/** "I should not judge this": with a reason, because an editor may have to find somebody else. */
export function RecuseDialog({ open, onOpenChange, busy, onRecuse }: RecuseDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Recuse yourself from this claim?"
      description="Your place opens for somebody else, and the claim does not come to you again. An editor can lift that. Your draft is kept."
      label="Reason"
      note="editors see this"
      hint="For instance that you know the claimant."
      wanted="Write why you should not judge this claim."
      maxLength={1000}
      value={reason}
      onChange={setReason}
      cancel="Keep the claim"
      verb="Recuse yourself"
      busy={busy}
      onSend={onRecuse}
    />
  );
}
