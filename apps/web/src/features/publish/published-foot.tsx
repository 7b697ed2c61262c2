import type { PublicationPreview } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ActionFoot } from '../../components/pane.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import type { usePublished } from './publish-actions.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type PublishedFootProps = { preview: PublicationPreview; published: ReturnType<typeof usePublished> };

/** What can still be done with a publication: say it better, check it again, take it back. */
export function PublishedFoot({ preview, published }: PublishedFootProps) {
  const { claim, model } = preview;
  const { correct, recheck, retract } = claim.actions;
  const [open, setOpen] = useState<'correct' | 'recheck' | 'retract' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ActionFoot>
        <Button kind="danger" disabledReason={retract.ok ? null : retract.reason} onClick={() => setOpen('retract')}>
          Retract
        </Button>
        <Button className="push" disabledReason={recheck.ok ? null : recheck.reason} onClick={() => setOpen('recheck')}>
          Check again
        </Button>
        <Button kind="primary" disabledReason={correct.ok ? null : correct.reason} onClick={() => setOpen('correct')}>
          Correct
        </Button>
      </ActionFoot>
      {open === 'correct' && claim.publication ? (
        <CorrectDialog
          publicationId={claim.publication.id}
          explanation={model.claims[0]?.explanation ?? ''}
          busy={published.isBusy}
          problem={published.problem}
          onOpenChange={close}
          onCorrect={published.correct}
        />
      ) : null}
      {open === 'recheck' ? (
        <ReasonDialog
          title="Check this claim again?"
          description="A new round of reviews opens. What is published stands until its correction goes out."
          label="Comment"
          note="the next reviewers see this"
          wanted="Write what the reviewers should look at."
          verb="Check it again"
          busy={published.isBusy}
          problem={published.problem}
          onOpenChange={close}
          onSend={published.recheck}
        />
      ) : null}
      {open === 'retract' ? (
        <ReasonDialog
          title="Retract this publication?"
          description="Every version is withdrawn for good, with its markup. The page says that it was retracted, why and when."
          label="Reason"
          note="readers will see this"
          wanted="Write why it is retracted."
          verb="Retract it"
          danger
          busy={published.isBusy}
          problem={published.problem}
          onOpenChange={close}
          onSend={published.retract}
        />
      ) : null}
    </>
  );
}
