import { hashWord, mix1, mix2 } from '../language/hash.ts';
import { LONGEST_PHRASE, PHRASE_ORGANISATION, PHRASE_PLACE, wordKinds, type EntityModel } from './entity-model.ts';
import { organisationHeads, placeHeads } from './head-words.ts';
import { personTitles } from './person-words.ts';

/** The lists and clusters that features look at; the weights are not needed. */
export type Lexicon = Pick<EntityModel, 'clusters' | 'words' | 'kinds' | 'phrases' | 'phraseTypes'>;

/** What a word is like by itself. All numbers are hashes or small codes. */
export type WordTraits = {
  word: number;
  /** `Xx`, `XX`, `x`, `d`: runs shortened to two. */
  shape: number;
  capital: boolean;
  /** Anything but small letters and common marks. */
  shapeHasSign: boolean;
  prefix2: number;
  prefix3: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  /** Two bits for each of `wordKinds`; -1 for a word without a vector. */
  kinds: number;
  /** The strongest kind and its degree. */
  kind: number;
  coarse: number;
  middle: number;
  fine: number;
  /** Bits: 1 head of organisations' names, 2 of places' names, 4 title of a person. */
  role: number;
};

/** Traits of the words of one run; as large as the vocabulary of one article at most. */
export class TraitsCache {
  private readonly known = new Map<string, WordTraits>();
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  of(text: string): WordTraits {
    let traits = this.known.get(text);
    if (traits === undefined) {
      traits = traitsOf(text, this.lexicon);
      if (this.known.size > 20_000) this.known.clear();
      this.known.set(text, traits);
    }
    return traits;
  }
}

function traitsOf(text: string, lexicon: Lexicon): WordTraits {
  const lower = text.toLowerCase();
  const word = hashWord(lower);
  const place = lexicon.words.find(word);
  const kinds = place < 0 ? -1 : (lexicon.kinds[place] ?? 0);
  const row = lexicon.clusters.row(word);
  const shape = shapeOf(text);
  return {
    word,
    shape: hashWord(shape),
    capital: shape.startsWith('X'),
    shapeHasSign: /[^x.,;:!?'"’‘“”()-]/.test(shape),
    prefix2: hashWord(lower.slice(0, 2)),
    prefix3: hashWord(lower.slice(0, 3)),
    suffix2: hashWord(lower.slice(-2)),
    suffix3: hashWord(lower.slice(-3)),
    suffix4: hashWord(lower.slice(-4)),
    kinds,
    kind: strongestKind(kinds),
    coarse: lexicon.clusters.cluster(row, 0),
    middle: lexicon.clusters.cluster(row, 1),
    fine: lexicon.clusters.cluster(row, 2),
    role: (organisationHeads.has(lower) ? 1 : 0) | (placeHeads.has(lower) ? 2 : 0) | (personTitles.has(lower) ? 4 : 0),
  };
}

/** "McRoe" is XxXx, "2024" dd, "U.N." X.X. — cut at eight marks. */
function shapeOf(text: string): string {
  let shape = '';
  for (const character of text.slice(0, 24)) {
    const mark = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character;
    if (shape.endsWith(mark + mark)) continue;
    shape += mark;
    if (shape.length > 8) break;
  }
  return shape;
}

function strongestKind(kinds: number): number {
  if (kinds < 0) return 99;
  let best = 0;
  let degree = 0;
  for (let kind = 0; kind < wordKinds.length; kind += 1) {
    const here = (kinds >>> (2 * kind)) & 3;
    if (here > degree) {
      degree = here;
      best = kind + 1;
    }
  }
  return best * 4 + degree;
}

/** How the sentence is set: all words with capitals tell little about names. */
type Setting = 0 | 1 | 2;
const PLAIN: Setting = 0;
const TITLE_CASE: Setting = 1;
const ALL_CAPITALS: Setting = 2;

function settingOf(words: string[]): Setting {
  let long = 0;
  let capital = 0;
  let loud = 0;
  for (const word of words) {
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(word)) capital += 1;
    if (/^\p{Lu}+$/u.test(word)) loud += 1;
  }
  if (long >= 3 && loud >= 0.8 * long) return ALL_CAPITALS;
  if (long >= 4 && capital >= 0.75 * long) return TITLE_CASE;
  return PLAIN;
}

/** For each word the place in the longest gazetteer name that covers it: types of the name, first word or further. */
function phraseMarks(words: string[], traits: WordTraits[], lexicon: Lexicon, setting: Setting): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (let from = 0; from < words.length; from += 1) {
    if (!traits[from]?.capital && setting === PLAIN) continue;
    let hash = 0;
    let found = 0;
    let types = 0;
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length += 1) {
      hash = phraseHash(hash, traits[from + length - 1]?.word ?? 0);
      const place = lexicon.phrases.find(hash);
      if (place < 0) continue;
      found = length;
      types = lexicon.phraseTypes[place] ?? 0;
    }
    for (let at = from; at < from + found; at += 1) {
      marks[at] = types | (at === from ? 4 : 8) | (found > 1 ? 16 : 0);
    }
    if (found > 1) from += found - 1;
  }
  return marks;
}

