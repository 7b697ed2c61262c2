import type { Quantity, TimeSpan } from '@claimdesk/core';

const signs: Record<Quantity['bound'], string> = { '=': '', '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '≈' };

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, useGrouping: false });

function number(value: Quantity['value'], format: Intl.NumberFormat): string {
  return typeof value === 'number' ? format.format(value) : `${format.format(value[0])}–${format.format(value[1])}`;
}

/** For a chip: the bound and the number strong, the unit after it. A plain number is shown as the article writes it. */
export function quantityChip({ text, value, bound, unit }: Quantity): { strong: string | null; words: string } {
  if (bound === '=') return { strong: null, words: text };
  const percent = unit === '%' ? ' %' : '';
  return { strong: `${signs[bound]} ${number(value, grouped)}${percent}`, words: percent ? '' : (unit ?? '') };
}

/** The resolved value, for the mono column: `> 2300 homes`. */
export function quantityValue({ value, bound, unit }: Quantity): string {
  return [signs[bound], number(value, plain), unit].filter(Boolean).join(' ');
}

/** The resolved interval: `2023-01-01 / 2026-10-08`; an open end is an ellipsis. */
export function timeValue({ from, to }: TimeSpan): string {
  if (from === null && to === null) return 'not resolved';
  return from === to ? (from ?? '') : `${from ?? '…'} / ${to ?? '…'}`;
}

/** "Korean Central News Agency" and the like, short enough for a chip. */
export function shortName(name: string, longest = 26): string {
  const words = name.replace(/^the /i, '');
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(' ', longest);
  return `${words.slice(0, cut > 8 ? cut : longest)}…`;
}
