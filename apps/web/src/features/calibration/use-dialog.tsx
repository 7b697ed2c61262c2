import type { CalibrationOptions, ClaimView } from '@claimdesk/api/views';
import { MAX_TEXT_RATING } from '@claimdesk/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DigitKeys } from '../../components/digit-keys.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, FieldGroup } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RatingKeys } from '../../components/rating-keys.tsx';
import { Select } from '../../components/select.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { useToast } from '../../components/toast.tsx';
import { plural } from '../../lib/format.ts';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { Loading } from './calibration-states.tsx';
import { useCalibration } from './use-calibration.ts';
import { words } from './words.ts';

type UseDialogProps = { view: ClaimView; onClose: () => void };

/** Gives the open claim a known answer. */
export function UseDialog({ view, onClose }: UseDialogProps) {
  const trpc = useTRPC();
  const options = useQuery(trpc.calibration.options.queryOptions({ claimId: view.id }));
  if (options.data && options.data.sets.length > 0) {
    return <AnswerForm view={view} options={options.data} onClose={onClose} />;
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={words.use}>
      {options.data ? (
        <StatePanel
          kind="empty"
          bare
          title={words.noSetsTitle}
          actions={
            <Link to="/settings/calibration" className="button">
              {words.newSet}
            </Link>
          }
        >
          A known answer belongs to a set. Make one first, then come back to this claim.
        </StatePanel>
      ) : (
        <Loading error={options.error} onRetry={() => void options.refetch()} />
      )}
    </Dialog>
  );
}

function AnswerForm({ view, options, onClose }: UseDialogProps & { options: CalibrationOptions }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const toast = useToast();
  const api = useTRPCClient();
  const { refresh } = useCalibration();
  // Called from a message that outlives the dialog, so it uses no state of it.
  const undo = async ({ id: claimId, version: expectedVersion }: ClaimView) => {
    try {
      await api.calibration.takeOut.mutate({ claimId, expectedVersion });
      toast({ message: words.takenOut });
    } catch (error) {
      toast({ message: toProblem(error).message, urgent: true });
    }
    await refresh();
  };
  const { scale, sets, reviewers } = options;
  const [setId, setSetId] = useState(sets[0]?.id ?? '');
  const [ratingKey, setRatingKey] = useState<string | null>(null);
  const [near, setNear] = useState(false);
  const [explanation, setExplanation] = useState('');
  const use = useMutation(
    trpc.calibration.use.mutationOptions({
      onSuccess: (claim) => {
        cache.setQueryData(trpc.claim.byId.queryKey({ id: claim.id }), claim);
        void refresh();
        toast({
          message: `Claim ${claim.number} waits for ${plural(reviewers, 'reviewer')}.`,
          undo: () => void undo(claim),
        });
        onClose();
      },
    }),
  );
  const problem = use.error ? toProblem(use.error) : null;
  const missing =
    ratingKey === null || ratingKey.trim() === ''
      ? 'Choose the known answer.'
      : explanation.trim() === ''
        ? 'Write why this is the answer.'
        : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`${words.use}: claim ${view.number}`}
      description={words.explained}
      size="wide"
      onSubmit={() => {
        if (missing !== null || use.isPending || ratingKey === null) return;
        const answer = { ratingKey, tolerance: near ? (1 as const) : (0 as const), explanation };
        use.mutate({ claimId: view.id, setId, ...answer, expectedVersion: view.version });
      }}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" busy={use.isPending} disabledReason={missing}>
            {words.use}
          </Button>
        </>
      }
    >
      {problem && problem.path !== 'explanation' ? <Notice tone="error">{problem.message}</Notice> : null}
      {scale.kind === 'text' ? (
        <Field label={words.answer} note={`in the words of a reviewer, at most ${MAX_TEXT_RATING} characters`}>
          <TextInput
            value={ratingKey ?? ''}
            maxLength={MAX_TEXT_RATING}
            onChange={(event) => setRatingKey(event.target.value)}
          />
        </Field>
      ) : (
        <FieldGroup legend={words.answer} note={`${scale.name}, version ${scale.version}`}>
          <DigitKeys values={scale.values} say={(label) => `The answer is “${label}”`} onChoose={setRatingKey} />
          <RatingKeys name="known-answer" values={scale.values} value={ratingKey} onChange={setRatingKey} slim />
          <Checkbox label={words.tolerance} checked={near} onChange={setNear} />
        </FieldGroup>
      )}
      <Field label={words.explanation} hint={words.explanationHint} error={problemAt(problem, 'explanation')}>
        <Textarea
          rows={3}
          maxLength={5000}
          value={explanation}
          onChange={(event) => setExplanation(event.target.value)}
        />
      </Field>
      <Field label={words.chooseSet} hint={`${plural(reviewers, 'member')} who keep no answers will be asked.`}>
        <Select value={setId} onChange={(event) => setSetId(event.target.value)}>
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </Dialog>
  );
}
