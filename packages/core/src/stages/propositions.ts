import { attribute } from '../attribution/attribute.ts';
import type { ClaimKind, Quantity, Span } from '../claims/claim.ts';
import { readEntities } from '../entities/read-entities.ts';
import { markerLength } from '../language/read-sentences.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { Sentence } from '../language/word.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { judgeClaim } from '../claim-kinds/judge-claim.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { speakersOf } from '../claims/read-article-claims.ts';
import { readClaims, type WordedClaim } from '../propositions/read-claims.ts';
import { isPronoun, type Speaker } from '../propositions/read-speakers.ts';

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
  const { text, sentences, lines } = sentencesOf(given, models);
  const attributions = attribute(text, sentences);
  const entities = readEntities(text, sentences, models.entities, speakersOf(attributions, sentences));
  const claimsAt = readClaims(text, sentences, attributions, entities, 'text' in input);
  const found = lines.map((line) => ({
    claims: line.numbers.flatMap((n) => {
      const sentence = sentences[n] as Sentence;
      const quantities = readQuantities(text, sentence);
      return claimsAt(n).map((claim) => stageClaim(claim, sentence, line, quantities, models));
    }),
  }));
  return 'text' in input ? (found[0] ?? { claims: [] }) : { sentences: found };
}

const QUOTED = /["“”]/;
/** As in `extract`: a longer "sentence" is a table or a text without marks, and gives no claims. */
const LONGEST = 1_500;

/** What was given as one sentence, and the numbers of the sentences that it holds. */
type Line = { start: number; end: number; numbers: number[] };

/**
 * Sentences with trees; what looks like a headline is one. Where a sentence that is given holds a quotation of several,
 * as annotators leave it, these are read one by one as in `extract`; a sentence by itself stays whole.
 */
function sentencesOf(given: string[], models: LoadedModels): { text: string; sentences: Sentence[]; lines: Line[] } {
  const text = given.join('\n');
  const sentences: Sentence[] = [];
  let start = 0;
  const lines = given.map((line, n): Line => {
    const end = start + line.length;
    const headline = n === 0 && given.length > 1 && !/[.!?]["”’)]?\s*$/.test(line);
    const from = headline ? start : start + markerLength(line);
    const whole: Span[] = [[from, end]];
    const spans =
      given.length > 1 && line.length <= LONGEST && QUOTED.test(line) ? splitSentences(text, from, end) : whole;
    const numbers = spans.map(([from, to]) => {
      const words = line.length > LONGEST ? [] : models.analyser.analyse(text, from, to);
      return sentences.push({ start: from, end: to, kind: headline ? 'headline' : 'body', line: 0, words }) - 1;
    });
    const found: Line = { start, end, numbers };
    start = end + 1;
    return found;
  });
  return { text, sentences, lines };
}

function stageClaim(
  claim: WordedClaim,
  sentence: Sentence,
  { start, end }: Line,
  quantities: Quantity[],
  models: LoadedModels,
): StageClaim {
  const { source } = claim;
  const own = quantities.filter(({ start, end }) => claim.spans.some(([from, to]) => start >= from && end <= to));
  const { verifiable } = models.checkWorthiness.score(claim.text);
  const { checkable, kind } = judgeClaim(sentence, claim.head, claim.text, own, source !== null, verifiable);
  return {
    text: claim.text,
    spans: claim.spans.map(([from, to]): Span => [from - start, to - start]),
    // "he said" names nobody by itself, and a speaker from further above is called by the full name.
    source: source === null ? null : tellsLittle(source, start, end) ? (source.name ?? source.text) : source.text,
    cue: claim.cue,
    checkable,
    kind,
  };
}

function tellsLittle(source: Speaker, from: number, to: number): boolean {
  if (isPronoun(source.text)) return true;
  const { name } = source;
  if (name === null || (source.start >= from && source.start < to)) return false;
  // "retired teacher Ida Roe" was introduced further above; "Mr Roe" is nowhere told of more fully.
  return name.split(' ').includes(source.text) || (name.includes(' ') && source.text.endsWith(` ${name}`));
}
