import type { AdjudicationView } from '@claimdesk/api/views';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { isText, useDraft } from '../../lib/drafts.ts';
import { useDecide } from './dispute-actions.ts';

type AskDialogProps = { dispute: AdjudicationView; open: boolean; onOpenChange: (open: boolean) => void };

/** Opens one more place in the round. The next reviewer sees the question, and still no other review. */
export function AskDialog({ dispute, open, onOpenChange }: AskDialogProps) {
  const { value, set, clear } = useDraft(`question:${dispute.claim.id}:${dispute.roundNumber}`, '', isText);
  const { ask, isAsking, askProblem } = useDecide(dispute);
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Ask for one more review"
      description="One more reviewer judges the claim, still blind, and answers your question. It comes back to you after that."
      label="Question"
      note="the next reviewer sees this"
      wanted="Write the question that the next reviewer should answer."
      value={value}
      onChange={set}
      cancel="Not now"
      verb="Ask"
      busy={isAsking}
      problem={askProblem}
      onSend={(question) => ask(question, clear)}
    />
  );
}
