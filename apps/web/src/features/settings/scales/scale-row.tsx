import { canonicalVerdicts, scaleLimits, verdictIcons, type ScaleValueDraft } from '@claimdesk/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Field } from '../../../components/field.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { Select } from '../../../components/select.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { VerdictIcon } from '../../../components/verdict-icon.tsx';
import { NumberField } from './number-field.tsx';
import type { DraftRow } from './scale-draft.ts';
import { iconWords, pointWords, scaleWords as words } from './scale-words.ts';

type ScaleRowProps = {
  row: DraftRow;
  /** 1 for the first of its half. */
  place: number;
  isFirst: boolean;
  isLast: boolean;
  problems: readonly string[];
  onChange: (change: Partial<ScaleValueDraft>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

export function ScaleRow({ row, place, isFirst, isLast, problems, onChange, onMove, onRemove }: ScaleRowProps) {
  const item = useRef<HTMLLIElement>(null);
  const called = row.label.trim() || words.unnamed(place);
  const moveByKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = document.activeElement;
    onMove(step);
    // The row is moved in the page, and the focus goes with it.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && item.current?.contains(focused)) focused.focus();
    });
  };
  return (
    <li
      ref={item}
      className="scale-row"
      aria-label={called}
      data-verdict={row.onScale ? (row.canonical ?? 'off') : 'off'}
      onKeyDownCapture={moveByKey}
    >
      <span className="scale-row-place">{place}</span>
      <div className="scale-row-fields">
        <Field label={words.label} className="scale-row-label">
          <TextInput
            maxLength={scaleLimits.label}
            value={row.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        </Field>
        <Field label={words.definition} className="scale-row-definition">
          <TextInput
            maxLength={scaleLimits.definition}
            value={row.definition}
            onChange={(event) => onChange({ definition: event.target.value })}
          />
        </Field>
        <div className="scale-row-icon">
          <span className="field-label">{words.icon}</span>
          <Segmented
            size="tiny"
            label={`${words.icon}: ${called}`}
            value={row.icon}
            onChange={(icon) => onChange({ icon })}
            options={verdictIcons.map((icon) => ({
              value: icon,
              title: iconWords[icon],
              label: (
                <>
                  <VerdictIcon icon={icon} size={14} />
                  <span className="visually-hidden">{iconWords[icon]}</span>
                </>
              ),
            }))}
          />
        </div>
        {row.onScale ? (
          <>
            <Field label={words.standsFor} className="scale-row-point">
              <Select
                value={row.canonical ?? ''}
                onChange={(event) =>
                  onChange({ canonical: canonicalVerdicts.find((one) => one === event.target.value) ?? null })
                }
              >
                <option value="">{words.choose}</option>
                {canonicalVerdicts.map((point) => (
                  <option key={point} value={point}>
                    {pointWords[point]}
                  </option>
                ))}
              </Select>
            </Field>
            <NumberField value={row.numeric} onChange={(numeric) => onChange({ numeric })} />
          </>
        ) : (
          <div className="scale-row-evidence">
            <Checkbox
              label={words.evidenceNeeded}
              hint={words.evidenceHint}
              checked={row.requiresEvidence}
              onChange={(requiresEvidence) => onChange({ requiresEvidence })}
            />
          </div>
        )}
        {problems.map((problem) => (
          <p key={problem} className="field-error scale-row-problem">
            {problem}
          </p>
        ))}
      </div>
      <div className="scale-row-moves">
        <IconButton
          size="sm"
          icon={ArrowUp}
          label={words.up(called)}
          disabledReason={isFirst ? words.isFirst : null}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          icon={ArrowDown}
          label={words.down(called)}
          disabledReason={isLast ? words.isLast : null}
          onClick={() => onMove(1)}
        />
        <IconButton size="sm" icon={Trash2} label={words.remove(called)} onClick={onRemove} />
      </div>
    </li>
  );
}
