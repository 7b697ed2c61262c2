import type { DecisionView, PublicationPreview } from '@claimdesk/api/views';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane } from '../../components/pane.tsx';
import { ShortHash } from '../../components/short-hash.tsx';
import { focusAtEnd, Textarea } from '../../components/textarea.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { addParagraph, paragraphs } from './first-explanation.ts';
import { ClaimantNotes } from './claimant-notes.tsx';
import { LintList } from './lint-list.tsx';
import { LintWhere } from './lint-where.tsx';
import { PartFindings } from './part-findings.tsx';
import { KindField, type Kind } from './kind-field.tsx';
import { useAnnotating, usePublished, usePublishing } from './publish-actions.ts';
import { PublishedFoot } from './published-foot.tsx';
import { PublishedPart } from './published-part.tsx';
import { RecheckDate } from './recheck-date.tsx';
import { RetractButton } from './retract-button.tsx';
import { ReturnDialog } from './return-dialog.tsx';

type PublishFormProps = {
  preview: PublicationPreview;
  decision: DecisionView;
  /** The page is being made anew. */
  busy: boolean;
  explanation: { value: string; set: (value: string) => void; clear: () => void };
  /** What makes a published claim worth checking again. */
  alarm: ReactNode;
  /** Shows the case, at a piece of evidence of the claim if it is about one. */
  onCase: (evidence: number | null) => void;
};

