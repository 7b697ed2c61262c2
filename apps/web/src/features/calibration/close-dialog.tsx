import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { words } from './words.ts';

type CloseDialogProps = { title: string; text: string; busy: boolean; onConfirm: () => void; onClose: () => void };

/** What is shown to everybody cannot be taken back, so it is asked. */
export function CloseDialog({ title, text, busy, onConfirm, onClose }: CloseDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={onClose}>{words.keepOpen}</Button>
          <Button kind="danger" busy={busy} onClick={onConfirm}>
            {words.closeClaim}
          </Button>
        </>
      }
    />
  );
}
