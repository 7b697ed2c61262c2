import { describeQuote } from '../anchors/describe-quote.ts';
import { placeSentences } from '../language/read-sentences.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { wordSelection } from '../propositions/read-claims.ts';
import { framesOfAttributions } from '../propositions/frames-of-attributions.ts';
import { parseDay } from '../values/calendar.ts';
import type { ExtractedClaim, Line } from './claim.ts';
import { completeClaim } from './complete-claim.ts';
import { readPart } from './read-article-claims.ts';
import { readSentence } from '../language/read-sentences.ts';

/** Names are collected from this far around the selection, in code units. */
const AROUND = 20_000;
/** Sentences before the selection, whose quotations may run into it and which name whom its pronouns mean. */
const BEFORE = 60;
/** Sentences after it, which may name its speaker. A person waits for the answer, so it is not the whole article. */
const AFTER = 30;

/**
 * The claim for words that a person selected: its sentence, who says so, values, names and scores. The wording is the
 * selection itself, made to stand alone; a selection over several sentences is taken as one claim as it stands.
 */
export function describeWords(
  text: string,
  selection: { start: number; end: number },
  lines: Line[],
  published: string | null,
  models: LoadedModels,
): ExtractedClaim {
  const near = lines
    .filter((line) => line.end > selection.start - AROUND && line.start < selection.end + AROUND)
    // A person may select in a line that was folded or is a heading: it is read all the same.
    .map((line): Line => (line.start < selection.end && line.end > selection.start ? { ...line, kind: 'body' } : line));
  const places = placeSentences(text, near);
  const at = places.findIndex((place) => place.end > selection.start);
  const sentences = places
    .slice(Math.max(0, at - BEFORE), Math.max(0, at) + AFTER)
    .map((place) => readSentence(text, place, models.analyser, new Set()));
  const part = readPart(text, sentences, models, parseDay(published));
  const touched = sentences.flatMap((sentence, n) =>
    sentence.start < selection.end && sentence.end > selection.start ? [n] : [],
  );
  const number = touched[0] ?? -1;
  const frames = framesOfAttributions(sentences, part.attributions)[number] ?? [];
  const sentence = joined(
    touched.map((n) => sentences[n] as Sentence),
    selection,
  );
  const worded = wordSelection(text, sentences, number, touched.length, selection, frames, part.entities);
  const values = touched.map((n) => part.values(n));
  const joinedValues = {
    times: values.flatMap((one) => one.times),
    quantities: values.flatMap((one) => one.quantities),
    entities: values.flatMap((one) => one.entities),
  };
  const claim = completeClaim(text, sentence, worded, joinedValues, models.checkWorthiness);
  return {
    ...claim,
    ...selection,
    spans: [[selection.start, selection.end]],
    quote: describeQuote(text, selection.start, selection.end),
  };
}

/** One sentence, or several read as one. */
function joined(touched: Sentence[], selection: { start: number; end: number }): Sentence {
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return { ...selection, kind: 'body', words: [], line: 0 };
  return touched.length === 1 ? first : { ...first, end: last.end };
}
