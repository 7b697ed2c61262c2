import { join } from 'node:path';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { sentencesStage } from '../src/stages/sentences.ts';
import { bootstrap, f1, type Counts } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';
import {
  readGoldenRules,
  readPunctuatedTexts,
  readSentencexTests,
  type GoldText,
  type RuleCase,
} from './sentence-sets.ts';

type Splitter = (text: string) => number[];

/** Treebank texts, rebuilt paragraph by paragraph: name, file and which texts. The rules were written with them in view. */
const SETS: { name: string; file: string; isWanted: (id: string) => boolean; target: number | null }[] = [
  { name: 'GUM news (dev, train)', file: 'gum', isWanted: (id) => id.includes('_news_'), target: 0.993 },
  { name: 'EWT dev, newsgroups and weblogs', file: 'ewt-dev', isWanted: isEdited, target: 0.993 },
  {
    name: 'GUM dev, all written',
    file: 'gum-dev',
    isWanted: (id) => !/conversation|vlog|podcast/.test(id),
    target: null,
  },
  { name: 'EWT dev, all', file: 'ewt-dev', isWanted: () => true, target: null },
];

function isEdited(id: string): boolean {
  return id.startsWith('newsgroup') || id.startsWith('weblog');
}

/** Boundaries of punctuated sentences, the Golden Rules and sentencex's tests, next to Intl.Segmenter and wink-nlp. */
export const bench: StageBench = async ({ data }) => {
  const splitters = makeSplitters();
  const rows: Measurement[] = [];
  const absent: string[] = [];
  for (const { name, file, isWanted, target } of SETS) {
    const files = file === 'gum' ? ['gum-dev', 'gum-train'] : [file];
    const texts = files.map((each) => readPunctuatedTexts(join(data, `treebanks/${each}.conllu.gz`), isWanted));
    if (texts.includes(null)) absent.push(`sentences: ${name}`);
    else
      rows.push(
        ...rowsOfTexts(
          name,
          texts.flatMap((each) => each ?? []),
          splitters,
          target,
        ),
      );
  }
  const golden = readGoldenRules(data);
  if (golden === null) absent.push('sentences: the Golden Rules');
  else rows.push(rowOfRules('Golden Rules', golden, splitters, 48));
  const sentencex = readSentencexTests(data);
  if (sentencex === null) absent.push("sentences: sentencex's tests");
  else rows.push(rowOfRules("sentencex's English tests", sentencex, splitters, null));
  return { rows, absent };
};

function makeSplitters(): Record<'ours' | 'intl' | 'wink', Splitter> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const nlp = winkNlp(winkModel, ['sbd']);
  return {
    ours: (text) => sentencesStage({ text }).ends,
    intl: (text) => [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length),
    wink: (text) => {
      let at = 0;
      return (nlp.readDoc(text).sentences().out() as string[]).map((sentence) => {
        const start = text.indexOf(sentence, at);
        at = start === -1 ? at : start + sentence.length;
        return at;
      });
    },
  };
}

/** All boundaries, and only those inside a paragraph, which can be missed. */
function rowsOfTexts(
  name: string,
  texts: GoldText[],
  splitters: ReturnType<typeof makeSplitters>,
  target: number | null,
): Measurement[] {
  const inner = (which: boolean, splitter: Splitter): Counts[] => texts.map((text) => countEnds(text, splitter, which));
  const row = (measure: string, onlyInner: boolean, bar: number | null): Measurement => ({
    task: 'sentence boundaries',
    set: `${name}, ${texts.length} texts`,
    measure,
    ...bootstrap(inner(onlyInner, splitters.ours), f1),
    target: bar,
    slack: 0.003,
    baselines: [
      { name: 'Intl.Segmenter', value: f1(inner(onlyInner, splitters.intl)) },
      { name: 'wink-nlp', value: f1(inner(onlyInner, splitters.wink)) },
    ],
    note: 'development',
  });
  return [row('punctuated F1', false, target), row('punctuated F1 inside paragraphs', true, null)];
}

function countEnds({ paragraphs }: GoldText, splitter: Splitter, onlyInner: boolean): Counts {
  const counts: Counts = { tp: 0, fp: 0, fn: 0 };
  for (const { text, ends } of paragraphs) {
    const found = new Set(splitter(text));
    const wanted = new Set(ends);
    if (onlyInner) for (const set of [found, wanted]) set.delete(text.length);
    for (const end of found) counts[wanted.has(end) ? 'tp' : 'fp'] += 1;
    for (const end of wanted) if (!found.has(end)) counts.fn += 1;
  }
  return counts;
}

function rowOfRules(
  set: string,
  cases: RuleCase[],
  splitters: ReturnType<typeof makeSplitters>,
  target: number | null,
): Measurement {
  const right = (splitter: Splitter): number => cases.filter((rule) => isRight(rule, splitter)).length;
  return {
    task: 'sentence boundaries',
    set,
    measure: `right of ${cases.length}`,
    value: right(splitters.ours),
    interval: null,
    target,
    slack: 0,
    baselines: [
      { name: 'Intl.Segmenter', value: right(splitters.intl) },
      { name: 'wink-nlp', value: right(splitters.wink) },
    ],
  };
}

/** The same sentences but for white space. */
function isRight({ text, sentences }: RuleCase, splitter: Splitter): boolean {
  const plain = (sentence: string): string => sentence.replaceAll(/\s+/g, ' ').trim();
  let at = 0;
  const found = splitter(text).map((end) => {
    const sentence = plain(text.slice(at, end));
    at = end;
    return sentence;
  });
  return found.filter((sentence) => sentence !== '').join('\n') === sentences.map(plain).join('\n');
}
