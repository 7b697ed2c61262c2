import type { VerdictIcon as VerdictIconName } from '@claimdesk/core';
import type { CSSProperties } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { VerdictIcon } from '../verdict-icon.tsx';

export type Bar = {
  key: string;
  name: string;
  count: number;
  icon?: VerdictIconName;
  /** A colour of the tokens. */
  colour?: string;
  /** After the number: "29 %". */
  note?: string;
};

/** Horizontal bars with their numbers beside them; the words alone say it too. */
export function BarList({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className="bar-list" aria-label={label}>
      {bars.map(({ key, name, count, icon, colour, note }) => (
        <li key={key} style={(colour ? { '--bar': colour } : {}) as CSSProperties}>
          <span className="bar-name">
            {icon ? <VerdictIcon icon={icon} size={14} /> : null}
            {name}
          </span>
          <span className="bar-line">
            <i style={{ '--part': count / most } as CSSProperties} aria-hidden="true" />
            <span>
              <b className="text-ink">{formatNumber(count)}</b> {note}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
