import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitLines, type RawLine } from '../../src/article/split-lines.ts';
import { pageText, type Layout } from './page-text.ts';

/** What the annotators of a page wrote down. */
export type GoldPage = { id: string; host: string; title: string; author: string; date: string; body: string };
/** A page as it would be pasted, its lines, and which of them are the article. */
export type PastedPage = { gold: GoldPage; text: string; lines: RawLine[]; isBody: boolean[] };

/** Pages of `DATA/pages` (gold/*.json, html/*.html.gz), sorted by name. Null when the folder is absent. */
export function readGoldPages(data: string): { gold: GoldPage; html: string }[] | null {
  const folder = join(data, 'pages');
  if (!existsSync(join(folder, 'gold'))) return null;
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const id = name.replace('.json', '');
      const json = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as {
        url: string;
        ground_truth: Record<'title' | 'author' | 'publish_date' | 'main_content', string | null>;
      };
      const truth = json.ground_truth;
      const gold = {
        id,
        host: URL.canParse(json.url) ? new URL(json.url).hostname.replace(/^www\./, '') : id,
        title: truth.title ?? '',
        author: truth.author ?? '',
        date: truth.publish_date ?? '',
        body: truth.main_content ?? '',
      };
      return { gold, html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8') };
    });
}

export function pastePage(page: { gold: GoldPage; html: string }, layout: Layout): PastedPage {
  const text = pageText(page.html, layout);
  return labelLines(page.gold, text);
}

export function labelLines(gold: GoldPage, text: string): PastedPage {
  const lines = splitLines(text);
  const body = goldIndex(gold.body);
  return { gold, text, lines, isBody: lines.map((line) => isInBody(text.slice(line.start, line.end), body)) };
}

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

type GoldIndex = { lines: Set<string>; text: string; shingles: Set<string> };

function goldIndex(body: string): GoldIndex {
  const words = wordsOf(body);
  return {
    lines: new Set(body.split('\n').map((line) => wordsOf(line).join(' '))),
    text: ` ${words.join(' ')} `,
    shingles: new Set(words.map((_, n) => words.slice(n, n + 3).join(' '))),
  };
}

/**
 * A line is body when most of it stands in the gold body: as a line of its own, as a run of at least four words, or
 * with more than half of its word triples (annotators leave out links and notes inside a paragraph).
 */
function isInBody(line: string, gold: GoldIndex): boolean {
  const words = wordsOf(line);
  const plain = words.join(' ');
  if (plain === '') return false;
  if (gold.lines.has(plain)) return true;
  if (words.length < 4) return false;
  if (gold.text.includes(` ${plain} `)) return true;
  let found = 0;
  for (let n = 0; n + 3 <= words.length; n += 1) if (gold.shingles.has(words.slice(n, n + 3).join(' '))) found += 1;
  return found / (words.length - 2) > 0.5;
}
