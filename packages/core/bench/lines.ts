import { join } from 'node:path';
import { datesIn } from '../src/article/find-published.ts';
import type { LineModel } from '../src/article/line-model.ts';
import { loosenLine } from '../src/article/loosen-line.ts';
import { readArticle } from '../src/article/read-article.ts';
import type { ExtractedArticle, LineKind } from '../src/claims/claim.ts';
import { holdsWords, isSameAuthor, isSameDay, isSameTitle } from '../training/lines/gold-top.ts';
import { foldOf } from '../training/lines/learn-body.ts';
import { FOLDS, foldModels, readExamples } from '../training/lines/learn-lines.ts';
import { pastePage, readGoldPages, wordsOf, type PastedPage } from '../training/lines/pages.ts';
import { bootstrap, f1, type Counts } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';

/** Where `npm run train` keeps the models of the folds; without them they are learnt here, which takes long. */
const CACHE = join(import.meta.dirname, '../training/.cache');
/** Lines that count as the article's text, as the annotators' body does: headline, byline and dateline are apart. */
const KEPT = new Set<LineKind>(['body', 'heading', 'list', 'quote', 'caption', 'standfirst']);
const NOTE = `${FOLDS} folds by site`;

type Read = { page: PastedPage; article: ExtractedArticle };
type Keeper = (line: string) => boolean;

/** Pasted pages of sites that the model has not seen, next to keeping all lines and "ten words and a full stop". */
export const bench: StageBench = async ({ data }) => {
  const pages = readGoldPages(data);
  if (pages === null) return { rows: [], absent: ['lines: the pages'] };
  const models = foldModels(
    CACHE,
    () => readExamples(data) ?? [],
    (line) => process.stderr.write(`${line}\n`),
  );
  const rows = (['inline', 'boxes'] as const).flatMap((layout) => {
    const read = pages.map((page): Read => {
      const pasted = pastePage(page, layout);
      return { page: pasted, article: readArticle(pasted.text, models[foldOf(pasted.gold.host, FOLDS)] as LineModel) };
    });
    const bars = layout === 'inline';
    return [...rowsOfLines(read, layout, bars), ...(bars ? rowsOfTop(read) : [])];
  });
  rows.push(
    ...rowsOfCleanText(
      pages.map(({ gold }) => gold),
      models,
    ),
  );
  return { rows, absent: [] };
};

const textsOf = ({ text, lines }: PastedPage): string[] => lines.map(({ start, end }) => text.slice(start, end));

