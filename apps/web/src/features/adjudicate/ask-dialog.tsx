import type { AdjudicationView } from '@claimdesk/api/views';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import { useDecide } from './dispute-actions.ts';

type AskDialogProps = { dispute: AdjudicationView; open: boolean; onOpenChange: (open: boolean) => void };

/** Opens one more place in the round. The next reviewer sees the question, and still no other review. */
export function AskDialog({ dispute, open, onOpenChange }: AskDialogProps) {
  const { value, set, clear } = useDraft(`question:${dispute.claim.id}:${dispute.roundNumber}`, '', isText);
  const { ask, isAsking, askProblem } = useDecide(dispute);
  const blank = value.trim() === '';
  const send = () => {
    if (!blank && !isAsking) ask(value.trim(), clear);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Ask for one more review"
      description="One more reviewer judges the claim, still blind, and answers your question. It comes back to you after that."
      onSubmit={send}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button
            type="submit"
            kind="primary"
            busy={isAsking}
            disabledReason={blank ? 'Write the question that the next reviewer should answer.' : null}
          >
            Ask
          </Button>
        </>
      }
    >
      <Field label="Question" note="the next reviewer sees this" error={askProblem?.message}>
        <Textarea rows={3} maxLength={2000} value={value} onChange={(event) => set(event.target.value)} />
      </Field>
    </Dialog>
  );
}
