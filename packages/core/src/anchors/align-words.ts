/** Stands for any number of words, none included. */
export const ANY_WORDS = null;

/** Half-open, in words of the text; `edits` is how many words were put in, left out or replaced. */
export type Aligned = { start: number; end: number; edits: number };

/**
 * Where a pattern of words stands in a text: every stretch that is the same, and else the first one with the fewest
 * edits. Sellers' algorithm ("The theory and computation of evolutionary distances", 1980) over words, with gaps; time
 * grows with the length of the pattern times that of the text. A gap may not begin or end the pattern.
 */
export function alignWords(pattern: readonly (string | typeof ANY_WORDS)[], text: readonly string[]): Aligned[] {
  const size = pattern.length;
  if (size === 0) return [];
  const ids = new Map<string, number>();
  const idOf = (word: string) => {
    const known = ids.get(word) ?? ids.size;
    ids.set(word, known);
    return known;
  };
  const wanted = Int32Array.from(pattern, (word) => (word === ANY_WORDS ? -1 : idOf(word)));
  // Of the best alignment that ends here with the pattern up to `i`: its edits, and where in the text it begins.
  const edits = new Int32Array(size + 1);
  const starts = new Int32Array(size + 1);
  for (let i = 1; i <= size; i += 1) edits[i] = at(edits, i - 1) + (wanted[i - 1] === -1 ? 0 : 1);

  const same: Aligned[] = [];
  let best: Aligned = { start: 0, end: 0, edits: size };
  for (let j = 1; j <= text.length; j += 1) {
    const word = ids.get(text[j - 1] ?? '') ?? -2;
    step(wanted, word, j, edits, starts);
    const found = { start: at(starts, size), end: j, edits: at(edits, size) };
    if (found.edits === 0) same.push(found);
    // Of two ends the later one, which takes a last word that was replaced for what replaced it.
    else if (found.edits < best.edits || (found.edits === best.edits && found.start === best.start)) best = found;
  }
  return same.length > 0 ? same : [best];
}

/** One word of the text further, in place. */
function step(wanted: Int32Array, word: number, j: number, edits: Int32Array, starts: Int32Array): void {
  let diagonal = at(edits, 0);
  let diagonalStart = at(starts, 0);
  edits[0] = 0;
  starts[0] = j;
  for (let i = 1; i <= wanted.length; i += 1) {
    const before = at(edits, i);
    const beforeStart = at(starts, i);
    const gap = wanted[i - 1] === -1;
    // The pattern's word replaced or kept; a gap takes the text's word for nothing.
    let least = gap ? before : diagonal + (wanted[i - 1] === word ? 0 : 1);
    let start = gap ? beforeStart : diagonalStart;
    const put = before + 1;
    if (!gap && put < least) [least, start] = [put, beforeStart];
    const left = at(edits, i - 1) + (gap ? 0 : 1);
    // A gap as short as it can be: of two beginnings the later one.
    if (left < least || (gap && left === least)) [least, start] = [left, at(starts, i - 1)];
    diagonal = before;
    diagonalStart = beforeStart;
    edits[i] = least;
    starts[i] = start;
  }
}

const at = (row: Int32Array, index: number): number => row[index] ?? 0;
