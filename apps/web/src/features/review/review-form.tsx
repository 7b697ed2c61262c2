import type { TaskView } from '@claimdesk/api/views';
import { reviewDraftProblems, scaleValue, type ReviewDraft } from '@claimdesk/core';
import { useRef, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Field, FieldGroup } from '../../components/field.tsx';
import { FlagToggles } from '../../components/flag-chips.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane } from '../../components/pane.tsx';
import { focusAtEnd, Textarea } from '../../components/textarea.tsx';
import { formatWhen } from '../../lib/format.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { ConfidenceField } from './confidence-field.tsx';
import type { SaverState } from './draft-saver.ts';
import { RatingField } from './rating-field.tsx';
import { blindWords, missingWords, undoWords } from './review-words.ts';

type ReviewFormProps = {
  task: TaskView;
  state: SaverState;
  onChange: (patch: Partial<ReviewDraft>) => void;
  /** Conflict, lost lease, changed wording: what has to be settled before the review can go. */
  notices?: ReactNode;
  /** Why it cannot go whatever is entered; null when only the form decides. */
  blockedReason: string | null;
  busy: boolean;
  onSubmit: () => void;
};

/** The reviewer's own judgement. */
export function ReviewForm({ task, state, onChange, notices, blockedReason, busy, onSubmit }: ReviewFormProps) {
  const { draft } = state;
  const why = useRef<HTMLTextAreaElement>(null);
  const reviewsWanted = task.claim.round?.reviewsWanted ?? task.policy.reviewsWanted;
  const blind = blindWords({ ...task, reviewsWanted });
  const missing = missingWords(reviewDraftProblems(draft, task.review.evidence, task.scale));
  const disabledReason = blockedReason ?? missing;
  const value = draft.ratingKey === null ? null : scaleValue(task.scale, draft.ratingKey);
  const wantsSearched = value !== null && !value.onScale && !value.requiresEvidence;

  useShortcut('w', 'Write why', () => focusAtEnd(why.current), { group: 'Review' });
  useShortcut('mod+enter', 'Submit and take the next claim', () => disabledReason === null && !busy && onSubmit(), {
    group: 'Review',
  });

  return (
    <Pane label="Your review" className="review-form">
      <div className="review-fields">
        {notices}
        <Notice tone="blind" title={blind.title}>
          {blind.text}
        </Notice>
        <RatingField scale={task.scale} value={draft.ratingKey} onChange={(ratingKey) => onChange({ ratingKey })} />
        {wantsSearched ? (
          <Field label="What you searched" note="where, and for what">
            <Textarea
              rows={2}
              value={draft.searchedNote}
              onChange={(event) => onChange({ searchedNote: event.target.value })}
            />
          </Field>
        ) : null}
        <ConfidenceField value={draft.confidence} onChange={(confidence) => onChange({ confidence })} />
        <FieldGroup legend="Flags" note="any that apply">
          <FlagToggles value={draft.flags} onChange={(flags) => onChange({ flags })} />
        </FieldGroup>
        <Field label="Why" note="readers will see this" aside={<SavedWords state={state} />} className="review-grow">
          <Textarea
            ref={why}
            rows={4}
            maxLength={20_000}
            value={draft.rationale}
            onChange={(event) => onChange({ rationale: event.target.value })}
          />
        </Field>
      </div>
      <ActionFoot>
        <span className="field-hint review-foot-hint" data-blocked={disabledReason ? true : undefined}>
          {disabledReason ?? undoWords(reviewsWanted)}
        </span>
        <Button
          kind="primary"
          size="lg"
          shortcut="mod+enter"
          className="push"
          disabledReason={disabledReason}
          busy={busy}
          onClick={onSubmit}
        >
          Submit and take next
        </Button>
      </ActionFoot>
    </Pane>
  );
}

/** Where the words are: on the server, or only here yet. */
function SavedWords({ state }: { state: SaverState }) {
  const words: Record<SaverState['status'], string> = {
    saved: state.version > 1 ? `saved ${formatWhen(state.savedAt)}` : '',
    waiting: 'kept here, saving',
    saving: 'saving',
    failed: 'kept here, no connection',
    refused: 'kept here, not saved',
    conflict: 'kept here, not saved',
  };
  return (
    <span role="status" data-status={state.status}>
      {words[state.status]}
    </span>
  );
}
