import { existsSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadModels } from '../src/loaded-models.ts';
import type { Analyser } from '../src/language/analyser.ts';
import { plainWord } from '../src/language/analyser.ts';
import { readConllu, type GoldSentence } from '../training/conllu.ts';
import { bootstrap } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';

/** Words of one document: all, with the right universal tag, Penn tag, lemma, and with wink-nlp's universal tag right. */
type Score = { words: number; upos: number; xpos: number; lemmas: number; wink: number };

const SLACK = 0.01;

/** Universal tags of gold words. wink-nlp splits words itself: its tag of the token that a word begins in is compared. */
export const bench: StageBench = async ({ data, models }) => {
  const { analyser } = loadModels(models);
  const rows: Measurement[] = [];
  const absent: string[] = [];
  const sets = [
    { name: 'EWT dev', file: 'ewt-dev', target: 0.96, keep: () => true },
    { name: 'GUM dev, news', file: 'gum-dev', target: 0.963, keep: (doc: string) => doc.startsWith('GUM_news_') },
    { name: 'GUM dev, all', file: 'gum-dev', target: null, keep: () => true },
  ];
  for (const { name, file, target, keep } of sets) {
    const path = join(data, 'treebanks', `${file}.conllu.gz`);
    if (!existsSync(path)) {
      absent.push(`tags: ${path} is not there`);
      continue;
    }
    const sentences = readConllu(path).filter(({ doc }) => keep(doc));
    rows.push(measure(name, sentences, analyser, target));
  }
  return { rows, absent };
};

function measure(name: string, sentences: GoldSentence[], analyser: Analyser, target: number | null): Measurement {
  const wink = createWink();
  const documents = new Map<string, Score>();
  for (const sentence of sentences) {
    const score = documents.get(sentence.doc) ?? { words: 0, upos: 0, xpos: 0, lemmas: 0, wink: 0 };
    documents.set(sentence.doc, score);
    const { text, starts } = textOf(sentence);
    const words = sentence.words.map(({ form }, index) =>
      plainWord(text, { start: starts[index] ?? 0, end: (starts[index] ?? 0) + form.length }),
    );
    analyser.parse(words);
    const winkTags = wink(text);
    for (const [index, gold] of sentence.words.entries()) {
      score.words += 1;
      if (words[index]?.upos === gold.upos) score.upos += 1;
      if (words[index]?.xpos === gold.xpos) score.xpos += 1;
      if (words[index]?.lemma === gold.lemma) score.lemmas += 1;
      if (winkTags[starts[index] ?? 0] === gold.upos) score.wink += 1;
    }
  }
  const scores = [...documents.values()];
  const share = (part: keyof Score, sample: Score[]): number =>
    sample.reduce((sum, score) => sum + score[part], 0) / sample.reduce((sum, score) => sum + score.words, 0);
  const percent = (part: keyof Score): string => (100 * share(part, scores)).toFixed(2);
  return {
    task: 'tags',
    set: `${name} (${documents.size} documents, ${scores.reduce((sum, { words }) => sum + words, 0)} words)`,
    measure: 'UPOS',
    ...bootstrap(scores, (sample) => share('upos', sample)),
    target,
    slack: SLACK,
    baselines: [{ name: 'wink-nlp', value: share('wink', scores) }],
    note: `gold words; XPOS ${percent('xpos')}, lemmas ${percent('lemmas')}`,
  };
}

function textOf({ words }: GoldSentence): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const { form, spaceAfter } of words) {
    starts.push(text.length);
    text += spaceAfter ? `${form} ` : form;
  }
  return { text, starts };
}

/** For each character, wink-nlp's tag of the token that it belongs to. */
function createWink(): (text: string) => string[] {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { its } = nlp;
  return (text) => {
    const tags: string[] = [];
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value) as string[];
    const kinds = tokens.out(its.pos) as string[];
    let at = 0;
    for (const [index, value] of values.entries()) {
      const start = text.indexOf(value, at);
      if (start < 0) continue;
      for (let place = start; place < start + value.length; place += 1) tags[place] = kinds[index] ?? '';
      at = start + value.length;
    }
    return tags;
  };
}
