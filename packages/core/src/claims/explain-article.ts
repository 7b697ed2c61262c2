import { wordRuns } from '../language/word-runs.ts';
import type { LoadedModels } from '../loaded-models.ts';
import type { SentencePlace } from '../language/read-sentences.ts';
import type { Sentence, Word } from '../language/word.ts';
import { SURE, type Entities } from '../entities/entity.ts';
import type { WordList } from '../attribution/attribution.ts';
import type { Day } from '../values/calendar.ts';
import type { Entity, ExtractedArticle, ExtractedClaim, LineKind, Quantity, Span, TimeSpan } from './claim.ts';
import { readParts } from './read-article-claims.ts';

/** Who says what in a sentence, as spans of the text. */
export type ExplainedAttribution = { source: Span[]; cue: Span[]; content: Span[]; manner: string; rule: string };

/** A pronoun or description and the name that it stands for; kept as it is in wordings where it is not `sure`. */
export type ExplainedReference = {
  text: string;
  start: number;
  end: number;
  name: string;
  score: number;
  sure: boolean;
};

/** What each stage found in one sentence. */
export type ExplainedSentence = {
  start: number;
  end: number;
  kind: LineKind;
  line: number;
  words: Word[];
  entities: Entity[];
  references: ExplainedReference[];
  attributions: ExplainedAttribution[];
  quantities: Quantity[];
  times: TimeSpan[];
  /** Numbers of its claims in `claims`. */
  claims: number[];
};

/** Every stage's output for an article. */
export type Explanation = { article: ExtractedArticle; sentences: ExplainedSentence[]; claims: ExtractedClaim[] };

export function explainSentences(
  text: string,
  places: SentencePlace[],
  models: LoadedModels,
  published: Day | null,
): { sentences: ExplainedSentence[]; claims: ExtractedClaim[] } {
  const sentences: ExplainedSentence[] = [];
  const claims: ExtractedClaim[] = [];
  for (const part of readParts(text, places, models, published)) {
    const spans = ({ sentence, words }: WordList): Span[] => wordRuns(part.sentences[sentence]?.words ?? [], words);
    for (const [n, sentence] of part.sentences.entries()) {
      const own = part.claims(n);
      sentences.push({
        ...sentence,
        ...part.values(n),
        references: referencesOf(text, sentence, n, part.entities),
        attributions: part.attributions
          .filter(({ content }) => content.some((list) => list.sentence === n))
          .map(({ source, cue, content, manner, rule }) => ({
            source: source === null ? [] : spans(source),
            cue: cue === null ? [] : spans(cue),
            content: content.flatMap((list) => spans(list)),
            manner,
            rule,
          })),
        claims: own.map((_, k) => claims.length + k),
      });
      claims.push(...own);
    }
  }
  return { sentences, claims };
}

function referencesOf(text: string, { words }: Sentence, n: number, entities: Entities): ExplainedReference[] {
  return words.flatMap((word) => {
    const found = entities.resolve(n, word.index);
    const first = words[found?.from ?? -1];
    const last = words[(found?.to ?? 0) - 1];
    if (found === null || first === undefined || last === undefined) return [];
    const { name, score } = found;
    const place = { start: first.start, end: last.end };
    return [{ text: text.slice(place.start, place.end), ...place, name, score, sure: score >= SURE }];
  });
}
