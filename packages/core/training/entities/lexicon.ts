import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHRASE_ORGANISATION, PHRASE_PLACE, LONGEST_PHRASE } from '../../src/entities/entity-model.ts';
import { hashSlots } from '../../src/entities/hash-slots.ts';
import { phraseHash, type Lexicon } from '../../src/entities/tag-features.ts';
import { hashWord } from '../../src/language/hash.ts';
import { tokeniseWords } from '../../src/language/tokenise-words.ts';
import { loadWordClusters } from '../../src/language/word-clusters.ts';
import type { ModelBytes } from '../../src/models.ts';
import { HELD_OUT_DOCUMENTS, readConllu } from '../conllu.ts';
import { readList } from './lists.ts';
import { cityNames, learnWordKinds, type WordWithKinds } from './word-kinds.ts';

export type LexiconTables = {
  words: { key: number; kinds: number }[];
  phrases: { key: number; types: number }[];
};

/** Cities from this size on are looked up by name. */
const CITY_PEOPLE = 100_000;

/** Kinds of words and gazetteer names. The kinds are kept in the cache, since learning them takes a minute. */
export async function makeLexicon(data: string, cache: string, log: (line: string) => void): Promise<LexiconTables> {
  const file = join(cache, 'entities', 'word-kinds.json');
  if (!existsSync(file)) {
    mkdirSync(join(cache, 'entities'), { recursive: true });
    writeFileSync(file, JSON.stringify(await learnWordKinds(cache, commonWords(data), log)));
  }
  const learnt = JSON.parse(readFileSync(file, 'utf8')) as WordWithKinds[];
  const words = new Map<number, number>();
  for (const { word, kinds } of learnt) {
    const key = hashWord(word) >>> 0;
    if (!words.has(key)) words.set(key, kinds);
  }
  const phrases = new Map<number, number>();
  const add = (names: string[], type: number): void => {
    for (const name of names) {
      const parts = tokeniseWords(name, 0, name.length).map(({ start, end }) => name.slice(start, end).toLowerCase());
      if (parts.length > LONGEST_PHRASE) continue;
      const key = parts.reduce((hash, part) => phraseHash(hash, hashWord(part)), 0) >>> 0;
      phrases.set(key, (phrases.get(key) ?? 0) | type);
    }
  };
  const common = commonWords(data);
  add(readList('places'), PHRASE_PLACE);
  add(
    cityNames(cache, CITY_PEOPLE).filter((name) => name.length > 3 && !common.has(name.toLowerCase())),
    PHRASE_PLACE,
  );
  add(readList('organisations'), PHRASE_ORGANISATION);
  const sorted = (rows: Map<number, number>): [number, number][] => [...rows].toSorted(([a], [b]) => a - b);
  return {
    words: sorted(words).map(([key, kinds]) => ({ key, kinds })),
    phrases: sorted(phrases).map(([key, types]) => ({ key, types })),
  };
}

export function lexiconOf(tables: LexiconTables, bytes: Pick<ModelBytes, 'words'>): Lexicon {
  return {
    clusters: loadWordClusters(bytes),
    words: hashSlots(tables.words.map(({ key }) => key)),
    kinds: Uint16Array.from(tables.words, ({ kinds }) => kinds),
    phrases: hashSlots(tables.phrases.map(({ key }) => key)),
    phraseTypes: Uint8Array.from(tables.phrases, ({ types }) => types),
  };
}

/** Words that the training treebanks hold more than once and hardly ever as proper nouns. */
function commonWords(data: string): Set<string> {
  const all = new Map<string, number>();
  const proper = new Map<string, number>();
  for (const file of ['ewt-train', 'gum-train'])
    for (const sentence of readConllu(join(data, 'treebanks', `${file}.conllu.gz`))) {
      if (HELD_OUT_DOCUMENTS.has(sentence.doc)) continue;
      for (const { form, upos } of sentence.words) {
        const lower = form.toLowerCase();
        all.set(lower, (all.get(lower) ?? 0) + 1);
        if (upos === 'PROPN') proper.set(lower, (proper.get(lower) ?? 0) + 1);
      }
    }
  return new Set(
    [...all].filter(([word, count]) => count > 1 && (proper.get(word) ?? 0) <= 0.03 * count).map(([w]) => w),
  );
}
