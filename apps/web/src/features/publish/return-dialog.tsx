import { ReasonDialog } from '../../components/reason-dialog.tsx';
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
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Return this claim for review?"
      description="A new round opens. The reviews that are in are kept, and stay hidden from whoever reviews it next."
      label="Comment"
      note="the next reviewers see this"
      wanted="Write what the next reviewers should look at."
      value={value}
      onChange={set}
      cancel="Keep it"
      verb="Return it"
      busy={busy}
      problem={problem}
      onSend={(comment) =>
        onReturn(comment, () => {
          clear();
          onOpenChange(false);
        })
      }
    />
  );
}
