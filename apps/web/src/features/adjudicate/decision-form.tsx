import type { AdjudicationView } from '@claimdesk/api/views';
import { confidences, MAX_TEXT_RATING, type Confidence } from '@claimdesk/core';
import { FileText } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Field, FieldGroup } from '../../components/field.tsx';
import { FlagToggles } from '../../components/flag-chips.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane } from '../../components/pane.tsx';
import { RatingKeys } from '../../components/rating-keys.tsx';
import { DigitKeys } from '../../components/digit-keys.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { focusAtEnd, Textarea } from '../../components/textarea.tsx';
import { useToast } from '../../components/toast.tsx';
import { ToggleChip } from '../../components/toggle-chip.tsx';
import { useDraft } from '../../lib/drafts.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import {
  causes,
  decisionProblems,
  emptyDecision,
  isDecisionDraft,
  letterTags,
  startFrom,
  toggleCause,
  type DecisionDraft,
} from './decision-draft.ts';
import { useDecide } from './dispute-actions.ts';

const confidenceLabels: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' };

/** The adjudicator's own judgement. It is kept in this browser until it is decided. */
export function DecisionForm({ dispute }: { dispute: AdjudicationView }) {
  const { reviews, scale, policy, claim } = dispute;
  const key = `decision:${claim.id}:${dispute.roundNumber}`;
  const { value: draft, set, clear, restoredFrom } = useDraft<DecisionDraft>(key, emptyDecision, isDecisionDraft);
  const { decide, isDeciding, decideProblem, lookAgain } = useDecide(dispute);
  const change = (patch: Partial<DecisionDraft>) => set({ ...draft, ...patch });
  const why = useRef<HTMLTextAreaElement>(null);
  const toast = useToast();
  const tags = letterTags(reviews);

  const allowed = claim.actions.decide;
  const problems = decisionProblems(draft, scale);
  const disabledReason = !allowed.ok ? allowed.reason : problems.length > 0 ? problems.join(' ') : null;
  const submit = () => decide(draft, clear);
  useShortcut('mod+enter', 'Decide', () => disabledReason === null && !isDeciding && submit(), { group: 'Decision' });
  useShortcut('w', 'Write the decision', () => focusAtEnd(why.current), { group: 'Decision' });

  const begin = (label: string, words: string) => {
    const before = draft;
    change({ rationale: startFrom(draft.rationale, words) });
    focusAtEnd(why.current);
    if (before.rationale.trim() !== '')
      toast({ message: `Review ${label} added to your text`, undo: () => set(before) });
  };
  const letters = reviews.map((review) => `review ${review.label}`);
  const dissent =
    letters.length === 2 ? letters.join(' and ') : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1) ?? ''}`;

  return (
    <Pane label="Your decision" className="decision-form">
      <div className="decision-fields">
        <h2 className="page-title">Your decision</h2>
        {decideProblem ? (
          <Notice
            tone="error"
            title="Not decided."
            actions={
              decideProblem.code === 'stale' ? (
                <Button size="sm" onClick={lookAgain}>
                  Show the claim as it is now
                </Button>
              ) : undefined
            }
          >
            {decideProblem.message} Your text is kept.
          </Notice>
        ) : null}
        {restoredFrom && draft.rationale ? <p className="field-hint">Your draft was kept in this browser.</p> : null}
        <fieldset className="grid gap-2">
          <legend className="field-label mb-2">Rating</legend>
          {scale.kind === 'text' ? (
            <TextInput
              aria-label="Rating"
              maxLength={MAX_TEXT_RATING}
              value={draft.ratingKey ?? ''}
              onChange={(event) => change({ ratingKey: event.target.value === '' ? null : event.target.value })}
            />
          ) : (
            <>
              <DigitKeys
                values={scale.values}
                say={(label) => `Decide “${label}”`}
                onChoose={(ratingKey) => change({ ratingKey })}
              />
              <RatingKeys
                name="decision"
                slim
                tags={tags}
                values={scale.values}
                value={draft.ratingKey}
                onChange={(ratingKey) => change({ ratingKey })}
              />
            </>
          )}
        </fieldset>
        <FieldGroup legend="Why they differed" note="any that apply">
          <div className="row wrap gap-1.5">
            {causes.map((cause) => (
              <ToggleChip
                key={cause.key}
                {...(cause.key === 'evidence' ? { icon: FileText } : {})}
                pressed={draft.causes.includes(cause.key)}
                onChange={() => change({ causes: toggleCause(draft.causes, cause.key) })}
              >
                {cause.label}
              </ToggleChip>
            ))}
          </div>
        </FieldGroup>
        <FieldGroup legend="Flags" note="any that apply">
          <FlagToggles
            likely={reviews.flatMap((review) => review.flags)}
            value={draft.flags}
            onChange={(flags) => change({ flags })}
          />
        </FieldGroup>
        <Confidence value={draft.confidence} onChange={(confidence) => change({ confidence })} />
        <Field
          label="Decision"
          note="readers will see this"
          className="decision-grow"
          aside={
            <span className="row gap-1">
              start from
              {reviews.map((review) => (
                <Button
                  key={review.id}
                  size="sm"
                  aria-label={`Start from the words of review ${review.label}`}
                  onClick={() => begin(review.label, review.rationale)}
                >
                  {review.label}
                </Button>
              ))}
            </span>
          }
        >
          <Textarea
            ref={why}
            rows={3}
            maxLength={20_000}
            value={draft.rationale}
            onChange={(event) => change({ rationale: event.target.value })}
          />
        </Field>
        <Notice>
          {dissent.charAt(0).toUpperCase() + dissent.slice(1)} are kept as dissent where they differ from you.{' '}
          {policy.separation === 'strict' ? 'An editor who took no part approves next.' : 'An editor approves next.'}
        </Notice>
      </div>
      <ActionFoot>
        <span className="field-hint decision-foot-hint" data-blocked={disabledReason ? true : undefined}>
          {disabledReason ?? 'Kept in this browser until you decide'}
        </span>
        <Button
          kind="primary"
          size="lg"
          shortcut="mod+enter"
          className="push"
          disabledReason={disabledReason}
          busy={isDeciding}
          onClick={submit}
        >
          Decide
        </Button>
      </ActionFoot>
    </Pane>
  );
}

function Confidence({ value, onChange }: { value: Confidence | null; onChange: (value: Confidence) => void }) {
  const id = useId();
  const next = confidences[(value === null ? 0 : confidences.indexOf(value) + 1) % confidences.length] ?? 'medium';
  useShortcut('c', 'Change the confidence', () => onChange(next), { group: 'Decision' });
  return (
    <div className="row justify-between">
      <span id={id} className="field-label">
        Confidence
      </span>
      <Segmented
        labelledBy={id}
        options={confidences.map((one) => ({ value: one, label: confidenceLabels[one] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
