import { attribute } from '../attribution/attribute.ts';
import type { ClaimKind, Span } from '../claims/claim.ts';
import { readEntities } from '../entities/read-entities.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
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

/** The claims of a sentence or of a document whose sentences are given. */
export function propositionsStage(input: PropositionsInput, models: LoadedModels): PropositionsOutput {
  const given = 'text' in input ? [input.text] : input.doc;
  const { text, sentences } = sentencesOf(given, models);
  const attributions = attribute(text, sentences);
  const entities = readEntities(text, sentences, models.entities);
  const claimsAt = readClaims(text, sentences, attributions, entities);
  const found = sentences.map((sentence, n) => ({
    claims: claimsAt(n).map((claim) => stageClaim(claim, sentence)),
  }));
  return 'text' in input ? (found[0] ?? { claims: [] }) : { sentences: found };
}

/** Sentences with trees; what looks like a headline is one. */
export function sentencesOf(given: string[], models: LoadedModels): { text: string; sentences: Sentence[] } {
  const text = given.join('\n');
  let start = 0;
  const sentences = given.map((line, n): Sentence => {
    const end = start + line.length;
    const words = models.analyser.analyse(text, start, end);
    const headline = n === 0 && given.length > 1 && !/[.!?]["”’)]?\s*$/.test(line);
    const sentence: Sentence = { start, end, kind: headline ? 'headline' : 'body', line: 0, words };
    start = end + 1;
    return sentence;
  });
  return { text, sentences };
}

function stageClaim(claim: WordedClaim, sentence: Sentence): StageClaim {
  const { source } = claim;
  return {
    text: claim.text,
    spans: claim.spans.map(([start, end]): Span => [start - sentence.start, end - sentence.start]),
    // "he said" names nobody by itself.
    source: source === null ? null : isPronoun(source.text) ? (source.name ?? source.text) : source.text,
    cue: claim.cue,
    checkable: true,
    kind: 'event',
  };
}

function isPronoun(text: string): boolean {
  return /^(?:he|she|it|they|who|i|we)$/i.test(text);
}
