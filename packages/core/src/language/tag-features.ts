import { hashText, mix1, mix2, mix3 } from './hash.ts';
import type { WordClusters } from './word-clusters.ts';

/** Most features that one word gives. */
export const MAX_FEATURES = 112;

/** Words beyond the sentence's ends on either side, so that neighbours need no bounds check. */
export const EDGE = 3;

/** How far a verb may stand to be seen. */
const AHEAD = 8;
const BEHIND = 6;

const verbKinds = new Map(
  ['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'TO'].map((xpos, place) => [xpos, place + 1] as const),
);

/** For each joint tag its kind of verb ("to" counts as one), a mark that ends a stretch, or 0. */
export function verbKindsOf(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => {
    const [upos = '', xpos = ''] = tag.split('/');
    if (upos === 'PUNCT' && ['.', ':', ','].includes(xpos)) return 30 + ['.', ':', ','].indexOf(xpos);
    if (upos === 'VERB' || upos === 'AUX' || xpos === 'TO')
      return (verbKinds.get(xpos) ?? 0) + (upos === 'AUX' ? 10 : 0);
    return 0;
  });
}

/** Tag dictionary: which class of ambiguity a word of the training data is in (1 .. ), 0 for a word that is not held. */
export type AmbiguityOf = (lowerHash: number) => number;

/**
 * What the features of a sentence are made of, as columns of integers, reused from sentence to sentence: place i of a
 * column is word i - 3. Nothing is allocated per word.
 */
export class TagColumns {
  length = 0;
  lower = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  shape = new Int32Array(0);
  coarse = new Int32Array(0);
  middle = new Int32Array(0);
  fine = new Int32Array(0);
  ambiguity = new Int32Array(0);
  /** Tags of this pass; -1 before the first and after the last word. */
  tags = new Int32Array(0);
  /** Tags of the pass before. */
  guesses = new Int32Array(0);
  /** Kind of the next verb that the guesses give within a few words, and of the one before. */
  ahead = new Int32Array(0);
  behind = new Int32Array(0);
  /** By how much each guess leads. */
  margins = new Int32Array(0);
  lowered: string[] = [];
  /** 0 mixed case, 1 all capitals, 2 most words capitalised, 3 no capital at all. */
  casing = 0;

  fill(forms: readonly string[], clusters: WordClusters | null, ambiguityOf: AmbiguityOf): void {
    const { length } = forms;
    this.length = length;
    this.grow(length + 2 * EDGE);
    this.casing = casingOf(forms);
    this.lowered.length = 0;
    for (let place = 0; place < length + 2 * EDGE; place += 1) {
      const index = place - EDGE;
      this.tags[place] = -1;
      this.guesses[place] = -1;
      if (index < 0 || index >= length) {
        const edge = index < 0 ? index : index - length + 100;
        this.lower[place] = edge;
        this.suffix2[place] = edge;
        this.suffix3[place] = edge;
        this.shape[place] = edge;
        this.coarse[place] = edge;
        this.middle[place] = edge;
        this.fine[place] = edge;
        this.ambiguity[place] = edge;
        continue;
      }
      const form = forms[index] as string;
      const lower = normalise(form);
      this.lowered.push(lower);
      const hash = hashText(lower, 0, lower.length);
      this.lower[place] = hash;
      this.suffix2[place] = hashText(lower, Math.max(0, lower.length - 2), lower.length);
      this.suffix3[place] = hashText(lower, Math.max(0, lower.length - 3), lower.length);
      this.shape[place] = shapeOf(form, this.casing);
      const row = clusters === null ? -1 : clusters.row(hash);
      this.coarse[place] = clusters === null ? 0 : clusters.cluster(row, 0);
      this.middle[place] = clusters === null ? 0 : clusters.cluster(row, 1);
      this.fine[place] = clusters === null ? 0 : clusters.cluster(row, 2);
      this.ambiguity[place] = ambiguityOf(hash);
    }
  }

  /** After `guesses` are set: what verbs stand around each word. `kinds` says which tags are verbs of which kind. */
  lookAround(kinds: Uint8Array): void {
    let kind = 0;
    let distance = 0;
    for (let place = this.length + EDGE - 1; place >= EDGE; place -= 1) {
      this.ahead[place] = distance > AHEAD ? 0 : kind;
      const own = kinds[this.guesses[place] as number] as number;
      distance = own > 0 ? 1 : distance + 1;
      if (own > 0) kind = own;
    }
    kind = 0;
    distance = 0;
    for (let place = EDGE; place < this.length + EDGE; place += 1) {
      this.behind[place] = distance > BEHIND ? 0 : kind;
      const own = kinds[this.guesses[place] as number] as number;
      distance = own > 0 ? 1 : distance + 1;
      if (own > 0) kind = own;
    }
  }

