import type { ScaleValue } from '@claimdesk/core';
import { Fragment, useId } from 'react';
import { Kbd } from './kbd.tsx';
import { verdictTone } from './verdict-badge.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

type KeysProps = {
  /** All values of the scale; each component shows its own half. */
  values: readonly ScaleValue[];
  value: string | null;
  onChange: (key: string) => void;
  /** Name of the radio group; give both halves the same one. */
  name: string;
};

type ScaleKeysProps = KeysProps & {
  /** Names the group for a screen reader. */
  label?: string;
  /** Without definitions. */
  slim?: boolean;
  /** Letters of the reviews that chose a value: `{mixed: ['A']}`. */
  tags?: Readonly<Record<string, readonly string[]>>;
};

/** The digit that chooses a value: 1 is the least accurate one, the values off the scale follow. */
export function scaleDigits(values: readonly ScaleValue[]): Map<string, string> {
  const sorted = values.toSorted((a, b) => Number(b.onScale) - Number(a.onScale) || a.order - b.order);
  return new Map(sorted.slice(0, 9).map((value, index) => [value.key, String(index + 1)]));
}

/** The scale as big keys, the most accurate value on top, each with its definition. */
export function ScaleKeys({ values, value, onChange, name, label = 'Rating', slim, tags }: ScaleKeysProps) {
  const digits = scaleDigits(values);
  const shown = values.filter((one) => one.onScale).toSorted((a, b) => b.order - a.order);
  return (
    <div className="scale-keys" role="radiogroup" aria-label={label} data-slim={slim || undefined}>
      {shown.map((one) => (
        <label key={one.key} className="scale-key" data-key={one.key} data-verdict={verdictTone(one)}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={value === one.key}
            onChange={() => onChange(one.key)}
          />
          <DigitHint digit={digits.get(one.key)} />
          <span className="key-icon">
            <VerdictIcon icon={one.icon} size={14} />
          </span>
          <b>{one.label}</b>
          <span className="key-definition">{slim ? null : one.definition}</span>
          {tags?.[one.key] ? (
            <span className="key-tags">
              {tags[one.key]?.map((tag) => (
                <span key={tag} className="letter-tag">
                  <span className="visually-hidden">Review </span>
                  {tag}
                </span>
              ))}
            </span>
          ) : null}
        </label>
      ))}
    </div>
  );
}

/** The values off the scale: no evidence, not checkable, satire. */
export function OffScaleKeys({ values, value, onChange, name }: KeysProps) {
  const id = useId();
  const digits = scaleDigits(values);
  const shown = values.filter((one) => !one.onScale).toSorted((a, b) => a.order - b.order);
  if (shown.length === 0) return null;
  return (
    <div className="off-keys" role="radiogroup" aria-label="Off the scale">
      {shown.map((one) => (
        <Fragment key={one.key}>
          <label className="off-key" data-key={one.key} data-verdict="off">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={value === one.key}
              aria-describedby={`${id}-${one.key}`}
              onChange={() => onChange(one.key)}
            />
            <DigitHint digit={digits.get(one.key)} />
            <VerdictIcon icon={one.icon} size={14} />
            {one.label}
          </label>
          <span id={`${id}-${one.key}`} hidden>
            {one.definition}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

/** There are nine digits; a value behind them is chosen with the arrow keys or by pointer. */
function DigitHint({ digit }: { digit: string | undefined }) {
  return digit === undefined ? <span className="key-digit" /> : <Kbd keys={digit} />;
}
