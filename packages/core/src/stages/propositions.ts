import { attribute } from '../attribution/attribute.ts';
import type { ClaimKind, Quantity, Span } from '../claims/claim.ts';
import { readEntities } from '../entities/read-entities.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { judgeClaim } from '../claim-kinds/judge-claim.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { speakersOf } from '../claims/read-article-claims.ts';
import { readClaims, type WordedClaim } from '../propositions/read-claims.ts';

export type StageClaim = {
  text: string;
  /** Half-open, in UTF-16 code units of the sentence. */
  spans: Span[];
  source: string | null;
  cue: string | null;
  checkable: boolean;
  kind: ClaimKind;
};
/** One sentence by itself, or the sentences of a document with its ISO date. */
export type PropositionsInput = { text: string } | { doc: string[]; date?: string };
export type PropositionsOutput = { claims: StageClaim[] } | { sentences: { claims: StageClaim[] }[] };

/**
 * The claims of a document whose sentences are given, after the annotation guidelines. A sentence by itself is cut into
 * atoms, as finely as PropSegmEnt cuts: one item of a list, one adverbial, one attribute each.
 */
export function propositionsStage(input: PropositionsInput, models: LoadedModels): PropositionsOutput {
  const given = 'text' in input ? [input.text] : input.doc;
  const { text, sentences } = sentencesOf(given, models);
  const attributions = attribute(text, sentences);
  const entities = readEntities(text, sentences, models.entities, speakersOf(attributions));
  const claimsAt = readClaims(text, sentences, attributions, entities, 'text' in input);
  const found = sentences.map((sentence, n) => {
    const quantities = readQuantities(text, sentence);
    return { claims: claimsAt(n).map((claim) => stageClaim(claim, sentence, quantities, models)) };
  });
  return 'text' in input ? (found[0] ?? { claims: [] }) : { sentences: found };
}

/** As in `extract`: a longer "sentence" is a table or a text without marks, and gives no claims. */
const LONGEST = 1_500;

/** Sentences with trees; what looks like a headline is one. */
function sentencesOf(given: string[], models: LoadedModels): { text: string; sentences: Sentence[] } {
  const text = given.join('\n');
  let start = 0;
  const sentences = given.map((line, n): Sentence => {
    const end = start + line.length;
    const words = line.length > LONGEST ? [] : models.analyser.analyse(text, start, end);
    const headline = n === 0 && given.length > 1 && !/[.!?]["”’)]?\s*$/.test(line);
    const sentence: Sentence = { start, end, kind: headline ? 'headline' : 'body', line: 0, words };
    start = end + 1;
    return sentence;
  });
  return { text, sentences };
}

function stageClaim(claim: WordedClaim, sentence: Sentence, quantities: Quantity[], models: LoadedModels): StageClaim {
  const { source } = claim;
  const own = quantities.filter(({ start, end }) => claim.spans.some(([from, to]) => start >= from && end <= to));
  const { verifiable } = models.checkWorthiness.score(claim.text);
  const { checkable, kind } = judgeClaim(sentence, claim.head, claim.text, own, source !== null, verifiable);
  return {
    text: claim.text,
    spans: claim.spans.map(([start, end]): Span => [start - sentence.start, end - sentence.start]),
    // "he said" names nobody by itself.
    source: source === null ? null : isPronoun(source.text) ? (source.name ?? source.text) : source.text,
    cue: claim.cue,
    checkable,
    kind,
  };
}

function isPronoun(text: string): boolean {
  return /^(?:he|she|it|they|who|i|we)$/i.test(text);
}