function rowsOfLines(read: Read[], layout: string, bars: boolean): Measurement[] {
  const ours = read.map(({ page, article }) =>
    page.lines.map((_, n) => KEPT.has(article.lines[n]?.kind ?? 'boilerplate')),
  );
  const by = (keeps: Keeper): boolean[][] => read.map(({ page }) => textsOf(page).map(keeps));
  const all = by(() => true);
  const tenWords = by((line) => line.split(/\s+/).length >= 10 && /[.!?]["'”’)]*$/.test(line));
  const row = (measure: string, count: (page: PastedPage, kept: boolean[]) => Counts, target: number): Measurement => {
    const counts = (kept: boolean[][]): Counts[] => read.map(({ page }, n) => count(page, kept[n] ?? []));
    return {
      task: 'boilerplate',
      set: `pasted pages, links ${layout === 'inline' ? 'in their line' : 'in boxes'}, ${read.length}`,
      measure,
      ...bootstrap(counts(ours), f1),
      target: bars ? target : null,
      slack: 0.03,
      baselines: [
        { name: 'keep all', value: f1(counts(all)) },
        { name: 'ten words and a full stop', value: f1(counts(tenWords)) },
      ],
      note: NOTE,
    };
  };
  return [row('line F1', countLines, 0.83), row('token F1', countTokens, 0.93)];
}

function countLines({ isBody }: PastedPage, kept: boolean[]): Counts {
  const counts: Counts = { tp: 0, fp: 0, fn: 0 };
  for (const [n, body] of isBody.entries()) {
    if (kept[n] === true) counts[body ? 'tp' : 'fp'] += 1;
    else if (body) counts.fn += 1;
  }
  return counts;
}

/** Words of the kept lines against words of the gold body, whatever their order. */
function countTokens(page: PastedPage, kept: boolean[]): Counts {
  const left = new Map<string, number>();
  const counts: Counts = { tp: 0, fp: 0, fn: 0 };
  for (const word of wordsOf(page.gold.body)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const [n, line] of textsOf(page).entries()) {
    if (kept[n] !== true) continue;
    for (const word of wordsOf(line)) {
      const rest = left.get(word) ?? 0;
      counts[rest > 0 ? 'tp' : 'fp'] += 1;
      if (rest > 0) left.set(word, rest - 1);
    }
  }
  for (const rest of left.values()) counts.fn += rest;
  return counts;
}

/** Right of the pages whose pasted text holds the gold value at all; of all pages with a gold value in the note. */
function rowsOfTop(read: Read[]): Measurement[] {
  const row = (
    measure: string,
    target: number,
    goldOf: (page: PastedPage) => string,
    foundIn: (article: ExtractedArticle) => string | null,
    isSame: (found: string, gold: string) => boolean,
    isIn: (page: PastedPage, gold: string) => boolean,
  ): Measurement => {
    const asked = read
      .filter(({ page }) => goldOf(page) !== '')
      .map(({ page, article }) => {
        const found = foundIn(article);
        return {
          held: isIn(page, goldOf(page)),
          given: found !== null,
          right: found !== null && isSame(found, goldOf(page)),
        };
      });
    const share = (sample: { right: boolean }[]): number =>
      sample.length === 0 ? 0 : sample.filter(({ right }) => right).length / sample.length;
    const held = asked.filter((each) => each.held);
    return {
      task: 'title / author / date',
      set: `pasted pages whose text has it, ${held.length} of ${asked.length}`,
      measure: `${measure} right`,
      ...bootstrap(held, share),
      target,
      slack: 0.03,
      baselines: [],
      note: `${NOTE}; of all ${share(asked).toFixed(3)}; of those given ${share(asked.filter((each) => each.given)).toFixed(3)}`,
    };
  };
  return [
    row(
      'title',
      0.93,
      ({ gold }) => gold.title,
      ({ title }) => title,
      isSameTitle,
      holdsTitle,
    ),
    row(
      'author',
      0.86,
      ({ gold }) => gold.author,
      ({ byline }) => byline,
      isSameAuthor,
      ({ text }, gold) => holdsWords(text, gold),
    ),
    row(
      'date',
      0.88,
      ({ gold }) => gold.date,
      ({ published }) => published,
      isSameDay,
      holdsDay,
    ),
  ];
}

const holdsTitle = (page: PastedPage, gold: string): boolean =>
  textsOf(page).some((line) => line.length < 500 && isSameTitle(line, gold));

const holdsDay = ({ text, lines }: PastedPage, gold: string): boolean =>
  lines.some(({ start, end }) => datesIn(loosenLine(text, start, end)).some(({ iso }) => isSameDay(iso, gold)));

/** The gold bodies by themselves: how many of their lines stay. */
function rowsOfCleanText(golds: PastedPage['gold'][], models: LineModel[]): Measurement[] {
  const row = (name: string, textOf: (body: string) => string): Measurement => {
    const kept = golds.map((gold): { kept: number; all: number } => {
      const { lines } = readArticle(textOf(gold.body), models[foldOf(gold.host, FOLDS)] as LineModel);
      return { kept: lines.filter(({ kind }) => kind !== 'boilerplate').length, all: lines.length };
    });
    const share = (sample: { kept: number; all: number }[]): number =>
      sample.reduce((sum, each) => sum + each.kept, 0) / sample.reduce((sum, each) => sum + each.all, 0);
    return {
      task: 'boilerplate',
      set: `text without furniture: ${name}, ${golds.length}`,
      measure: 'lines kept',
      ...bootstrap(kept, share),
      target: null,
      slack: 0,
      baselines: [],
      note: NOTE,
    };
  };
  const paragraphs = (body: string): string[] => body.split(/\n+/).filter((line) => line.split(' ').length > 12);
  return [
    row('whole article', (body) => body),
    row('two paragraphs', (body) => paragraphs(body).slice(2, 4).join('\n\n')),
    row('one paragraph', (body) => paragraphs(body)[1] ?? ''),
    row('one sentence', (body) => /^.{20,400}?[.!?](?=\s|$)/.exec(paragraphs(body)[0] ?? '')?.[0] ?? ''),
  ];
}
