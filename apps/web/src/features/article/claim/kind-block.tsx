import type { ClaimView } from '@claimdesk/api/views';
import { Pencil, Tag } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Select } from '../../../components/select.tsx';
import type { Correction, Outcome } from '../data/use-claim-commands.ts';
import { ClaimBlock } from './claim-blocks.tsx';
import { flagWords, kindLabels, uncheckableLabels, type UncheckableReason } from './claim-words.ts';

type KindBlockProps = {
  view: ClaimView;
  /** Why it cannot be changed now; null when it can. */
  refusal: string | null;
  onCorrect: (change: Correction, expectedVersion: number) => Promise<Outcome>;
};

/** What kind of claim it is and whether evidence could settle it; both can be put right. */
export function KindBlock({ view, refusal, onCorrect }: KindBlockProps) {
  const [editing, setEditing] = useState(false);
  return (
    <ClaimBlock title="Kind of claim">
      {editing ? (
        <KindForm view={view} onCorrect={onCorrect} onClose={() => setEditing(false)} />
      ) : (
        <div className="source-row">
          <Icon of={Tag} />
          <span className="min-w-0">
            <b>{kindLabels[view.kind].split(':')[0]}</b>
            <span className="muted">, {checkableWords(view).toLowerCase()}</span>
          </span>
          {refusal ? null : (
            <IconButton
              icon={Pencil}
              label="Change the kind of claim"
              size="sm"
              className="push"
              onClick={() => setEditing(true)}
            />
          )}
        </div>
      )}
      {view.flags.map((flag) => (
        <p key={flag} className="field-hint">
          {flagWords[flag]}
        </p>
      ))}
    </ClaimBlock>
  );
}

const checkableWords = ({ checkable, uncheckableReason }: ClaimView): string =>
  checkable ? 'Checkable' : uncheckableReason ? uncheckableLabels[uncheckableReason] : 'Not checkable';

function KindForm({ view, onCorrect, onClose }: Omit<KindBlockProps, 'refusal'> & { onClose: () => void }) {
  const [kind, setKind] = useState(view.kind);
  const [why, setWhy] = useState<UncheckableReason | 'checkable'>(
    view.checkable ? 'checkable' : (view.uncheckableReason ?? 'vague'),
  );
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const checkable = why === 'checkable';
    const change = { kind, checkable, uncheckableReason: why === 'checkable' ? null : why };
    const outcome = await onCorrect(change, view.version);
    if (outcome.ok) return onClose();
    setBusy(false);
    setError(outcome.problem.message);
  };
  return (
    <form
      className="claim-block"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Kind">
        <Select autoFocus value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
          {Object.entries(kindLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Could evidence settle it?">
        <Select value={why} onChange={(event) => setWhy(event.target.value as typeof why)}>
          <option value="checkable">Checkable</option>
          {Object.entries(uncheckableLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {error ? (
        <Notice tone="error" announce>
          {error}
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" kind="primary" size="sm" busy={busy}>
          Save
        </Button>
        <Button size="sm" kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
