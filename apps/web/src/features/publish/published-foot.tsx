import type { PublicationPreview } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ActionFoot } from '../../components/pane.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { notesDiffer } from './notes-differ.ts';
import type { usePublished } from './publish-actions.ts';
import { RetractButton } from './retract-button.tsx';

type PublishedFootProps = { preview: PublicationPreview; published: ReturnType<typeof usePublished> };

/** What can still be done with a publication: say it better, check it again, take it back. */
export function PublishedFoot({ preview, published }: PublishedFootProps) {
  const { claim, model } = preview;
  const { correct, recheck } = claim.actions;
  const [open, setOpen] = useState<'correct' | 'recheck' | null>(null);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(null);
    setReason('');
  };
  const asking = {
    open: true,
    onOpenChange: close,
    value: reason,
    onChange: setReason,
    busy: published.isBusy,
    problem: published.problem,
  };
  return (
    <>
      <ActionFoot>
        <RetractButton claim={claim} published={published} />
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
          otherChanges={notesDiffer(preview)}
          busy={published.isBusy}
          problem={published.problem}
          onOpenChange={close}
          onCorrect={published.correct}
        />
      ) : null}
      {open === 'recheck' ? (
        <ReasonDialog
          {...asking}
          title="Check this claim again?"
          description="A new round of reviews opens. What is published stands until its correction goes out."
          label="Comment"
          note="the next reviewers see this"
          wanted="Write what the reviewers should look at."
          verb="Check it again"
          onSend={(words) => published.recheck(words, close)}
        />
      ) : null}
    </>
  );
}
