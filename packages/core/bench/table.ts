import type { Measurement } from './measurement.ts';

/** A Markdown table, so that the terminal and docs/quality.md show the same. */
export function formatTable(rows: readonly Measurement[]): string {
  const head = ['task', 'set', 'measure', 'value', '95 % interval', 'target', 'baselines of the same run', 'note'];
  const cells = rows.map((row) => [
    row.task,
    row.set,
    row.measure,
    shown(row.value),
    row.interval === null ? '' : `${shown(row.interval[0])} to ${shown(row.interval[1])}`,
    row.target === null ? '' : `${row.lowerIsBetter === true ? '<= ' : ''}${shown(row.target)}`,
    row.baselines.map(({ name, value }) => `${name} ${shown(value)}`).join(', '),
    row.note ?? '',
  ]);
  const widths = head.map((title, n) => Math.max(title.length, ...cells.map((row) => row[n]?.length ?? 0)));
  const line = (row: string[]): string => `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** One line for each row with a target; the limit is the target less its slack. */
export function formatBars(rows: readonly Measurement[]): { text: string; short: number } {
  let text = '';
  let short = 0;
  for (const row of rows) {
    if (row.target === null) continue;
    const limit = row.lowerIsBetter === true ? row.target + row.slack : row.target - row.slack;
    const ok = row.lowerIsBetter === true ? row.value <= limit : row.value >= limit;
    if (!ok) short += 1;
    const name = [row.task, row.set, row.measure]
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
      .replaceAll(/-$/g, '');
    text += `bar ${name} ${shown(row.value)} ${shown(limit)} ${ok ? 'ok' : 'short'}\n`;
  }
  return { text, short };
}

/** Fractions to three places; counts, milliseconds and megabytes as whole numbers. */
function shown(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3).replace(/^0(?=\.)/, '');
}
