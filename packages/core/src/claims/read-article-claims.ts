import { attribute } from '../attribution/attribute.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Entities } from '../entities/entity.ts';
import { readEntities } from '../entities/read-entities.ts';
import type { SpeakerOf, Speaking } from '../entities/walk-references.ts';
import { namesInside, readSentence, type SentencePlace } from '../language/read-sentences.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { readClaims, type WordedClaim } from '../propositions/read-claims.ts';
import type { Day } from '../values/calendar.ts';
import type { ExtractedClaim, Line } from './claim.ts';
import { completeClaim, valuesOf, type Values } from './complete-claim.ts';

/** Sentences that are read together; a longer text is read in such parts, so that memory and time stay in bounds. */
const PART = 600;

/** A stretch of an article with everything that the stages found in it. */
export type ReadPart = {
  sentences: Sentence[];
  attributions: Attribution[];
  entities: Entities;
  /** Number of the first sentence within the article. */
  first: number;
  wordedClaims(number: number): WordedClaim[];
  values(number: number): Values;
  claims(number: number): ExtractedClaim[];
};

/** Reads an article part by part; a part ends at the end of a line. */
export function* readParts(
  text: string,
  places: SentencePlace[],
  models: LoadedModels,
  published: Day | null,
): Generator<ReadPart> {
  const known = namesInside(text, places);
  for (let from = 0; from < places.length;) {
    let to = Math.min(places.length, from + PART);
    while (to < places.length && to < from + 2 * PART && places[to]?.line === places[to - 1]?.line) to += 1;
    const sentences = places.slice(from, to).map((place) => readSentence(text, place, models.analyser, known));
    yield readPart(text, sentences, models, published, from);
    from = to;
  }
}

export function readPart(
  text: string,
  sentences: Sentence[],
  models: LoadedModels,
  published: Day | null,
  first = 0,
): ReadPart {
  const attributions = attribute(text, sentences);
  const entities = readEntities(text, sentences, models.entities, speakersOf(attributions, sentences));
  const wordedClaims = readClaims(text, sentences, attributions, entities);
  const values = (number: number): Values => {
    const sentence = sentences[number];
    if (sentence === undefined) return { times: [], quantities: [], entities: [] };
    return valuesOf(text, sentence, number, entities, published);
  };
  const claims = (number: number): ExtractedClaim[] => {
    const sentence = sentences[number];
    const worded = sentence === undefined ? [] : wordedClaims(number);
    if (sentence === undefined || worded.length === 0) return [];
    const found = values(number);
    return worded.map((claim) => completeClaim(text, sentence, claim, found, models.checkWorthiness));
  };
  return { sentences, attributions, entities, first, wordedClaims, values, claims };
}

/** Who "I" and "we" are: the source of what is said there. */
export function speakersOf(attributions: Attribution[], sentences: Sentence[]): SpeakerOf {
  const speakers = new Map<number, Map<number, Speaking>>();
  for (const { source, content, manner } of attributions) {
    const word = source?.words.at(-1);
    if (source === null || word === undefined) continue;
    // "told them “everything he did”" is a piece of a sentence about him, and nothing that he says.
    const opener = content[0]?.words.find((at) => sentences[content[0]?.sentence ?? -1]?.words[at]?.upos !== 'PUNCT');
    const opening = sentences[content[0]?.sentence ?? -1]?.words[opener ?? -1]?.text ?? '';
    const quoted = manner === 'direct' && /^[\p{Lu}\p{N}]/u.test(opening);
    for (const list of content) {
      const own = speakers.get(list.sentence) ?? new Map<number, Speaking>();
      speakers.set(list.sentence, own);
      for (const at of list.words) own.set(at, { sentence: source.sentence, word, quoted });
    }
  }
  return (sentence, word) => speakers.get(sentence)?.get(word) ?? null;
}

/** The kind of line that a claim stands in. */
export function lineKindAt(lines: Line[], start: number): Line['kind'] {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.kind ?? 'body';
}
