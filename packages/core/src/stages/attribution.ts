import { wordRuns } from '../language/word-runs.ts';
import type { WordList } from '../attribution/attribution.ts';
import { attribute } from '../attribution/attribute.ts';
import { withAsides } from '../attribution/speaker-words.ts';
import type { Span } from '../claims/claim.ts';
import { treeOf } from '../language/tree.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { sentencesOfPlainText } from './plain-text.ts';

type AttributionSpans = { source: Span[]; cue: Span[]; content: Span[] };

/** Who says what in a text: half-open spans of the source, the words that say so and what is said. */
export function attributionStage(
  { text }: { text: string },
  models: LoadedModels,
): { attributions: AttributionSpans[] } {
  const sentences = sentencesOfPlainText(text, models);
  const spans = (lists: WordList[]): Span[] =>
    joined(
      lists.flatMap(({ sentence, words }) => wordRuns(sentences[sentence]?.words ?? [], words)),
      text,
    );
  const attributions = attribute(text, sentences)
    .filter(({ source }) => source !== null)
    .map(({ source, cue, content }) => ({
      source: source === null ? [] : spans([described(sentences, source)]),
      cue: cue === null ? [] : spans([cue]),
      content: spans(content),
    }));
  return { attributions };
}

/** A source with what is said about it, as PolNeAR marks sources. */
function described(sentences: Sentence[], { sentence, words }: WordList): WordList {
  return { sentence, words: withAsides(treeOf(sentences[sentence]?.words ?? []), words) };
}

/** Runs of two sentences with only white space between them are one. */
function joined(spans: Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const [start, end] of spans) {
    const last = found.at(-1);
    if (last !== undefined && start >= last[1] && text.slice(last[1], start).trim() === '') last[1] = end;
    else found.push([start, end]);
  }
  return found;
}
