import { scaleChanges, scaleLimits, scaleProblems } from '@claimdesk/core';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { addRow, changeRow, contentOf, moveRow, removeRow, scaleOf, type ScaleDraft } from './scale-draft.ts';
import type { ScaleDetail } from './scale-page.tsx';
import { ScaleRow } from './scale-row.tsx';
import { ScaleStrip } from './scale-strip.tsx';
import { scaleWords as words } from './scale-words.ts';
import { useSaveScale } from './use-save-scale.ts';

type ScaleEditorProps = {
  initial: ScaleDraft;
  /** The scale whose next version this is; null for a new one. */
  edited: ScaleDetail | null;
};

export function ScaleEditor({ initial, edited }: ScaleEditorProps) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  /** Nobody is told of mistakes before they have finished. */
  const [tried, setTried] = useState(false);
  const [moved, setMoved] = useState('');
  const save = useSaveScale(edited);
  const scale = scaleOf(draft);
  const problems = scaleProblems(scale);
  const isSame = edited !== null && scaleChanges(edited.current.scale, scale).length === 0;
  const problem = save.error ? toProblem(save.error) : null;

  const leave = () =>
    void navigate(
      edited ? { to: '/settings/scales/$scaleId', params: { scaleId: edited.id } } : { to: '/settings/scales' },
    );
  const move = (rowId: number, step: -1 | 1) => {
    const next = moveRow(draft, rowId, step);
    if (next === draft) return;
    setDraft(next);
    const half = next.rows.filter(({ onScale }) => onScale === next.rows.find((row) => row.rowId === rowId)?.onScale);
    const place = half.findIndex((row) => row.rowId === rowId) + 1;
    setMoved(words.moved(half[place - 1]?.label || words.unnamed(place), place, half.length));
  };

  const half = (onScale: boolean) => {
    const rows = draft.rows.filter((row) => row.onScale === onScale);
    return (
      <section className="settings-part" aria-label={onScale ? words.onTitle : words.offTitle}>
        <h2>{onScale ? words.onTitle : words.offTitle}</h2>
        <p className="soft">
          {onScale ? words.onHint : words.offHint} <span className="scale-move-hint">{words.moveHint}</span>
        </p>
        {rows.length > 0 ? (
          <ol className="scale-rows">
            {rows.map((row, index) => (
              <ScaleRow
                key={row.rowId}
                row={row}
                place={index + 1}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                problems={tried ? sentencesOf(problems, draft.rows.indexOf(row)) : []}
                onChange={(change) => setDraft(changeRow(draft, row.rowId, change))}
                onMove={(step) => move(row.rowId, step)}
                onRemove={() => setDraft(removeRow(draft, row.rowId))}
              />
            ))}
          </ol>
        ) : null}
        <div>
          <Button
            size="sm"
            icon={Plus}
            disabledReason={
              draft.rows.length >= scaleLimits.values ? `A scale has at most ${scaleLimits.values} values.` : null
            }
            onClick={() => setDraft(addRow(draft, onScale))}
          >
            {onScale ? words.addOn : words.addOff}
          </Button>
        </div>
      </section>
    );
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problems.length === 0 && !isSame && !save.isPending) save.mutate(contentOf(draft));
      }}
    >
      <Field label={words.name} className="mb-5 max-w-96">
        <TextInput
          autoFocus={edited === null}
          maxLength={scaleLimits.name}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </Field>
      {half(true)}
      {half(false)}
      <section className="settings-part" aria-label={words.preview}>
        <h2>{words.preview}</h2>
        <ScaleStrip values={scale.values.filter(({ label }) => label !== '')} />
      </section>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      {tried && problems.length > 0 ? (
        <Notice tone="warn" title={words.cannotSave} announce>
          {sentencesOf(problems, null)[0] ?? problems[0]?.sentence}
        </Notice>
      ) : null}
      {problem ? <Notice tone="error">{problem.message}</Notice> : null}
      <div className="settings-foot">
        <Button
          kind="primary"
          type="submit"
          busy={save.isPending}
          disabledReason={isSame ? words.nothingChanged : null}
        >
          {edited ? words.saveVersion(edited.current.number + 1) : words.save}
        </Button>
        <Button onClick={leave}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function sentencesOf(problems: ReturnType<typeof scaleProblems>, row: number | null): string[] {
  return problems.flatMap((problem) => (problem.row === row ? problem.sentence : []));
}
