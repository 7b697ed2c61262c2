import type { ScaleValue } from '@claimdesk/core';
import { useState, type SyntheticEvent } from 'react';
import { OffScaleKeys, ScaleKeys } from './scale-keys.tsx';

type RatingKeysProps = {
  values: readonly ScaleValue[];
  value: string | null;
  onChange: (key: string) => void;
  /** Name of the radio group. */
  name: string;
  /** Labels alone on the keys of the scale. */
  slim?: boolean;
  tags?: Readonly<Record<string, readonly string[]>>;
};

/** Both halves of a scale, and under them what the value means that one looks at, or else the chosen one. */
export function RatingKeys({ values, value, onChange, name, slim, tags }: RatingKeysProps) {
  const [looked, setLooked] = useState<string | null>(null);
  const look = (event: SyntheticEvent) => {
    const key =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] : null;
    setLooked(key ?? null);
  };
  const shown = values.find(({ key }) => key === looked) ?? values.find(({ key }) => key === value);
  // Keys with room say it themselves.
  const says = shown && (slim || !shown.onScale) ? shown : null;
  return (
    <div
      className="grid gap-2"
      onPointerOver={look}
      onPointerLeave={() => setLooked(null)}
      onFocus={look}
      onBlur={() => setLooked(null)}
    >
      <ScaleKeys
        name={name}
        values={values}
        value={value}
        onChange={onChange}
        {...(slim && { slim })}
        {...(tags && { tags })}
      />
      <OffScaleKeys name={name} values={values} value={value} onChange={onChange} />
      <p className="key-meaning" aria-hidden="true">
        {says && says.definition !== '' ? (
          <>
            <b>{says.label}:</b> {says.definition}
          </>
        ) : null}
      </p>
    </div>
  );
}
