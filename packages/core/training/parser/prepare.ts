import { digitless, endings, plainForm, type Vocabularies } from '../../src/language/parser/word-features.ts';
import type { GoldSentence } from '../conllu.ts';
import type { Embeddings } from '../words/read-embeddings.ts';
import { commonVectors } from './common-vectors.ts';
import { vocabulary } from './example.ts';
import { WIDTHS } from './model.ts';

/** Words of plain text that get a vector: beyond these, GloVe's tail is names and slips of the pen. */
export const COMMON_WORDS = 45_000;

export type Prepared = {
  vocabularies: Vocabularies;
  labels: string[];
  /** How often each row of the frequent words occurs; row 0 counts as always. */
  frequencies: Float32Array;
  common: { values: Int8Array; scale: number };
};

export function prepare(sentences: GoldSentence[], embeddings: Embeddings): Prepared {
  const words = sentences.flatMap((sentence) => sentence.words);
  const forms = words.map((word) => digitless(plainForm(word.form.toLowerCase())));
  const frequent = vocabulary(forms, 2);
  const frequencies = new Float32Array(frequent.size + 1);
  for (const form of forms) {
    const row = frequent.get(form);
    if (row !== undefined) frequencies[row] = (frequencies[row] as number) + 1;
  }
  frequencies[0] = 1e9;
  return {
    vocabularies: {
      common: new Map(embeddings.words.map((word, index) => [word, index + 1])),
      frequent,
      endings: vocabulary(forms.flatMap(endings), 5),
      xpos: vocabulary(
        words.map((word) => word.xpos),
        1,
      ),
      upos: vocabulary(
        words.map((word) => word.upos),
        1,
      ),
    },
    labels: [
      ...vocabulary(
        words.map((word) => word.deprel),
        3,
      ).keys(),
    ].toSorted(),
    frequencies,
    common: commonVectors(embeddings.vectors, embeddings.dimensions, WIDTHS.common),
  };
}
