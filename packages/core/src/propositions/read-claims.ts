import type { Attribution } from '../attribution/attribution.ts';
import type { Span, WordingFlag } from '../claims/claim.ts';
import type { Entities } from '../entities/entity.ts';
import { readForemost } from '../entities/foremost.ts';
import type { Sentence, Word } from '../language/word.ts';
import { readArticles } from './articles-of-names.ts';
import { readCounterparts } from './counterparts.ts';
import { readAntecedents } from './antecedents.ts';
import { readFullerPhrases } from './fuller-phrases.ts';
import { framesOfAttributions } from './frames-of-attributions.ts';
import type { Frame, Piece, RuleName } from './proposition.ts';
import { propose } from './propose.ts';
import { onlyMarks, readSpeakers, type Speaker } from './read-speakers.ts';
import { readSpokenFor } from './spoken-for.ts';
import { mendJoints } from './atoms/mend-joints.ts';
import { splitAtoms } from './atoms/split-atoms.ts';
import { wordClaim, type Lookups } from './word-claim.ts';

/** A claim with its wording, before values and scores. */
export type WordedClaim = {
  text: string;
  flags: WordingFlag[];
  rules: RuleName[];
  /** Half-open, in order, UTF-16 code units of the article. */
  spans: Span[];
  /** Word of the sentence that the claim is about. */
  head: number;
  source: Speaker | null;
  cue: string | null;
};

/** The claims of each sentence of an article, in reading order; with `atoms` cut as finely as can be. */
export function readClaims(
  text: string,
  sentences: Sentence[],
  attributions: Attribution[],
  entities: Entities,
  atoms = false,
): (number: number) => WordedClaim[] {
  const frames = framesOfAttributions(sentences, attributions);
  const lookups = readLookups(sentences, entities);
  const speakerOf = readSpeakers(text, sentences, attributions, entities, lookups.antecedents);
  return (number) => {
    const given = sentences[number];
    if (given === undefined) return [];
    const sentence = atoms ? { ...given, words: mendJoints(given.words) } : given;
    const whole = propose(sentence, frames[number] ?? []);
    return (atoms ? splitAtoms(sentence, whole) : whole).map((proposition) => ({
      ...wordClaim(sentence, number, proposition, entities, lookups),
      rules: proposition.rules,
      spans: spansOf(sentence, proposition.pieces),
      head: proposition.head,
      source: speakerOf(proposition.frames),
      cue: cueOf(text, sentences, proposition.frames),
    }));
  };
}

function readLookups(sentences: Sentence[], entities: Entities): Lookups {
  return {
    phrases: readFullerPhrases(sentences, entities),
    antecedents: readAntecedents(sentences, entities),
    spokenFor: readSpokenFor(sentences, entities),
    takesArticle: readArticles(sentences, entities),
    foremost: readForemost(entities),
    counterparts: readCounterparts(sentences),
  };
}

/** Runs of neighbouring words; marks between two of them belong to the run. */
function spansOf({ words }: Sentence, pieces: Piece[]): Span[] {
  const used = [...new Set(pieces.map((piece) => piece.index).filter((index) => index >= 0))].toSorted((a, b) => a - b);
  const spans: Span[] = [];
  let last: Word | undefined;
  for (const index of used) {
    const word = words[index];
    if (word === undefined || (word.upos === 'PUNCT' && last === undefined)) continue;
    const span = spans.at(-1);
    if (span !== undefined && last !== undefined && onlyMarks(words, last.index + 1, index)) span[1] = word.end;
    else if (word.upos !== 'PUNCT') spans.push([word.start, word.end]);
    else continue;
    last = word;
  }
  return trimmedEnds(spans, words);
}

/** A span does not end in a comma or full stop. */
function trimmedEnds(spans: Span[], words: Word[]): Span[] {
  const endOf = new Map<number, Word>();
  for (const word of words) endOf.set(word.end, word);
  return spans.map(([start, end]): Span => {
    let to = end;
    for (
      let word = endOf.get(to);
      word?.upos === 'PUNCT' && /^[.,;:]$/.test(word.text) && word.start > start;
      word = endOf.get(to)
    )
      to = words[word.index - 1]?.end ?? start;
    return [start, Math.max(to, start + 1)];
  });
}

function cueOf(text: string, sentences: Sentence[], frames: Frame[]): string | null {
  const cue = frames.at(-1)?.cue ?? null;
  if (cue === null) return null;
  const words = sentences[cue.sentence]?.words ?? [];
  const first = words[cue.words[0] ?? -1];
  const last = words[cue.words.at(-1) ?? -1];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

/** The claim for words that a person selected: as they stand, with names put in where one sentence holds them all. */
export function wordSelection(
  text: string,
  sentences: Sentence[],
  number: number,
  touched: number,
  selection: { start: number; end: number },
  frames: Frame[],
  entities: Entities,
): WordedClaim {
  const plain = text.slice(selection.start, selection.end).replaceAll(/\s+/g, ' ').trim();
  const span: Span = [selection.start, selection.end];
  const given: WordedClaim = {
    text: plain,
    flags: [],
    rules: ['verbatim'],
    spans: [span],
    head: -1,
    source: null,
    cue: null,
  };
  const sentence = sentences[number];
  const words = sentence?.words.filter((word) => word.start >= selection.start && word.end <= selection.end) ?? [];
  if (sentence === undefined || words.length === 0) return given;
  const inside = new Set(words.map((word) => word.index));
  const head = words.find((word) => !inside.has(word.head))?.index ?? -1;
  // A selection that names the speaker itself is about the saying.
  const around = frames.filter(
    (frame) =>
      frame.content.includes(head) &&
      !(frame.source?.sentence === number && frame.source.words.some((n) => inside.has(n))),
  );
  const lookups = readLookups(sentences, entities);
  const says = {
    source: readSpeakers(text, sentences, [], entities, lookups.antecedents)(around),
    cue: cueOf(text, sentences, around),
  };
  if (touched > 1) return { ...given, ...says, head };
  const pieces = words.map((word): Piece => ({ index: word.index, text: word.text }));
  const worded = wordClaim(
    sentence,
    number,
    { pieces, head, rules: ['verbatim'], flags: [], frames: around },
    entities,
    lookups,
  );
  return { ...given, ...says, ...worded, text: worded.text === '' ? plain : worded.text, head };
}
