import { formatNumber } from '../../lib/format.ts';
import { Chart } from './chart.tsx';
import { ChartLegend } from './chart-legend.tsx';
import type { Series } from './stacked-areas.tsx';
import { ticksTo } from './ticks.ts';

type Column = { label: string; values: Readonly<Record<string, number>> };

type StackedColumnsProps = {
  label: string;
  series: readonly Series[];
  columns: readonly Column[];
  /** A line before this column, with what lies beyond it. */
  limit?: { before: number; words: string };
  height?: number;
};

const [top, bottom, left] = [24, 28, 32];

/** Counts by class, parted by colour, the sum above each column. */
export function StackedColumns({ label, series, columns, limit, height = 224 }: StackedColumnsProps) {
  const sum = (values: Column['values']) => series.reduce((total, { key }) => total + (values[key] ?? 0), 0);
  const ticks = ticksTo(Math.max(0, ...columns.map(({ values }) => sum(values))), 3);
  const y = (value: number) => height - bottom - (value / (ticks.at(-1) ?? 1)) * (height - top - bottom);
  const used = series.filter(({ key }) => columns.some(({ values }) => (values[key] ?? 0) > 0));
  return (
    <div>
      <Chart label={label} height={height}>
        {(width) => {
          const slot = (width - left) / columns.length;
          const x = (index: number) => left + index * slot;
          return (
            <>
              {ticks.map((tick) => (
                <g key={tick}>
                  <path className="grid-line" d={`M${left} ${y(tick)}H${width}`} />
                  <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                    {formatNumber(tick)}
                  </text>
                </g>
              ))}
              {columns.map((column, index) => (
                <g key={column.label}>
                  <Stack column={column} series={series} x={x(index) + slot * 0.18} width={slot * 0.64} y={y} />
                  {sum(column.values) > 0 ? (
                    <text data-strong="" x={x(index) + slot / 2} y={y(sum(column.values)) - 6} textAnchor="middle">
                      {formatNumber(sum(column.values))}
                    </text>
                  ) : null}
                  <text x={x(index) + slot / 2} y={height - 8} textAnchor="middle">
                    {column.label}
                  </text>
                </g>
              ))}
              {limit ? (
                <>
                  <path
                    d={`M${x(limit.before)} ${top - 16}V${height - bottom}`}
                    stroke="var(--danger)"
                    strokeDasharray="3 3"
                  />
                  <text data-danger="" x={x(limit.before) + 6} y={top - 8}>
                    {limit.words}
                  </text>
                </>
              ) : null}
            </>
          );
        }}
      </Chart>
      <ChartLegend entries={used} />
    </div>
  );
}

type StackProps = {
  column: Column;
  series: readonly Series[];
  x: number;
  width: number;
  y: (value: number) => number;
};

function Stack({ column, series, x, width, y }: StackProps) {
  let below = 0;
  return series.map(({ key, fill }) => {
    const count = column.values[key] ?? 0;
    const from = below;
    below += count;
    if (count === 0) return null;
    return (
      <rect
        key={key}
        x={x}
        width={width}
        y={y(below)}
        height={Math.max(1, y(from) - y(below) - 1.5)}
        rx={1}
        fill={fill}
      />
    );
  });
}