  /** Makes this pass's tags the guesses of the next. */
  guessesFromTags(): void {
    const { guesses } = this;
    this.guesses = this.tags;
    this.tags = guesses;
  }

  private grow(capacity: number): void {
    if (this.lower.length >= capacity) return;
    const room = capacity * 2;
    for (const column of [
      'lower',
      'suffix2',
      'suffix3',
      'shape',
      'coarse',
      'middle',
      'fine',
      'ambiguity',
      'tags',
      'guesses',
      'ahead',
      'behind',
      'margins',
    ] as const) {
      this[column] = new Int32Array(room);
    }
  }
}

/** Lower case, one kind of apostrophe and dash, digits as 0: "1,250" and "3,700" are the same word. */
export function normalise(form: string): string {
  const lower = form.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length && plain; at += 1) {
    const code = lower.charCodeAt(at);
    plain = (code >= 97 && code <= 122) || code === 46 || code === 44;
  }
  if (plain) return lower;
  return lower.slice(0, 80).replaceAll(/\d/g, '0').replaceAll(/[’`‘]/g, "'").replaceAll(/[“”]/g, '"');
}

/** Kinds of characters with runs cut to two: "U.S." is "A.A.", "McCoy" is "AaAaa". Mixed with the sentence's casing. */
function shapeOf(form: string, casing: number): number {
  let hash = 17 + casing;
  let last = 0;
  let run = 0;
  const end = Math.min(form.length, 40);
  for (let at = 0; at < end; at += 1) {
    const code = form.charCodeAt(at);
    const kind = kindOf(code, form, at);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = Math.imul(hash, 31) + kind;
  }
  return hash | 0;
}

const UPPER = 1;
const LOWER = 2;

function kindOf(code: number, form: string, at: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  const character = form.charAt(at);
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  return character.toUpperCase() === character ? 4 : LOWER;
}

function casingOf(forms: readonly string[]): number {
  let upper = 0;
  let title = 0;
  let small = 0;
  for (const form of forms) {
    const first = kindOf(form.charCodeAt(0), form, 0);
    if (first === LOWER) small += form.length > 3 ? 1 : 0;
    else if (first === UPPER) {
      title += form.length > 3 ? 1 : 0;
      if (form.length > 1 && kindOf(form.charCodeAt(1), form, 1) === UPPER) upper += 1;
    }
  }
  if (upper >= 2 && small === 0 && upper * 2 > title) return 1;
  if (title >= 3 && title >= small * 3) return 2;
  return title === 0 && upper === 0 && small >= 2 ? 3 : 0;
}

/**
 * Writes the hashes of the features of word `index` to `out` and returns how many. `second`: the pass that also sees the
 * tags that a first pass gave to the words that follow.
 */
export function tagFeatures(columns: TagColumns, index: number, second: boolean, out: Int32Array): number {
  const i = index + EDGE;
  const { lower, suffix2, suffix3, shape, coarse, middle, fine, ambiguity, tags } = columns;
  const word = columns.lowered[index] as string;
  const w = lower[i] as number;
  const w1 = lower[i - 1] as number;
  const w2 = lower[i - 2] as number;
  const n1 = lower[i + 1] as number;
  const n2 = lower[i + 2] as number;
  const t1 = tags[i - 1] as number;
  const t2 = tags[i - 2] as number;
  const s = shape[i] as number;
  const a = ambiguity[i] as number;
  const an1 = ambiguity[i + 1] as number;
  const an2 = ambiguity[i + 2] as number;
  const c = middle[i] as number;
  const cp = middle[i - 1] as number;
  const cn = middle[i + 1] as number;
  const end = word.length;
  const first = index === 0 ? 1 : 0;
  let n = 0;
  out[n++] = mix1(1, w);
  out[n++] = mix2(2, w, s);
  out[n++] = mix2(3, s, first);
  out[n++] = mix1(4, suffix2[i] as number);
  out[n++] = mix1(5, suffix3[i] as number);
  out[n++] = mix1(6, word.charCodeAt(end - 1));
  if (end > 4) out[n++] = mix1(7, hashText(word, end - 4, end));
  if (end > 5) out[n++] = mix1(8, hashText(word, end - 5, end));
  out[n++] = mix1(9, word.charCodeAt(0));
  if (end > 2) out[n++] = mix1(10, hashText(word, 0, 2));
  if (end > 3) out[n++] = mix1(11, hashText(word, 0, 3));
  if (end > 4) out[n++] = mix1(12, hashText(word, 0, 4));
  out[n++] = mix2(13, suffix3[i] as number, s);
  out[n++] = mix1(14, w1);
  out[n++] = mix1(15, n1);
  out[n++] = mix1(16, w2);
  out[n++] = mix1(17, n2);
  out[n++] = mix2(18, w1, w);
  out[n++] = mix2(19, w, n1);
  out[n++] = mix2(20, w1, n1);
  out[n++] = mix1(21, suffix3[i - 1] as number);
  out[n++] = mix1(22, suffix3[i + 1] as number);
  out[n++] = mix2(23, suffix2[i - 1] as number, suffix2[i + 1] as number);
  out[n++] = mix1(24, shape[i - 1] as number);
  out[n++] = mix1(25, shape[i + 1] as number);
  out[n++] = mix3(26, shape[i - 1] as number, s, shape[i + 1] as number);
  out[n++] = mix1(27, t1);
  out[n++] = mix2(28, t1, t2);
  out[n++] = mix2(29, t1, w);
  out[n++] = mix3(30, t1, t2, w);
  out[n++] = mix2(31, t1, suffix3[i] as number);
  out[n++] = mix2(32, t1, an1);
  out[n++] = mix2(33, t1, a);
  out[n++] = mix3(34, t1, a, an1);
  out[n++] = mix2(35, t1, n1);
  out[n++] = mix1(36, a);
  out[n++] = mix1(37, an1);
  out[n++] = mix2(38, a, an1);
  out[n++] = mix2(39, an1, an2);
  out[n++] = mix2(40, w, an1);
  out[n++] = mix2(41, t1, s);
  out[n++] = mix1(42, coarse[i] as number);
  out[n++] = mix1(43, c);
  out[n++] = mix1(44, fine[i] as number);
  out[n++] = mix1(45, cp);
  out[n++] = mix1(46, cn);
  out[n++] = mix1(47, fine[i + 1] as number);
  out[n++] = mix1(48, fine[i - 1] as number);
  out[n++] = mix2(49, cp, c);
  out[n++] = mix2(50, c, cn);
  out[n++] = mix3(51, coarse[i - 1] as number, coarse[i] as number, coarse[i + 1] as number);
  out[n++] = mix2(52, t1, c);
  out[n++] = mix2(53, w, cn);
  out[n++] = mix2(54, c, s);
  out[n++] = mix2(55, w, cp);
  out[n++] = mix1(56, middle[i + 2] as number);
  out[n++] = mix1(57, middle[i - 2] as number);
  out[n++] = mix2(58, a, c);
  if (second) {
    const g1 = columns.guesses[i + 1] as number;
    const g2 = columns.guesses[i + 2] as number;
    out[n++] = mix1(60, g1);
    out[n++] = mix2(61, g1, g2);
    out[n++] = mix2(62, t1, g1);
    out[n++] = mix2(63, w, g1);
    out[n++] = mix3(64, t1, g1, a);
    out[n++] = mix3(65, t1, g1, w);
    out[n++] = mix3(66, t1, g1, suffix3[i] as number);
    out[n++] = mix3(67, t1, g1, c);
    out[n++] = mix3(68, t1, t2, g1);
    out[n++] = mix3(69, t1, g1, g2);
    out[n++] = mix1(70, columns.guesses[i] as number);
    out[n++] = mix2(71, g1, c);
    out[n++] = mix2(72, g1, suffix3[i] as number);
    out[n++] = mix2(73, g1, s);
    out[n++] = mix3(74, w, g1, g2);
    const ahead = columns.ahead[i] as number;
    const behind = columns.behind[i] as number;
    out[n++] = mix1(75, ahead);
    out[n++] = mix2(76, ahead, w);
    out[n++] = mix2(77, ahead, a);
    out[n++] = mix2(78, behind, w);
    out[n++] = mix2(79, behind, a);
    out[n++] = mix3(80, behind, ahead, w);
    out[n++] = mix3(81, t1, ahead, w);
    out[n++] = mix3(82, g1, ahead, w);
    out[n++] = mix3(83, t1, g1, ahead);
    out[n++] = mix3(84, g1, g2, columns.guesses[i + 3] as number);
    out[n++] = mix3(85, w1, w, g1);
    out[n++] = mix3(86, w, n1, g2);
    out[n++] = mix3(87, t1, w, n1);
    const sp = shape[i - 1] as number;
    const sn = shape[i + 1] as number;
    out[n++] = mix2(88, a, s);
    out[n++] = mix3(89, a, s, sp);
    out[n++] = mix3(90, a, s, sn);
    out[n++] = mix3(91, s, t1, g1);
    out[n++] = mix3(92, s, suffix3[i] as number, t1);
    out[n++] = mix3(93, mix2(93, s, sp), sn, t1);
    out[n++] = mix3(94, mix2(94, s, sp), sn, c);
    out[n++] = mix3(95, w, w1, s);
    out[n++] = mix3(96, w, n1, s);
    out[n++] = mix3(97, t1, w, an1);
    out[n++] = mix3(98, t2, t1, mix2(98, w, g1));
    out[n++] = mix2(99, fine[i - 1] as number, w);
    out[n++] = mix2(100, fine[i + 1] as number, w);
    out[n++] = mix3(101, t1, fine[i] as number, g1);
  }
  return n;
}
