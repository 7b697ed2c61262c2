import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { sharesOf } from '../../src/entities/choose-referent.ts';
import type { GivenNames } from '../../src/entities/gender.ts';
import { linkNames } from '../../src/entities/link-names.ts';
import { spansOf } from '../../src/entities/tag-names.ts';
import { walkReferences, type Choice, type Choose } from '../../src/entities/walk-references.ts';
import type { Sentence, Upos } from '../../src/language/word.ts';
import type { GumSentence } from './gum-mentions.ts';
import { namesOfGum } from './gum-names.ts';

/** A choice with the places of the right answers among its rows of features; the last row is "none of them". */
export type ReferenceExample = { choice: Choice; right: number[] };

/** A document of GUM as the engine's sentences, with gold tags, lemmas and trees. */
function sentencesOfGum(gum: GumSentence[]): { text: string; sentences: Sentence[] } {
  let text = '';
  const sentences = gum.map(({ words }, line): Sentence => {
    const start = text.length;
    const own = words.map((word, index) => {
      const from = text.length;
      text += word.text;
      const end = text.length;
      if (word.spaceAfter) text += ' ';
      const upos = word.upos as Upos;
      return {
        text: word.text,
        lower: word.text.toLowerCase(),
        start: from,
        end,
        index,
        upos,
        xpos: word.xpos,
        lemma: word.lemma,
        head: word.head,
        deprel: word.deprel,
      };
    });
    const end = text.trimEnd().length;
    text = `${text.slice(0, end)}\n`;
    return { start, end, kind: 'body', line, words: own };
  });
  return { text, sentences };
}

/** The number of GUM's entity at a word: the mention headed there, the smallest that holds it as a name. */
function goldEntityAt(sentence: GumSentence, word: number, from: number, to: number): string | null {
  const headed = sentence.mentions.find((mention) => mention.head === word);
  if (headed !== undefined) return headed.entity;
  const holding = sentence.mentions.filter((mention) => mention.head >= from && mention.head < to);
  return holding[0]?.entity ?? null;
}

/** All choices of a document, with gold names; what is chosen wrongly is put right before the walk goes on. */
export function examplesOfDocument(gum: GumSentence[], model: GivenNames): ReferenceExample[] {
  const { text, sentences } = sentencesOfGum(gum);
  const names = namesOfGum(gum).map((sentence) => spansOf(sentence.labels));
  const { list, mentions } = linkNames(text, sentences, names, model);
  const examples: ReferenceExample[] = [];
  const choose: Choose = (choice) => {
    const own = gum[choice.sentence];
    if (own === undefined) return null;
    const { word, from, to } = choice.referring;
    const gold = goldEntityAt(own, word, from, to);
    const right = choice.candidates.flatMap(({ thing }, at) => {
      const other = gum[thing.sentence];
      if (gold === null || other === undefined) return [];
      return goldEntityAt(other, thing.word, thing.from, thing.to) === gold ? [at] : [];
    });
    examples.push({ choice, right: right.length === 0 ? [choice.candidates.length] : right });
    const named = right.find((at) => choice.candidates[at]?.thing.entity !== null) ?? right[0];
    const candidate = named === undefined ? undefined : choice.candidates[named];
    return candidate === undefined ? null : { candidate, score: 1 };
  };
  walkReferences(sentences, list, (sentence) => mentions[sentence] ?? [], choose);
  return examples;
}

const ROUNDS = 30;
const RATE = 0.1;
const DECAY = 0.01;

/** Weights of the ranking model by AdaGrad; the likelihood of the right answers together is raised. */
function learnReferenceWeights(examples: ReferenceExample[], seed: number): Record<string, number> {
  const weights: Record<string, number> = {};
  const squares: Record<string, number> = {};
  const random = seededRandom(seed);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const { choice, right } = examples[index] as ReferenceExample;
      const shares = sharesOf(choice, weights);
      const rightShare = right.reduce((sum, at) => sum + (shares[at] ?? 0), 0);
      for (const [at, row] of choice.features.entries()) {
        const share = shares[at] ?? 0;
        const slope = share - (right.includes(at) ? share / Math.max(1e-9, rightShare) : 0);
        for (const feature of row) {
          const change = slope + (DECAY * (weights[feature] ?? 0)) / choice.features.length;
          squares[feature] = (squares[feature] ?? 1e-2) + change * change;
          weights[feature] = (weights[feature] ?? 0) - (RATE * change) / Math.sqrt(squares[feature]);
        }
      }
    }
  }
  return weights;
}

/** Kinds of text whose references are like those of articles. */
const GENRES = /^GUM_(?:news|bio|voyage|interview|speech|academic|textbook)_/;
const LEAST_WEIGHT = 0.02;

/** Weights of the ranking from GUM's documents, rounded to thousandths. */
export function learnReferences(
  gum: GumSentence[],
  model: GivenNames,
  log: (line: string) => void,
): Record<string, number> {
  const documents = Map.groupBy(gum, (sentence) => sentence.doc);
  const examples = [...documents].flatMap(([doc, sentences]) =>
    GENRES.test(doc) ? examplesOfDocument(sentences, model) : [],
  );
  const weights = learnReferenceWeights(examples, 3);
  log(`references: ${examples.length} choices, ${Object.keys(weights).length} features`);
  const kept = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  return Object.fromEntries(
    kept
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => [feature, Math.round(weight * 1_000) / 1_000]),
  );
}
