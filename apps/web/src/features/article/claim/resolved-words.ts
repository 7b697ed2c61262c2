import type { WordDiff } from '@claimdesk/core';

/** Words of the article and what the wording has in their place. */
export type ResolvedWords = { from: string; to: string };

/** Words that stand for something named elsewhere. */
const standIns =
  /\b(?:he|him|his|she|her|hers|they|them|their|it|its|we|us|our|i|me|my|you|your|this|that|these|those|there|here|which|who|whom|whose|where)\b/iu;

/** A stand-in was resolved, or a name took the place of other words; a change of tense is no reading. */
function refers(from: string, to: string): boolean {
  return standIns.test(from) || [...to.matchAll(/\p{Lu}\p{L}+/gu)].some(([name]) => !from.includes(name));
}

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
    if (from.includes(to) || to.includes(from) || !refers(from, to)) continue;
    if (from.split(/\s+/u).length <= 5 && to.split(/\s+/u).length <= 8) found.push({ from, to });
  }
  return found.slice(0, atMost);
}

/** The same parts with the spaces at their ends outside them, so that a mark ends where its word ends. */
export function spacedParts(parts: readonly WordDiff[]): WordDiff[] {
  return parts.flatMap((part) => {
    if (part.kind === 'same') return [part];
    const words = part.text.trim();
    const lead = part.text.slice(0, part.text.indexOf(words));
    const tail = part.text.slice(lead.length + words.length);
    return [
      { kind: 'same' as const, text: lead },
      { ...part, text: words },
      { kind: 'same' as const, text: tail },
    ].filter(({ text }) => text !== '');
  });
}
