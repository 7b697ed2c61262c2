import type { ClaimView } from '@claimdesk/api/views';
import type { Quantity, TimeSpan } from '@claimdesk/core';
import { formatDate, formatNumber } from '../../lib/format.ts';

const signs: Record<Quantity['bound'], string> = {
  '=': '',
  '>': '> ',
  '>=': '≥ ',
  '<': '< ',
  '<=': '≤ ',
  '~': 'about ',
};

/** "a third" is kept as 0.333; people read 1/3. */
function figureWords(value: number): string {
  for (const below of [2, 3, 4, 5, 8, 10]) {
    const above = Math.round(value * below);
    if (value < 1 && above > 0 && Math.abs(value - above / below) < 0.001) return `${above}/${below}`;
  }
  return formatNumber(value);
}

/** "> 2,300" and "homes"; a percentage keeps its sign on the number. */
export function quantityWords({ value, bound, unit }: Quantity): { strong: string; rest: string } {
  const percent = unit === '%';
  const words = unit === null ? figureWords : formatNumber;
  const number = Array.isArray(value) ? value.map(words).join(' to ') : words(value);
  return { strong: `${signs[bound]}${number}${percent ? ' %' : ''}`, rest: percent ? '' : (unit ?? '') };
}

/** "Jan 2023 to 8 Oct 2026", "since Jan 2023", "until 2024"; null when the words were resolved to nothing. */
export function timeWords({ from, to }: TimeSpan): string | null {
  if (from === null) return to === null ? null : `until ${formatDate(to)}`;
  if (to === null) return `since ${formatDate(from)}`;
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}

/** Facts at a glance under the claim, each once. */
export function claimFacts(claim: Pick<ClaimView, 'quantities' | 'times' | 'kind' | 'wordingVersion'>) {
  const times = claim.times.flatMap((time) => timeWords(time) ?? []);
  return {
    quantities: claim.quantities.map(quantityWords),
    times: [...new Set(times)],
    kind: claim.kind === 'other' ? null : claim.kind.replaceAll('-', ' '),
    wording: claim.wordingVersion > 1 ? `wording v${claim.wordingVersion}` : null,
  };
}

const verbs =
  /^(?:said|says|told|tells|claimed|claims|argued|argues|announced|announces|reported|reports|added|adds)$/iu;

/** How the claim's source is introduced: the verb of the article where it reads as one. */
export function saidWords(cue: string | null): string {
  return cue !== null && verbs.test(cue) ? cue.toLowerCase() : 'is the source';
}
