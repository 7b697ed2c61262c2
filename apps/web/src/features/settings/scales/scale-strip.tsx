import type { ScaleValue } from '@claimdesk/core';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';
import { scaleWords as words } from './scale-words.ts';

/** A whole scale at a glance: what is on it from the least to the most accurate, then what is off it. */
export function ScaleStrip({ values }: { values: readonly ScaleValue[] }) {
  if (values.length === 0) return <p className="soft">{words.freeText}</p>;
  const on = values.filter((value) => value.onScale);
  const off = values.filter((value) => !value.onScale);
  return (
    <ul className="scale-strip" aria-label={words.values}>
      {[...on, ...off].map((value) => (
        <li key={value.key} data-off={value.onScale ? undefined : true}>
          <VerdictBadge value={value} size="sm" />
        </li>
      ))}
    </ul>
  );
}
