import type { LineKind } from '../claims/claim.ts';

/** The universal part-of-speech tags (Universal Dependencies v2). */
export const uposTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof uposTags)[number];

/**
 * A syntactic word of Universal Dependencies with its place in the tree: "don't" is two words, "do" and "n't".
 * Offsets are UTF-16 code units of the canonical text, half-open, and `text` is that slice.
 */
export type Word = {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Place in the sentence, from 0. */
  index: number;
  upos: Upos;
  /** Penn Treebank tag: tells VBD from VBN and VBP. */
  xpos: string;
  lemma: string;
  /** Index of the word that it depends on; -1 for the root. */
  head: number;
  /** Universal Dependencies relation with its subtype: "nsubj:pass". */
  deprel: string;
};

/** A sentence as a tree. `line` counts the article's lines from 0. */
export type Sentence = { start: number; end: number; kind: LineKind; line: number; words: Word[] };
