import {
  digitless,
  endings,
  plainForm,
  shape,
  type ParserWord,
  type Vocabularies,
} from '../../src/language/parser/word-features.ts';
import type { GoldSentence } from '../conllu.ts';

/** A sentence as row numbers, with its gold tree. */
export type Example = {
  length: number;
  common: Int32Array;
  frequent: Int32Array;
  /** Several a word, one after the other. */
  endings: Int32Array;
  xpos: Int32Array;
  upos: Int32Array;
  shapes: Int32Array;
  heads: Int32Array;
  labels: Int32Array;
  goldXpos: Int32Array;
  goldUpos: Int32Array;
};

export function toExample(
  sentence: GoldSentence,
  tags: { upos: string; xpos: string }[],
  vocabularies: Vocabularies,
  labels: ReadonlyMap<string, number>,
): Example {
  const words = sentence.words.map((word, index): ParserWord => {
    const { upos, xpos } = tags[index] ?? word;
    return { text: word.form, lower: word.form.toLowerCase(), upos, xpos };
  });
  const forms = words.map((word) => plainForm(word.lower));
  return {
    length: words.length,
    common: Int32Array.from(forms, (form) => vocabularies.common.get(form) ?? 0),
    frequent: Int32Array.from(forms, (form) => vocabularies.frequent.get(digitless(form)) ?? 0),
    endings: Int32Array.from(
      forms.flatMap((form) => endings(digitless(form))),
      (value) => vocabularies.endings.get(value) ?? 0,
    ),
    xpos: Int32Array.from(words, (word) => vocabularies.xpos.get(word.xpos) ?? 0),
    upos: Int32Array.from(words, (word) => vocabularies.upos.get(word.upos) ?? 0),
    shapes: Int32Array.from(words, (word, index) => shape(word.text, index)),
    heads: Int32Array.from(sentence.words, (word) => word.head),
    labels: Int32Array.from(sentence.words, (word) => labels.get(word.deprel) ?? 0),
    goldXpos: Int32Array.from(sentence.words, (word) => vocabularies.xpos.get(word.xpos) ?? 0),
    goldUpos: Int32Array.from(sentence.words, (word) => vocabularies.upos.get(word.upos) ?? 0),
  };
}

/** Rows for values seen at least `least` times, most frequent first, then by alphabet; row 0 is for the rest. */
export function vocabulary(values: Iterable<string>, least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
  kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(kept.map(([value], index) => [value, index + 1]));
}
