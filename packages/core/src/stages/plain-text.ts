import { splitSentences } from '../language/split-sentences.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';

/** Sentences with trees of a text that is all article: no line is judged, each is a paragraph. */
export function sentencesOfPlainText(text: string, models: LoadedModels): Sentence[] {
  const sentences: Sentence[] = [];
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    for (const [from, to] of splitSentences(text, start, end)) {
      const words = models.analyser.analyse(text, from, to);
      if (words.length > 0) sentences.push({ start: from, end: to, kind: 'body', line, words });
    }
    start = end + 1;
  }
  return sentences;
}
