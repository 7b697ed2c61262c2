import { Chart } from './chart.tsx';
import { labelEvery } from './ticks.ts';

type BandPoint = { label: string; low: number | null; value: number | null; high: number | null };

type BandLineProps = {
  label: string;
  points: readonly BandPoint[];
  /** Values at which a line is drawn, the lowest and the highest included. */
  ticks: readonly number[];
  format: (value: number) => string;
  formatTick: (value: number) => string;
  height?: number;
  /** A ground behind what is good enough. */
  usableFrom?: number;
};

const [top, bottom, left, right] = [12, 28, 40, 52];

/** One value over time with the band it lies in; steps without a value are left open. */
export function BandLine({ label, points, ticks, format, formatTick, height = 224, usableFrom }: BandLineProps) {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number) => {
    const inside = Math.min(Math.max(value, low), high);
    return height - bottom - ((inside - low) / (high - low || 1)) * (height - top - bottom);
  };
  const known = points.flatMap(({ value, low: from, high: to }, index) =>
    value === null ? [] : [{ index, value, low: from ?? value, high: to ?? value }],
  );
  const last = known.at(-1);
  return (
    <Chart label={label} height={height}>
      {(width) => {
        const end = width - right;
        const x = (index: number) => left + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (end - left);
        const every = labelEvery(points.length, end - left, 60);
        return (
          <>
            {usableFrom === undefined ? null : (
              <rect className="usable" x={left} width={end - left} y={y(high)} height={y(usableFrom) - y(high)} />
            )}
            {ticks.map((tick) => (
              <g key={tick}>
                <path className="grid-line" d={`M${left} ${y(tick)}H${end}`} />
                <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                  {formatTick(tick)}
                </text>
              </g>
            ))}
            <path
              d={`M${known.map((point) => `${x(point.index)} ${y(point.high)}`).join('L')}L${known
                .map((point) => `${x(point.index)} ${y(point.low)}`)
                .reverse()
                .join('L')}Z`}
              fill="var(--accent)"
              fillOpacity="0.14"
            />
            <path
              d={`M${known.map((point) => `${x(point.index)} ${y(point.value)}`).join('L')}`}
              fill="none"
              stroke="var(--ink-2)"
              strokeWidth="1.75"
              strokeLinejoin="round"
            />
            {known.map((point) => (
              <g key={point.index}>
                <path d={`M${x(point.index)} ${y(point.low)}V${y(point.high)}`} stroke="var(--accent-line)" />
                <circle
                  cx={x(point.index)}
                  cy={y(point.value)}
                  r={point === last ? 4 : 2.5}
                  fill={point === last ? 'var(--accent)' : 'var(--ink-2)'}
                />
              </g>
            ))}
            {points.map(({ label: name }, index) =>
              (points.length - 1 - index) % every === 0 ? (
                <text key={name} x={x(index)} y={height - 8} textAnchor="middle">
                  {name}
                </text>
              ) : null,
            )}
            {last ? (
              <text data-name="" fontWeight={600} x={x(last.index) + 8} y={y(last.value) + 4}>
                {format(last.value)}
              </text>
            ) : null}
          </>
        );
      }}
    </Chart>
  );
}
