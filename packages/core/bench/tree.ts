import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadModels } from '../src/loaded-models.ts';
import type { Word } from '../src/language/word.ts';
import { readConllu, type GoldSentence } from '../training/conllu.ts';
import { bootstrap } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';

/** Words of one document: all, with the right head, with the right relation as well, with its subtype as well. */
type Score = { words: number; heads: number; relations: number; subtypes: number };
type ScoredSentence = { document: string; score: Score };

const SLACK = 0.01;

/**
 * Heads and relations with gold words and predicted tags, as the CoNLL shared task of 2018 measures them: every word
 * counts, punctuation too, and relations count without their subtypes.
 */
export const bench: StageBench = async ({ data, models }) => {
  const { analyser } = loadModels(models);
  const rows: Measurement[] = [];
  const absent: string[] = [];
  const scored = (name: string): ScoredSentence[] | null => {
    const path = join(data, 'treebanks', `${name}.conllu.gz`);
    if (!existsSync(path)) {
      absent.push(`tree: ${path} is not there`);
      return null;
    }
    return readConllu(path).map((sentence) => scoreSentence(sentence, analyser.parse(toWords(sentence))));
  };
  const ewt = scored('ewt-dev');
  if (ewt !== null) rows.push(...measure('EWT dev', ewt, [0.875, 0.85]));
  const gum = scored('gum-dev');
  if (gum !== null) {
    const news = gum.filter(({ document }) => document.startsWith('GUM_news_'));
    rows.push(...measure('GUM dev, news', news, [0.855, 0.825]));
    rows.push(...measure('GUM dev, all', gum, [null, null]));
  }
  return { rows, absent };
};

/** Gold words with nothing of the gold but the text. */
function toWords(sentence: GoldSentence): Word[] {
  let start = 0;
  return sentence.words.map((word, index): Word => {
    const end = start + word.form.length;
    const plain: Word = {
      text: word.form,
      lower: word.form.toLowerCase(),
      start,
      end,
      index,
      upos: 'X',
      xpos: 'FW',
      lemma: word.form,
      head: -1,
      deprel: 'dep',
    };
    start = end + (word.spaceAfter ? 1 : 0);
    return plain;
  });
}

export const universal = (relation: string): string => relation.split(':')[0] ?? relation;

function scoreSentence(gold: GoldSentence, words: Word[]): ScoredSentence {
  const score: Score = { words: 0, heads: 0, relations: 0, subtypes: 0 };
  for (const [index, word] of gold.words.entries()) {
    const found = words[index];
    score.words += 1;
    if (found === undefined || found.head !== word.head) continue;
    score.heads += 1;
    if (universal(found.deprel) === universal(word.deprel)) score.relations += 1;
    if (found.deprel === word.deprel) score.subtypes += 1;
  }
  return { document: gold.doc, score };
}

function measure(set: string, sentences: ScoredSentence[], targets: [number | null, number | null]): Measurement[] {
  const documents = new Map<string, Score>();
  for (const { document, score } of sentences) {
    const sum = documents.get(document) ?? { words: 0, heads: 0, relations: 0, subtypes: 0 };
    sum.words += score.words;
    sum.heads += score.heads;
    sum.relations += score.relations;
    sum.subtypes += score.subtypes;
    documents.set(document, sum);
  }
  const scores = [...documents.values()];
  const share = (part: 'heads' | 'relations' | 'subtypes', sample: Score[]): number => {
    const words = sample.reduce((sum, score) => sum + score.words, 0);
    return words === 0 ? 0 : sample.reduce((sum, score) => sum + score[part], 0) / words;
  };
  const name = `${set} (${scores.length} documents, ${sentences.length} sentences)`;
  const common = { task: 'tree', set: name, slack: SLACK, baselines: [] };
  const subtypes = (100 * share('subtypes', scores)).toFixed(2);
  return [
    {
      ...common,
      ...bootstrap(scores, (sample) => share('heads', sample)),
      measure: 'UAS',
      target: targets[0],
      note: 'predicted tags, all words',
    },
    {
      ...common,
      ...bootstrap(scores, (sample) => share('relations', sample)),
      measure: 'LAS',
      target: targets[1],
      note: `predicted tags, all words; with subtypes ${subtypes}`,
    },
  ];
}
