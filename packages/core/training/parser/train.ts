import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { readModels } from '../../bench/read-models.ts';
import { universal } from '../../bench/tree.ts';
import { loadTagger } from '../../src/language/tag-words.ts';
import { loadWordClusters } from '../../src/language/word-clusters.ts';
import type { GoldSentence } from '../conllu.ts';
import type { TrainingContext } from '../context.ts';
import { readPredictedTags } from '../predicted-tags.ts';
import { readTrainingTreebanks, readTreebank } from '../treebanks.ts';
import { readEmbeddings } from '../words/read-embeddings.ts';
import { toExample, type Example } from './example.ts';
import { fit, type Plan } from './fit.ts';
import { createModel, type ParserModel } from './model.ts';
import { COMMON_WORDS, prepare } from './prepare.ts';
import { predict } from './run.ts';
import { writeParser } from './write-parser.ts';

const SEED = 1;
const PLAN: Plan = {
  epochs: 18,
  rate: 0.003,
  batchWords: 250,
  // Little: with more, the network does not even learn the training set.
  dropout: { words: 0.05, tags: 0.05, input: 0.05, layers: 0.1, mlp: 0.15 },
  seed: SEED,
  longest: 100,
};
const SIZES = { units: 80, layers: 3, arc: 96, label: 96 };

/** Trains the parser on EWT and GUM with tags as the tagger would give them, and writes parser.bin. */
export async function train(context: TrainingContext): Promise<void> {
  const { data, cache, models, log, quick = false } = context;
  const plan = quick ? { ...PLAN, epochs: 1 } : PLAN;
  const sentences = readTrainingTreebanks(data).filter((_, index) => !quick || index % 50 === 0);
  const embeddings = await readEmbeddings(cache, COMMON_WORDS, log);
  const { vocabularies, labels, frequencies, common } = prepare(sentences, embeddings);
  const labelRows = new Map(labels.map((label, row) => [label, row]));
  const tags = quick ? [] : readPredictedTags(cache, sentences);
  const examples = sentences.map((sentence, index) => toExample(sentence, tags[index] ?? [], vocabularies, labelRows));
  const sizes = {
    ...SIZES,
    common: COMMON_WORDS + 1,
    frequent: vocabularies.frequent.size + 1,
    endings: vocabularies.endings.size + 1,
    xpos: vocabularies.xpos.size + 1,
    upos: vocabularies.upos.size + 1,
    labels: labels.length,
  };
  const values = Float32Array.from(common.values, (value) => value * common.scale);
  const model = createModel(sizes, values, seededRandom(SEED));
  model.network.repack();

  const tagger = developmentTags();
  const development = (['ewt-dev', 'gum-dev'] as const).map((name) => {
    const gold = readTreebank(data, name);
    return { name, examples: gold.map((sentence) => toExample(sentence, tagger(sentence), vocabularies, labelRows)) };
  });
  const checkpoint = join(cache, 'parser-checkpoint.bin');
  const key = JSON.stringify([plan, sizes, sentences.length]);
  const done = takeUp(model, checkpoint, key);
  if (done > 0) log(`goes on after epoch ${done}`);
  fit(
    model,
    examples,
    frequencies,
    plan,
    (epoch, loss, seconds) => {
      keep(model, checkpoint, key, epoch);
      const scores = development.map((each) => `${each.name} ${score(model, each.examples, labels)}`).join('  ');
      log(`epoch ${epoch} of ${plan.epochs}: loss ${loss.toFixed(3)}, ${seconds.toFixed(0)} s; UAS/LAS ${scores}`);
    },
    done,
  );
  writeFileSync(join(models, 'parser.bin'), writeParser(model, vocabularies, labels, common));
  for (const path of [checkpoint, `${checkpoint}.json`]) rmSync(path, { force: true });
}

/** The shipped tagger, which the words of the development sets are new to. */
function developmentTags(): (sentence: GoldSentence) => { upos: string; xpos: string }[] {
  const bytes = readModels();
  const tagger = loadTagger(bytes.tagger, loadWordClusters(bytes));
  return (sentence) =>
    Array.from(
      tagger.tag(sentence.words.map((word) => word.form)),
      (tag) => tagger.tags[tag] ?? { upos: 'X', xpos: 'FW' },
    );
}

function score(model: ParserModel, examples: Example[], labels: string[]): string {
  let [words, heads, relations] = [0, 0, 0];
  for (const example of examples) {
    const found = predict(model, example);
    for (let word = 0; word < example.length; word += 1) {
      words += 1;
      if (found.heads[word] !== example.heads[word]) continue;
      heads += 1;
      const [label, gold] = [found.labels[word] as number, example.labels[word] as number];
      if (universal(labels[label] ?? '') === universal(labels[gold] ?? '')) relations += 1;
    }
  }
  return `${((100 * heads) / words).toFixed(2)}/${((100 * relations) / words).toFixed(2)}`;
}

/** Weights and moments after an epoch, with a key that tells whether they belong to this run. */
function keep(model: ParserModel, path: string, key: string, epoch: number): void {
  const saved = model.network.save();
  writeFileSync(`${path}.new`, Buffer.from(saved.buffer));
  writeFileSync(`${path}.json`, JSON.stringify({ key, epoch }));
  renameSync(`${path}.new`, path);
}

function takeUp(model: ParserModel, path: string, key: string): number {
  if (!existsSync(path) || !existsSync(`${path}.json`)) return 0;
  const found = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as { key: string; epoch: number };
  if (found.key !== key) return 0;
  const bytes = readFileSync(path);
  model.network.restore(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4));
  return found.epoch;
}
