import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import type { Problem } from '../../lib/problem.ts';

type ReturnDialogProps = {
  claimId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  problem: Problem | null;
  onReturn: (comment: string, done: () => void) => void;
};

/** Opens a new round. Reviews that are in stay kept, and stay hidden from its reviewers. */
export function ReturnDialog({ claimId, open, onOpenChange, busy, problem, onReturn }: ReturnDialogProps) {
  const { value, set, clear } = useDraft(`return:${claimId}`, '', isText);
  const blank = value.trim() === '';
  const send = () => {
    if (blank || busy) return;
    onReturn(value.trim(), () => {
      clear();
      onOpenChange(false);
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Return this claim for review?"
      description="A new round opens. The reviews that are in are kept, and stay hidden from whoever reviews it next."
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Keep it</Button>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            disabledReason={blank ? 'Write what the next reviewers should look at.' : null}
          >
            Return it
          </Button>
        </>
      }
    >
      <Field label="Comment" note="the next reviewers see this" error={problem?.message}>
        <Textarea rows={3} maxLength={2000} value={value} onChange={(event) => set(event.target.value)} />
      </Field>
    </Dialog>
  );
}
