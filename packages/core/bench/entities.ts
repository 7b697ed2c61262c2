import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEntityModel, type EntityModel } from '../src/entities/entity-model.ts';
import { markNames } from '../src/entities/mark-names.ts';
import { spansOf, type TaggedName } from '../src/entities/tag-names.ts';
import { loadTagger, type Tagger } from '../src/language/tag-words.ts';
import type { Sentence } from '../src/language/word.ts';
import { loadWordClusters } from '../src/language/word-clusters.ts';
import { HELD_OUT_DOCUMENTS } from '../training/conllu.ts';
import { trainCrf } from '../training/entities/crf.ts';
import { readUniversalNer, type LabelledSentence } from '../training/entities/gold.ts';
import { readGumMentions } from '../training/entities/gum-mentions.ts';
import { namesOfGum } from '../training/entities/gum-names.ts';
import { settings, trainingGum, withTags, withVaried, withWeights } from '../training/entities/train.ts';
import { bootstrap, f1, type Counts } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { baselineNames } from './name-baseline.ts';
import { measureReferences } from './references.ts';

const FOLDS = 5;

type DocumentCounts = { genre: string; ours: Counts; baseline: Counts };

/** Names by k-fold on Universal NER's EWT, on unseen news of GUM, and what pronouns and descriptions mean. */
export const bench: StageBench = async ({ data, models }) => {
  if (!existsSync(join(data, 'entities', 'ewt-a.iob2'))) return { rows: [], absent: ['entities: no entities/*.iob2'] };
  if (models.entities.length === 0) return { rows: [], absent: ['entities: no models/entities.bin'] };
  const shipped = loadEntityModel(models);
  const tagger = loadTagger(models.tagger, loadWordClusters(models));
  const rows: Measurement[] = [];
  const absent: string[] = [];
  const ewt = withTags(readUniversalNer(data), models);
  const gumFile = join(data, 'treebanks', 'gum-train.conllu.gz');
  const gum = existsSync(gumFile) ? withTags(namesOfGum(trainingGum(data)), models) : [];
  const counts = crossValidate(ewt, gum, shipped, tagger);
  const news = counts.filter(({ genre }) => /^(?:weblog|newsgroup)$/.test(genre));
  const note = `${FOLDS}-fold by document`;
  rows.push(row(`EWT weblogs and newsgroups, ${news.length} documents`, news, 0.78, note));
  rows.push(row(`EWT all, ${counts.length} documents`, counts, null, note));
  if (existsSync(gumFile)) {
    const all = readGumMentions(gumFile).filter((sentence) => HELD_OUT_DOCUMENTS.has(sentence.doc));
    const held = withTags(namesOfGum(all), models);
    const unseen = [...Map.groupBy(held, ({ doc }) => doc).values()].map((document) =>
      countsOf(document, shipped, tagger),
    );
    rows.push(
      row(`GUM news, ${unseen.length} unseen documents`, unseen, null, 'names cut from its entity layer by rules'),
    );
    rows.push(...measureReferences(all, shipped));
  } else absent.push('entities: no treebanks/gum-train.conllu.gz');
  return { rows, absent };
};

function row(set: string, counts: DocumentCounts[], target: number | null, note: string): Measurement {
  return {
    task: 'entities',
    set,
    measure: 'F1',
    ...bootstrap(
      counts.map(({ ours }) => ours),
      f1,
    ),
    target,
    slack: 0.03,
    baselines: [{ name: 'capitals, typed by lists', value: f1(counts.map(({ baseline }) => baseline)) }],
    note,
  };
}

function crossValidate(
  ewt: LabelledSentence[],
  gum: LabelledSentence[],
  shipped: EntityModel,
  tagger: Tagger,
): DocumentCounts[] {
  const documents = [...Map.groupBy(ewt, ({ doc }) => doc).values()];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = documents.filter((_document, at) => at % FOLDS !== fold).flat();
    const crf = trainCrf(withVaried([...seen, ...gum], shipped), settings, () => undefined);
    const model = withWeights(shipped, crf);
    const unseen = documents.filter((_document, at) => at % FOLDS === fold);
    return unseen.map((document) => countsOf(document, model, tagger));
  }).flat();
}

function countsOf(document: LabelledSentence[], model: EntityModel, tagger: Tagger): DocumentCounts {
  const sentences = document.map((sentence, line) => sentenceOf(sentence, line, tagger));
  const gold = document.map(({ labels }) => spansOf(labels));
  return {
    genre: document[0]?.genre ?? '',
    ours: compare(gold, markNames(sentences, model)),
    baseline: compare(
      gold,
      sentences.map(({ words }) => baselineNames(words, model)),
    ),
  };
}

function compare(gold: TaggedName[][], found: TaggedName[][]): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const [at, names] of gold.entries()) {
    const wanted = new Set(names.map(({ from, to, type }) => `${from} ${to} ${type}`));
    const own = (found[at] ?? []).map(({ from, to, type }) => `${from} ${to} ${type}`);
    const right = own.filter((name) => wanted.has(name)).length;
    counts.tp += right;
    counts.fp += own.length - right;
    counts.fn += wanted.size - right;
  }
  return counts;
}

/** A gold sentence as the engine has it: its words with the tagger's tags, without a tree. */
function sentenceOf(sentence: LabelledSentence, line: number, tagger: Tagger): Sentence {
  const tags = tagger.tag(sentence.words);
  let end = -1;
  const words = sentence.words.map((text, index) => {
    const start = text === '-' || sentence.words[index - 1] === '-' ? end : end + 1;
    end = start + text.length;
    const tag = tagger.tags[tags[index] ?? 0];
    return {
      text,
      lower: text.toLowerCase(),
      start,
      end,
      index,
      upos: tag?.upos ?? 'X',
      xpos: tag?.xpos ?? '',
      lemma: text.toLowerCase(),
      head: -1,
      deprel: 'dep',
    } as const;
  });
  return { start: 0, end: Math.max(0, end), kind: 'body', line, words };
}
