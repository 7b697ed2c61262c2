import type { Line } from '@claimdesk/core';

/** Consecutive lines that were left out, shown as one folded row. */
export type Fold = { type: 'fold'; start: number; lines: readonly Line[] };
/** Consecutive list lines, so that a list is one list to a screen reader. */
type ListBlock = { type: 'list'; start: number; lines: readonly Line[] };
type LineBlock = { type: 'line'; start: number; line: Line };
export type Block = Fold | ListBlock | LineBlock;

export type ArticleLayout = {
  /** What stands above the text: headline and standfirst, in the order of the article. */
  head: readonly Line[];
  /** Byline and dateline, set as one quiet row under the head. */
  meta: readonly Line[];
  body: readonly Block[];
};

const hasWords = (text: string, line: Line) => text.slice(line.start, line.end).trim() !== '';

/**
 * Arranges the labelled lines of an article as a page: head, a row of byline and dateline, and the body with what was
 * left out folded. Lines that hold only white space are dropped; every other line is in the result exactly once.
 */
export function layOutLines(text: string, lines: readonly Line[]): ArticleLayout {
  const head: Line[] = [];
  const meta: Line[] = [];
  const body: Block[] = [];
  for (const line of lines) {
    if (!hasWords(text, line)) continue;
    const beforeText = !body.some((block) => block.type !== 'fold');
    if ((line.kind === 'headline' || line.kind === 'standfirst') && beforeText) head.push(line);
    else if ((line.kind === 'byline' || line.kind === 'dateline') && beforeText) meta.push(line);
    else addToBody(body, line);
  }
  return { head, meta, body };
}

function addToBody(body: Block[], line: Line): void {
  const last = body.at(-1);
  if (line.kind === 'boilerplate') {
    if (last?.type === 'fold') body[body.length - 1] = { ...last, lines: [...last.lines, line] };
    else body.push({ type: 'fold', start: line.start, lines: [line] });
  } else if (line.kind === 'list') {
    if (last?.type === 'list') body[body.length - 1] = { ...last, lines: [...last.lines, line] };
    else body.push({ type: 'list', start: line.start, lines: [line] });
  } else {
    body.push({ type: 'line', start: line.start, line });
  }
}

/** The first words of what was left out, so that a reader knows what it is without opening it. */
export function foldHint(text: string, fold: Fold, longest = 40): string {
  const first = fold.lines[0];
  if (!first) return '';
  const words = text.slice(first.start, first.end).trim().replaceAll(/\s+/g, ' ');
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(' ', longest);
  return `${words.slice(0, cut > 0 ? cut : longest).replace(/[\s,.;:–-]+$/u, '')}…`;
}
