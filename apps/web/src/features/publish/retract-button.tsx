import type { ClaimView } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import type { usePublished } from './publish-actions.ts';

type RetractButtonProps = { claim: ClaimView; published: ReturnType<typeof usePublished> };

/** Takes back what stands, also while it is checked again. */
export function RetractButton({ claim, published }: RetractButtonProps) {
  const { retract } = claim.actions;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    setReason('');
  };
  return (
    <>
      <Button kind="danger" disabledReason={retract.ok ? null : retract.reason} onClick={() => setOpen(true)}>
        Retract
      </Button>
      {open ? (
        <ReasonDialog
          open
          onOpenChange={close}
          value={reason}
          onChange={setReason}
          busy={published.isBusy}
          problem={published.problem}
          title="Retract this publication?"
          description="Every version is withdrawn for good, with its markup. The page says that it was retracted, why and when."
          label="Reason"
          note="readers will see this"
          wanted="Write why it is retracted."
          verb="Retract it"
          danger
          onSend={(words) => published.retract(words, close)}
        />
      ) : null}
    </>
  );
}
