import type { CSSProperties } from 'react';
import { formatNumber } from '../../lib/format.ts';

type ChartLegendProps = {
  entries: readonly { name: string; fill: string; count?: number }[];
  /** Where the picture has no room to name its parts. */
  narrowOnly?: boolean;
};

export function ChartLegend({ entries, narrowOnly }: ChartLegendProps) {
  return (
    <ul className="legend chart-legend" data-narrow-only={narrowOnly || undefined}>
      {entries.map(({ name, fill, count }) => (
        <li key={name}>
          <i style={{ '--fill': fill } as CSSProperties} />
          {name.toLowerCase()}
          {count === undefined ? null : <b className="num text-ink">{formatNumber(count)}</b>}
        </li>
      ))}
    </ul>
  );
}
