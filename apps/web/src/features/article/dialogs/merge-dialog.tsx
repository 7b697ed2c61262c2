import type { ClaimRow } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox, Radio } from '../../../components/checkbox.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field, FieldGroup } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { Outcome } from '../data/use-claim-commands.ts';
import { SubmitKey } from './add-claim-dialog.tsx';

type MergeDialogProps = {
  /** Claims that may be merged, in the order of the text. */
  candidates: readonly ClaimRow[];
  chosen: ReadonlySet<string>;
  /** Why these cannot be merged; null when they can. */
  refusal: (claims: readonly ClaimRow[]) => string | null;
  onMerge: (ids: string[], wording: string) => Promise<Outcome>;
  onClose: () => void;
};

/** Claims that say the same become one. The one whose wording is kept gives the merged claim its place in the text. */
export function MergeDialog({ candidates, chosen, refusal, onMerge, onClose }: MergeDialogProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(chosen);
  const [keptId, setKeptId] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** With two or more chosen before, only those are in question; else any may be added. */
  const listed = chosen.size > 1 ? candidates.filter((claim) => chosen.has(claim.id)) : candidates;
  const picked = candidates.filter((claim) => ids.has(claim.id));
  const kept = picked.find((claim) => claim.id === keptId) ?? picked[0];
  const wording = written ?? kept?.wording ?? '';
  const why = refusal(picked);

  const merge = async () => {
    if (busy || why || !kept) return;
    setBusy(true);
    const outcome = await onMerge(
      [kept.id, ...picked.filter((claim) => claim !== kept).map((claim) => claim.id)],
      wording.trim(),
    );
    setBusy(false);
    if (outcome.ok) onClose();
    else setError(outcome.problem.message);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title="Merge claims"
      description="Choose claims that say the same. Their history stays with the merged one."
      onSubmit={() => void merge()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" shortcut="mod+enter" busy={busy} disabledReason={why}>
            {picked.length > 1 ? `Merge ${picked.length} claims` : 'Merge'}
          </Button>
        </>
      }
    >
      <SubmitKey label="Merge the claims" onSubmit={() => void merge()} />
      <FieldGroup legend="Claims">
        <div className="merge-list">
          {listed.map((claim) => (
            <Checkbox
              key={claim.id}
              label={<ClaimWords claim={claim} />}
              checked={ids.has(claim.id)}
              onChange={(on) =>
                setIds((now) => (on ? new Set([...now, claim.id]) : new Set([...now].filter((id) => id !== claim.id))))
              }
            />
          ))}
        </div>
      </FieldGroup>
      {picked.length > 1 ? (
        <FieldGroup legend="Keep the wording and place of">
          {picked.map((claim) => (
            <Radio
              key={claim.id}
              name="kept"
              label={<ClaimWords claim={claim} />}
              checked={claim === kept}
              onChange={() => {
                setKeptId(claim.id);
                setWritten(null);
              }}
            />
          ))}
        </FieldGroup>
      ) : null}
      <Field label="Wording of the merged claim">
        <Textarea
          rows={3}
          maxLength={2000}
          autoFocus
          value={wording}
          onChange={(event) => setWritten(event.target.value)}
        />
      </Field>
      {error ? <Notice tone="error">{error}</Notice> : null}
    </Dialog>
  );
}

function ClaimWords({ claim }: { claim: ClaimRow }) {
  return (
    <span className="read">
      <span className="num muted">{claim.number}</span> {claim.wording}
    </span>
  );
}