/** Adds a word to the hash of the words before it; 0 before the first. */
export function phraseHash(before: number, word: number): number {
  return mix2(7_001, before, word);
}

const EDGE: WordTraits = {
  word: 1,
  shape: 1,
  capital: false,
  shapeHasSign: false,
  prefix2: 1,
  prefix3: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  kinds: 0,
  kind: 1_000,
  coarse: 0,
  middle: 0,
  fine: 0,
  role: 0,
};

/** Words that join the parts of a name. */
const LINKS = new Set(['of', 'for', 'and', 'the', 'on', '&', "'s", '’s']);

/** For each word the first and last word of the run of capitals around it, at most this far away. */
const LONGEST_RUN = 6;

function capitalRuns(traits: WordTraits[]): { runStarts: Int32Array; runEnds: Int32Array } {
  const runStarts = new Int32Array(traits.length);
  const runEnds = new Int32Array(traits.length);
  for (let at = 0; at < traits.length; at += 1) {
    const from = at > 0 && traits[at]?.capital && traits[at - 1]?.capital ? (runStarts[at - 1] as number) : at;
    runStarts[at] = at - from > LONGEST_RUN ? at : from;
  }
  for (let at = traits.length - 1; at >= 0; at -= 1) {
    const joined = at + 1 < traits.length && traits[at]?.capital && traits[at + 1]?.capital;
    runEnds[at] = joined && runStarts[at + 1] === runStarts[at] ? (runEnds[at + 1] as number) : at;
  }
  return { runStarts, runEnds };
}

function rolesWithin(traits: WordTraits[], from: number, to: number): number {
  let roles = 0;
  for (let at = Math.max(from, to - LONGEST_RUN); at <= to; at += 1) roles |= traits[at]?.role ?? 0;
  return roles;
}

export type TagInput = { words: string[]; tags: string[] };

/** Room for the features of one word. */
const MOST_FEATURES = 96;

/** No capital, digit or known phrase as near as features look: such words are no part of a name. */
function isFarFromNames(traits: WordTraits[], marks: ArrayLike<number>, at: number): boolean {
  for (let near = Math.max(0, at - 2); near <= at + 2; near += 1) {
    const word = traits[near];
    if (word !== undefined && (word.capital || word.shapeHasSign)) return false;
  }
  return (marks[at - 1] ?? 0) === 0 && (marks[at] ?? 0) === 0 && (marks[at + 1] ?? 0) === 0;
}

/**
 * Calls `take` with the features of each word in turn: `features[0..count)`; none for a word that is far from anything
 * like a name, unless `all` are wanted. Templates after Ratinov & Roth (2009):
 * the words around, shapes, affixes, clusters, gazetteers, and kinds learnt from word vectors.
 */
