import type { WordDiff } from '@claimdesk/core';

/** Words of the article and what the wording has in their place. */
export type ResolvedWords = { from: string; to: string };

const bare = (words: string) => words.trim().replaceAll(/^[\s,.;:]+|[\s,.;:]+$/gu, '');

/**
 * What was read as what: each deletion that stands beside an insertion. Only short ones are said in a sentence; a long
 * passage that was written anew is plain from the diff itself.
 */
export function resolvedWords(parts: readonly WordDiff[], atMost = 2): ResolvedWords[] {
  const found: ResolvedWords[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.kind !== 'del' || next?.kind !== 'ins') continue;
    const from = bare(part.text);
    const to = bare(next.text);
    // "wall, which" beside "wall" only lost words: nothing was read as something else.
    if (from.includes(to) || to.includes(from)) continue;
    if (from.split(/\s+/u).length <= 5 && to.split(/\s+/u).length <= 8) found.push({ from, to });
  }
  return found.slice(0, atMost);
}
