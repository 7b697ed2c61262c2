import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The halves to measure: the sealed one only where it is asked for (`--sealed` or CLAIMDESK_SEALED=1). */
export function halvesAsked(): ('open' | 'sealed')[] {
  const asked = process.argv.includes('--sealed') || process.env['CLAIMDESK_SEALED'] === '1';
  return asked ? ['open', 'sealed'] : ['open'];
}

/** The lines of `sets/NAME.jsonl`; null where there is no such file. */
export function readSet<Line>(name: string): Line[] | null {
  const path = join(import.meta.dirname, 'sets', `${name}.jsonl`);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Half-open spans that share a character. */
export const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** Pairs each wanted item with the first unused found one that fits. */
export function countMatches<Item>(
  wanted: readonly Item[],
  found: readonly Item[],
  fits: (wanted: Item, found: Item) => boolean,
): { tp: number; fp: number; fn: number } {
  const free = [...found];
  let tp = 0;
  for (const item of wanted) {
    const at = free.findIndex((other) => fits(item, other));
    if (at === -1) continue;
    free.splice(at, 1);
    tp += 1;
  }
  return { tp, fp: found.length - tp, fn: wanted.length - tp };
}