export function eachFeatures(
  input: TagInput,
  lexicon: Lexicon,
  cache: TraitsCache,
  take: (features: Int32Array, count: number, word: number) => void,
  all = true,
): void {
  const { words, tags } = input;
  const traits = words.map((word) => cache.of(word));
  const tagHashes = tags.map(hashWord);
  const setting = settingOf(words);
  const marks = phraseMarks(words, traits, lexicon, setting);
  const { runStarts, runEnds } = capitalRuns(traits);
  const features = new Int32Array(MOST_FEATURES);
  // Who writes no capitals writes names without them, too.
  const skips = !all && setting === PLAIN && traits.some((word, at) => at > 0 && word.capital && words[at] !== 'I');
  let count = 0;
  const add = (template: number, a: number): void => {
    features[count] = mix1(template, a);
    count += 1;
  };
  const add2 = (template: number, a: number, b: number): void => {
    features[count] = mix2(template, a, b);
    count += 1;
  };
  for (let at = 0; at < words.length; at += 1) {
    count = 0;
    if (skips && isFarFromNames(traits, marks, at)) {
      take(features, 0, at);
      continue;
    }
    const here = traits[at] ?? EDGE;
    const before = traits[at - 1] ?? EDGE;
    const after = traits[at + 1] ?? EDGE;
    const before2 = traits[at - 2] ?? EDGE;
    const after2 = traits[at + 2] ?? EDGE;
    const shape = setting === PLAIN ? here.shape : mix1(900 + setting, here.capital ? 1 : 0);
    const first = at === 0 || (at === 1 && !before.capital) ? 1 : 0;
    add(1, 0);
    add(2, here.word);
    add(3, before.word);
    add(4, after.word);
    add(5, before2.word);
    add(6, after2.word);
    add2(7, here.word, shape);
    add2(8, shape, first);
    add2(9, before.shape, shape);
    add2(10, shape, after.shape);
    add2(11, mix2(12, before.shape, shape), after.shape);
    add2(13, before.word, shape);
    add2(14, after.word, shape);
    add2(15, here.prefix2, shape);
    add2(16, here.prefix3, shape);
    add2(17, here.suffix2, shape);
    add2(18, here.suffix3, shape);
    add2(19, here.suffix4, shape);
    add2(20, before.suffix3, shape);
    add2(21, after.suffix3, shape);
    add2(22, here.coarse, shape);
    add2(23, here.middle, shape);
    add2(24, here.fine, shape);
    add(25, before.middle);
    add(26, after.middle);
    add(27, before.fine);
    add(28, after.fine);
    add2(29, before.coarse, here.coarse);
    add2(30, here.coarse, after.coarse);
    add(31, before2.middle);
    add(32, after2.middle);
    add2(33, here.kind, shape);
    add2(34, before.kind, here.kind);
    add2(35, here.kind, after.kind);
    add2(36, mix2(37, before.kind, here.kind), after.kind);
    add2(38, before.word, here.kind);
    add2(39, here.kind, after.word);
    add2(40, before.middle, here.kind);
    add2(41, here.kind, after.middle);
    for (let kind = 0; kind < wordKinds.length; kind += 1) {
      if (here.kinds < 0) break;
      const degree = (here.kinds >>> (2 * kind)) & 3;
      if (degree > 0) add2(50 + kind, degree, here.capital ? 1 : 0);
    }
    for (let kind = 0; kind < wordKinds.length; kind += 1) {
      if (before.capital && before.kinds > 0) {
        const degree = (before.kinds >>> (2 * kind)) & 3;
        if (degree > 0) add2(60 + kind, degree, here.capital ? 1 : 0);
      }
      if (after.capital && after.kinds > 0) {
        const degree = (after.kinds >>> (2 * kind)) & 3;
        if (degree > 0) add2(70 + kind, degree, here.capital ? 1 : 0);
      }
    }
    const mark = marks[at] ?? 0;
    add2(80, mark, here.capital ? 1 : 0);
    if (mark !== 0) {
      add2(81, mark, before.middle);
      add2(82, mark, after.middle);
      add2(83, mark, before.capital || after.capital ? 1 : 0);
      if ((mark & PHRASE_PLACE) !== 0) add(84, mark >>> 2);
      if ((mark & PHRASE_ORGANISATION) !== 0) add(85, mark >>> 2);
    }
    add2(86, marks[at - 1] ?? 0, shape);
    add2(87, marks[at + 1] ?? 0, shape);
    const tag = tagHashes[at] ?? 0;
    if (tag !== 0) {
      add2(90, tag, shape);
      add2(91, tagHashes[at - 1] ?? 0, tag);
      add2(92, tag, tagHashes[at + 1] ?? 0);
      add2(93, mix2(94, tagHashes[at - 1] ?? 0, tag), tagHashes[at + 1] ?? 0);
      add2(95, tag, here.kind);
    }
    add2(108, before.role, shape);
    const start = runStarts[at] as number;
    const last = runEnds[at] as number;
    if (here.capital && setting === PLAIN) {
      // The word that a run of capitals ends with names the whole: "Riverside Flood Council".
      const lastWord = traits[last] ?? EDGE;
      const firstWord = traits[start] ?? EDGE;
      const behind = traits[last + 1] ?? EDGE;
      const ahead = traits[start - 1] ?? EDGE;
      add2(100, lastWord.word, last - at);
      add2(101, lastWord.middle, last === at ? 1 : 0);
      add2(102, firstWord.kind, start === at ? 1 : 0);
      add2(103, behind.word, last - start);
      add2(104, ahead.word, last - start);
      add2(105, behind.middle, lastWord.kind);
      add2(106, ahead.middle, firstWord.kind);
      add2(107, last - start, at - start);
      add2(110, lastWord.role, last - at);
      add2(111, rolesWithin(traits, start, last), last === start ? 1 : 0);
      add2(112, mix2(113, firstWord.role, lastWord.role), at - start);
      // "Bank of Ostermere": what stands before "of".
      const linked =
        LINKS.has(words[start - 1] ?? '') && start >= 2 ? start - 2 : words[start - 1] === 'the' ? start - 3 : -1;
      if (linked >= 0 && traits[linked]?.capital && /^(?:of|for)$/.test(words[linked + 1] ?? ''))
        add2(114, rolesWithin(traits, runStarts[linked] as number, linked), at - start);
    } else if (LINKS.has(words[at] ?? '') && (before.capital || after.capital)) {
      // "of" between capitals belongs to the name of a body.
      add2(115, rolesWithin(traits, runStarts[at - 1] ?? at, at - 1), after.capital ? 1 : 0);
      add2(116, here.word, rolesWithin(traits, at + 1, runEnds[at + 1] ?? at));
    }
    take(features, count, at);
  }
}
