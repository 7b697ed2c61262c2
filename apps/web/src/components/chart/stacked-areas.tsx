import { formatNumber } from '../../lib/format.ts';
import { Chart } from './chart.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { labelEvery, spreadLabels, ticksTo } from './ticks.ts';

/** From the bottom up. `fill` is a colour of the tokens. */
export type Series = { key: string; name: string; fill: string };
type AreaPoint = { label: string; values: Readonly<Record<string, number>> };

type StackedAreasProps = { label: string; series: readonly Series[]; points: readonly AreaPoint[]; height?: number };

const [top, bottom, left] = [8, 28, 36];
/** Room for "Suggested 1,208" at the end of its area. */
const namesWidth = 112;
const narrow = 560;

/** How several counts that make up a whole moved, each named where its area ends. */
export function StackedAreas({ label, series, points, height = 280 }: StackedAreasProps) {
  const last = points.at(-1);
  const totals = points.map(({ values }) => series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0));
  const ticks = ticksTo(Math.max(0, ...totals));
  const y = (value: number) => height - bottom - (value / (ticks.at(-1) ?? 1)) * (height - top - bottom);
  const stacked = stack(series, points);
  const shown = stacked.filter(({ key }) => points.some(({ values }) => (values[key] ?? 0) > 0));
  return (
    <>
      <Chart label={label} height={height}>
        {(width) => {
          const named = width >= narrow;
          const right = named ? width - namesWidth : width - 4;
          const x = (index: number) => left + (index / Math.max(1, points.length - 1)) * (right - left);
          const every = labelEvery(points.length, right - left, 60);
          return (
            <>
              {ticks.map((tick) => (
                <g key={tick}>
                  <path className="grid-line" d={`M${left} ${y(tick)}H${right}`} />
                  <text x={left - 8} y={y(tick) + 4} textAnchor="end">
                    {formatNumber(tick)}
                  </text>
                </g>
              ))}
              {shown.map(({ key, fill, low, high }) => (
                <path
                  key={key}
                  d={`M${high.map((value, index) => `${x(index)} ${y(value)}`).join('L')}L${low
                    .map((value, index) => `${x(index)} ${y(value)}`)
                    .reverse()
                    .join('L')}Z`}
                  fill={fill}
                  stroke="var(--surface)"
                  strokeWidth="1.5"
                />
              ))}
              {points.map((point, index) =>
                index % every === 0 && (index === 0 || x(index) < right - 24) ? (
                  <text key={point.label} x={x(index)} y={height - 6} textAnchor={index === 0 ? 'start' : 'middle'}>
                    {point.label}
                  </text>
                ) : null,
              )}
              {named && last ? <EndNames shown={shown} values={last.values} y={y} x={right} height={height} /> : null}
            </>
          );
        }}
      </Chart>
      <ChartLegend
        narrowOnly
        entries={shown.map(({ name, key, fill }) => ({ name, fill, count: last?.values[key] ?? 0 })).reverse()}
      />
    </>
  );
}

type Stacked = Series & { low: number[]; high: number[] };

function stack(series: readonly Series[], points: readonly AreaPoint[]): Stacked[] {
  const sums = points.map(() => 0);
  return series.map((one) => {
    const low = [...sums];
    for (const [index, point] of points.entries()) sums[index] = (sums[index] ?? 0) + (point.values[one.key] ?? 0);
    return { ...one, low, high: [...sums] };
  });
}

type EndNamesProps = {
  shown: readonly Stacked[];
  values: Readonly<Record<string, number>>;
  y: (value: number) => number;
  x: number;
  height: number;
};

function EndNames({ shown, values, y, x, height }: EndNamesProps) {
  const named = shown.filter(({ key }) => (values[key] ?? 0) > 0).toReversed();
  const middles = named.map(({ low, high }) => (y(low.at(-1) ?? 0) + y(high.at(-1) ?? 0)) / 2);
  const places = spreadLabels(middles, 16, top + 4, height - bottom - 4);
  return named.map(({ key, name }, index) => (
    <g key={key}>
      <path className="lead-line" d={`M${x + 2} ${middles[index] ?? 0}L${x + 12} ${places[index] ?? 0}`} />
      <text x={x + 16} y={(places[index] ?? 0) + 4}>
        {name} <tspan data-strong="">{formatNumber(values[key] ?? 0)}</tspan>
      </text>
    </g>
  ));
}
