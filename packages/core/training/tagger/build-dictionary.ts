import { hashWord } from '../../src/language/hash.ts';
import { normalise } from '../../src/language/tag-features.ts';
import type { TaggedSentence } from './train-tagger.ts';

/** A word is held from this count on; from CLOSED on it may only take the tags that it took. */
const HELD = 6;
const CLOSED = 100;
/** Tags that a word takes less often than this are not in its set: mostly slips of annotation. */
const SHARE = 0.002;

export type DictionaryTables = {
  hashes: Int32Array;
  sets: Uint16Array;
  closed: Uint8Array;
  tagSets: number[][];
};

/** Sets of tags by word in lower case, commonest tag first; the order of words is that of their hashes. */
export function buildDictionary(sentences: TaggedSentence[]): DictionaryTables {
  const counts = new Map<number, Map<number, number>>();
  for (const sentence of sentences) {
    for (const [index, form] of sentence.forms.entries()) {
      const hash = hashWord(normalise(form));
      const tags = counts.get(hash) ?? new Map<number, number>();
      counts.set(hash, tags);
      const tag = sentence.tags[index] ?? 0;
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  }
  const setNumbers = new Map<string, number>();
  const tagSets: number[][] = [];
  const rows: { hash: number; set: number; closed: number }[] = [];
  for (const [hash, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (total < HELD) continue;
    const set = [...tags]
      .filter(([, count]) => count >= total * SHARE)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([tag]) => tag);
    const key = set.join(' ');
    const number = setNumbers.get(key) ?? tagSets.length;
    if (number === tagSets.length) {
      setNumbers.set(key, number);
      tagSets.push(set);
    }
    rows.push({ hash, set: number, closed: total >= CLOSED ? 1 : 0 });
  }
  rows.sort((a, b) => a.hash - b.hash);
  return {
    hashes: Int32Array.from(rows, (row) => row.hash),
    sets: Uint16Array.from(rows, (row) => row.set),
    closed: Uint8Array.from(rows, (row) => row.closed),
    tagSets,
  };
}