/** The editor's part: the published explanation, the check, and the two steps out. */
export function PublishForm({ preview, decision, busy, explanation, alarm, onCase }: PublishFormProps) {
  const { claim, actions, lint } = preview;
  const [returning, setReturning] = useState(false);
  const publishing = usePublishing(claim.id, claim.version);
  const annotating = useAnnotating(claim.id, claim.version);
  const text = useRef<HTMLTextAreaElement>(null);
  const isDecided = claim.state === 'decided';
  const isPublished = claim.state === 'published';
  const isRetracted = claim.state === 'retracted';
  const isOut = isPublished || isRetracted;
  const published = usePublished(claim.id, claim.version);
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<Kind>('minor');
  const changes = claim.publication !== null && !isOut;

  const approveReason =
    explanation.value.trim() === ''
      ? 'Write the explanation that readers will see.'
      : actions.approve.ok
        ? null
        : actions.approve.reason;
  const publishReason =
    lint.errors.length > 0
      ? 'The check before publishing found errors. Put them right first.'
      : changes && note.trim() === ''
        ? 'Write a public note that says what changed since the last version.'
        : actions.publish.ok
          ? null
          : actions.publish.reason;
  const returnReason = actions.return.ok ? null : actions.return.reason;
  const publish = () => publishing.publish(changes ? { note: note.trim(), kind } : {});
  const approve = async () => {
    // A field that is still written in is saved when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const version = await annotating.settled();
    if (version !== null) publishing.approve(explanation.value.trim(), version, explanation.clear);
  };

  useShortcut('mod+enter', isDecided ? 'Approve' : 'Publish', isDecided ? () => void approve() : publish, {
    enabled: !isOut && (isDecided ? approveReason : publishReason) === null,
    group: 'Publish',
  });
  useShortcut('r', 'Return for review', () => setReturning(true), {
    enabled: returnReason === null && !isOut,
    group: 'Publish',
  });
  useShortcut('w', 'Write the explanation', () => focusAtEnd(text.current), { enabled: isDecided, group: 'Publish' });

  return (
    <Pane label="Your part" className="publish-form">
      <div className="publish-fields">
        {publishing.problem ? (
          <Notice
            tone="error"
            title="Not done."
            actions={
              <Button size="sm" onClick={publishing.forget}>
                Show the claim as it is now
              </Button>
            }
          >
            {publishing.problem.message} Your text is kept.
          </Notice>
        ) : null}
        {isOut ? <PublishedPart claim={claim} /> : null}
        {alarm}
        {isPublished ? (
          <RecheckDate key={claim.recheckAt} claim={claim} busy={published.isBusy} onPlan={published.plan} />
        ) : null}
        {changes && !isDecided ? (
          <>
            <Field
              label="What changed"
              note="a public note"
              hint={`Version ${claim.publication?.number ?? 1} is published. This goes out as its correction.`}
            >
              <Textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
            </Field>
            <KindField value={kind} onChange={setKind} />
          </>
        ) : null}
        {isDecided ? (
          <div className="publish-explanation" data-part="explanation">
            <Field
              label="Explanation"
              note="readers will see this"
              hint="An empty line begins a paragraph. [1] points to the first piece of evidence."
              className="publish-grow"
              aside={
                claim.reviews && claim.reviews.length > 0 ? (
                  <span className="row gap-1">
                    add from
                    {claim.reviews.map((review) => (
                      <Button
                        key={review.id}
                        size="sm"
                        aria-label={`Add the words of review ${review.label}`}
                        onClick={() => explanation.set(addParagraph(explanation.value, review.rationale))}
                      >
                        {review.label}
                      </Button>
                    ))}
                  </span>
                ) : undefined
              }
            >
              <Textarea
                ref={text}
                rows={8}
                maxLength={50_000}
                value={explanation.value}
                onChange={(event) => explanation.set(event.target.value)}
              />
            </Field>
            <PartFindings lint={lint} part="explanation" />
          </div>
        ) : (
          <section className="grid gap-2" aria-labelledby="explanation-head">
            <h2 id="explanation-head" className="field-label">
              Explanation <span className="field-note">{isOut ? 'as published' : 'as approved'}</span>
            </h2>
            <div className="publish-approved">
              {paragraphs((isOut ? preview.model.claims[0]?.explanation : null) ?? decision.explanation ?? '').map(
                (paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ),
              )}
            </div>
          </section>
        )}
        {isDecided || isPublished ? <ClaimantNotes key={claim.id} preview={preview} annotating={annotating} /> : null}
        {isOut ? null : (
          <>
            <LintList
              errors={lint.errors}
              warnings={lint.warnings}
              busy={busy}
              renderWhere={({ place }) => <LintWhere place={place} claim={claim} fields={isDecided} onCase={onCase} />}
            />
            {isDecided ? null : (
              <div className="row justify-between">
                <span className="field-label">
                  Content hash <span className="field-note">of what was approved</span>
                </span>
                <ShortHash hash={decision.snapshotHash ?? preview.hash} label="the content hash" />
              </div>
            )}
            {preview.local ? (
              <Notice title="Published on this machine only.">
                This server has no https address of its own, so the page and the exports work, and its markup is offered
                to nobody. An administrator can set CLAIMDESK_PUBLIC_ORIGIN.
              </Notice>
            ) : null}
          </>
        )}
      </div>
      {isPublished ? <PublishedFoot preview={preview} published={published} /> : null}
      {isOut ? null : (
        <ActionFoot>
          {changes ? <RetractButton claim={claim} published={published} /> : null}
          <Button shortcut="r" disabledReason={returnReason} onClick={() => setReturning(true)}>
            Return
          </Button>
          {isDecided ? (
            <Button
              kind="primary"
              size="lg"
              shortcut="mod+enter"
              className="push"
              disabledReason={approveReason}
              busy={publishing.isApproving}
              onClick={() => void approve()}
            >
              Approve
            </Button>
          ) : (
            <Button
              kind="primary"
              size="lg"
              shortcut="mod+enter"
              className="push"
              disabledReason={publishReason}
              busy={publishing.isPublishing}
              onClick={publish}
            >
              Publish
            </Button>
          )}
        </ActionFoot>
      )}
      <ReturnDialog
        claimId={claim.id}
        open={returning}
        onOpenChange={setReturning}
        busy={publishing.isReturning}
        problem={publishing.returnProblem}
        onReturn={publishing.giveBack}
      />
    </Pane>
  );
}
