/** Coarse word classes: as much grammar as the clause rules need. */
export type Tag =
  | 'DET'
  | 'POSS'
  | 'PRON'
  | 'PREP'
  | 'CONJ'
  | 'SUB'
  | 'WH'
  | 'TO'
  | 'NOT'
  | 'ADV'
  | 'MODAL'
  | 'BE'
  | 'HAVE'
  | 'DO'
  /** Past tense. */
  | 'VBD'
  /** Past participle. */
  | 'VBN'
  /** Present, third person. */
  | 'VBZ'
  /** Present, other persons. */
  | 'VBP'
  /** Base form. */
  | 'VB'
  | 'VBG'
  | 'ADJ'
  | 'NOUN'
  | 'NAME'
  | 'NUM'
  | 'PUNCT';

/**
 * A word or mark of a sentence. Words that a rule puts in have `start` -1. `index` is the place in the sentence, by
 * which neighbours are known after words were left out.
 */
export type Token = {
  text: string;
  lower: string;
  start: number;
  end: number;
  index: number;
  tag: Tag;
};

const WORD =
  /https?:\/\/[^\s]{1,300}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,100}|(?:\p{L}\.){2,6}(?!\p{L})|\p{Sc}?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|tn|k|km|kg|mph|%)?(?![\p{L}\p{N}])|\p{Sc}?\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:[-'’‑&][\p{L}\p{M}\p{N}]+)*|['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])|\.{2,}|\p{Sc}|[^\s]/gu;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|St|Mt|Jr|Sr|Inc|Ltd|Corp|Co|No|vs)$/;
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** Splits a sentence into words and marks with exact offsets; "didn't" becomes "did" "n't". Linear. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const sentence = text.slice(from, to);
  const push = (word: string, at: number): void => {
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start: from + at,
      end: from + at + word.length,
      index: tokens.length,
      tag: 'NOUN',
    });
  };
  for (const match of sentence.matchAll(WORD)) {
    const word = match[0];
    const last = tokens.at(-1);
    if (word === '.' && last !== undefined && last.end === from + match.index && TITLE.test(last.text)) {
      const more = match.index + 1 < sentence.length;
      if (more) {
        last.text += '.';
        last.lower += '.';
        last.end += 1;
        continue;
      }
    }
    const clitic = word.length < 40 ? CLITIC.exec(word) : null;
    if (clitic?.[1] !== undefined && clitic[2] !== undefined) {
      push(clitic[1], match.index);
      push(clitic[2], match.index + clitic[1].length);
    } else if (/^\p{L}+s['’]$/u.test(word)) {
      push(word.slice(0, -1), match.index);
      push(word.slice(-1), match.index + word.length - 1);
    } else push(word, match.index);
  }
  return tokens;
}
