import { Chart } from './chart.tsx';

export type IntervalRow = {
  key: string;
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** In place of a value. */
  why: string | null;
  strong?: boolean;
};

type IntervalPlotProps = {
  label: string;
  rows: readonly IntervalRow[];
  /** From here on a value is good enough to use. */
  usableFrom: number;
  usableWords: string;
  format: (value: number) => string;
  formatTick: (value: number) => string;
};

const [top, rowHeight, bottom] = [24, 30, 24];

/** Values up to 1 with their intervals, a line each. */
export function IntervalPlot({ label, rows, usableFrom, usableWords, format, formatTick }: IntervalPlotProps) {
  const lowest = Math.min(0, ...rows.map(({ low, value }) => low ?? value ?? 0));
  const from = Math.max(-1, Math.floor(lowest * 4) / 4);
  const ticks = Array.from({ length: Math.round((1 - from) * 4) + 1 }, (_, index) => from + index / 4);
  const height = top + rows.length * rowHeight + bottom;
  return (
    <Chart label={label} height={height}>
      {(width) => {
        const left = Math.min(140, Math.round(width * 0.36));
        const right = width - 48;
        const x = (value: number) => left + ((Math.max(value, from) - from) / (1 - from)) * (right - left);
        const every = (right - left) / ticks.length < 30 ? 2 : 1;
        return (
          <>
            <rect
              className="usable"
              x={x(usableFrom)}
              y={top - 4}
              width={x(1) - x(usableFrom)}
              height={rows.length * rowHeight}
            />
            <text x={right} y={top - 12} textAnchor="end">
              {usableWords}
            </text>
            {ticks.map((tick, index) => (
              <g key={tick}>
                <path className="grid-line" d={`M${x(tick)} ${top - 4}V${height - bottom - 4}`} />
                {(ticks.length - 1 - index) % every === 0 ? (
                  <text x={x(tick)} y={height - 6} textAnchor="middle">
                    {formatTick(tick)}
                  </text>
                ) : null}
              </g>
            ))}
            {rows.map((row, index) => (
              <Line
                key={row.key}
                row={row}
                y={top + index * rowHeight + 11}
                x={x}
                left={left}
                width={width}
                format={format}
              />
            ))}
          </>
        );
      }}
    </Chart>
  );
}

type LineProps = {
  row: IntervalRow;
  y: number;
  x: (value: number) => number;
  left: number;
  width: number;
  format: (value: number) => string;
};

function Line({ row: { name, value, low, high, why, strong }, y, x, left, width, format }: LineProps) {
  const ink = strong ? 'var(--accent)' : 'var(--ink-2)';
  const most = Math.floor(left / 7);
  return (
    <g>
      <text data-name="" x={0} y={y + 4} fontWeight={strong ? 600 : 400}>
        {name.length > most ? `${name.slice(0, most - 1)}…` : name}
        <title>{name}</title>
      </text>
      {value === null ? (
        <text x={left + 6} y={y + 4}>
          {why}
        </text>
      ) : (
        <>
          {low === null || high === null ? null : (
            <path
              d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 4}v8M${x(high)} ${y - 4}v8`}
              stroke={ink}
              strokeWidth={strong ? 2 : 1.5}
            />
          )}
          <circle cx={x(value)} cy={y} r={strong ? 5 : 4} fill={ink} />
          <text data-name="" x={width} y={y + 4} textAnchor="end" fontWeight={strong ? 600 : 400}>
            {format(value)}
          </text>
        </>
      )}
    </g>
  );
}
