import { decodeLabels } from './decode-labels.ts';
import { LABELS, type EntityModel } from './entity-model.ts';
import { eachFeatures, type TagInput, type TraitsCache } from './tag-features.ts';

/** Words `[from, to)` that the tagger takes for a name: 0 person, 1 organisation, 2 place. */
export type TaggedName = { from: number; to: number; type: number };

/** Longer sentences are tables and lists of names without a stop; they are cut, so that memory stays small. */
const LONGEST = 400;

/** More than any weights add up to: the word is outside names. */
const OUTSIDE = 1e9;

/** Names of a sentence by the trained tagger alone. */
export function tagNames(input: TagInput, model: EntityModel, cache: TraitsCache): TaggedName[] {
  const names: TaggedName[] = [];
  for (let start = 0; start < input.words.length; start += LONGEST) {
    const words = input.words.slice(start, start + LONGEST);
    const scores = new Float64Array(words.length * LABELS);
    const tags = input.tags.slice(start, start + LONGEST);
    const own = new Int32Array(LABELS);
    const take = (features: Int32Array, count: number, word: number): void => {
      if (count === 0) {
        scores[word * LABELS] = OUTSIDE;
        return;
      }
      own.fill(0);
      model.weights.add(features, count, own);
      for (let label = 0; label < LABELS; label += 1)
        scores[word * LABELS + label] = (own[label] as number) / model.unit;
    };
    eachFeatures({ words, tags }, model, cache, take, false);
    for (const span of spansOf(decodeLabels(scores, words.length, model.transitions)))
      names.push({ from: span.from + start, to: span.to + start, type: span.type });
  }
  return names;
}

/** Spans of a row of labels: O, then first and further words of each type in pairs. */
export function spansOf(row: ArrayLike<number>): TaggedName[] {
  const spans: TaggedName[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const label = row[at] ?? 0;
    if (label === 0) continue;
    const type = (label - 1) >> 1;
    const last = spans.at(-1);
    if (label % 2 === 0 && last !== undefined && last.to === at && last.type === type) last.to = at + 1;
    else spans.push({ from: at, to: at + 1, type });
  }
  return spans;
}
