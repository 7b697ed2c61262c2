export type WordDiff = { kind: 'same' | 'del' | 'ins'; text: string };

/** Beyond this many words on either side the middle is shown as one replacement, so that a diff stays quick. */
const MAX_WORDS = 600;

/**
 * What changed between a passage and its wording, word by word. Spaces belong to the word before them, so joining
 * `same` and `ins` gives `b`. A capital that only the start of `b` brings is not a change.
 */
export function diffWords(a: string, b: string): WordDiff[] {
  const left = words(a);
  const right = words(b);
  const head = commonHead(left, right);
  const tail = commonTail(left, right, head);
  const middle = diffMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail), head === 0);
  return joined([
    ...right.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...right.slice(right.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

const words = (text: string): string[] => text.match(/\s*\S+\s*$|\s*\S+\s+|\s+/g) ?? [];

/** `first`: at the start of either text, where a capital is only the start of a sentence. */
function same(a: string | undefined, b: string | undefined, first: boolean): boolean {
  if (a === undefined || b === undefined) return false;
  const x = a.trim();
  const y = b.trim();
  return x === y || (first && x.slice(1) === y.slice(1) && x.slice(0, 1).toLowerCase() === y.slice(0, 1).toLowerCase());
}

function commonHead(a: string[], b: string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && same(a[n], b[n], n === 0)) n += 1;
  return n;
}

function commonTail(a: string[], b: string[], head: number): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) - head && same(a.at(-1 - n), b.at(-1 - n), false)) n += 1;
  return n;
}

/** Longest common subsequence of words; `first` when `b` starts the text. */
function diffMiddle(a: string[], b: string[], first: boolean): WordDiff[] {
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) return replaced(a, b);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = same(a[i], b[j], first && j === 0)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const parts: WordDiff[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (same(a[i], b[j], first && j === 0)) {
      parts.push({ kind: 'same', text: b[j] ?? '' });
      i += 1;
      j += 1;
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      parts.push({ kind: 'del', text: a[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'ins', text: b[j] ?? '' });
      j += 1;
    }
  }
  return [...parts, ...replaced(a.slice(i), b.slice(j))];
}

function replaced(a: string[], b: string[]): WordDiff[] {
  return [...a.map((text) => ({ kind: 'del' as const, text })), ...b.map((text) => ({ kind: 'ins' as const, text }))];
}

function joined(parts: WordDiff[]): WordDiff[] {
  const runs: WordDiff[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}
