import { splitSentences } from '../language/split-sentences.ts';

/** Where the sentences of a text end: UTF-16 offsets behind their last character, strictly increasing. */
export function sentencesStage({ text }: { text: string }): { ends: number[] } {
  return { ends: splitSentences(text).map(([, end]) => end) };
}
