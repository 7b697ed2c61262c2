import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeLines } from './line-features.ts';
import { decodeLineModel } from './line-model.ts';
import { bylineCandidates, headlineCandidates } from './pick-top.ts';
import { rateLines } from './rate-lines.ts';
import { seeLines, type RatedLines } from './rated-lines.ts';
import { splitLines } from './split-lines.ts';

const model = decodeLineModel(readFileSync(new URL('../../models/lines.bin', import.meta.url)));

const PARAGRAPH =
  'The council agreed on Tuesday to repair the old bridge, which had been closed to lorries and buses since the spring.';
const lines = (count: number, line: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => line(n + 1));

function seen(text: string): RatedLines {
  const described = describeLines(text, splitLines(text));
  const rated = rateLines(text, described, model.body);
  return seeLines(text, described, rated.rows, rated.first);
}

const namesIn = (text: string): string[] =>
  bylineCandidates(seen(text), -1).map(({ found }) => `${found.form}: ${found.names}`);
const titlesIn = (text: string): string[] => headlineCandidates(seen(text)).map(({ found }) => found);

test('a name far below with a line about the person is a candidate, a name alone is not', () => {
  const page = (about: string): string =>
    [
      'Bridge to reopen',
      ...lines(120, () => PARAGRAPH),
      ...lines(60, (n) => `walk ${n} by the river`),
      'Ada Quill',
      about,
      ...lines(60, (n) => `ferry ${n} in the harbour`),
    ].join('\n');
  expect(namesIn(page('Ada Quill is a reporter who covers the coast.'))).toEqual(['bare: Ada Quill', 'bio: Ada Quill']);
  expect(namesIn(page('ten walks'))).toEqual([]);
});

test('a name far below that is labelled "Author" is a candidate', () => {
  const page = ['Bridge to reopen', ...lines(120, () => PARAGRAPH), ...lines(60, (n) => `walk ${n} by the river`)];
  expect(namesIn([...page, 'Ada Quill', 'Author'].join('\n'))).toEqual(['bare: Ada Quill']);
});

test('a line that tells of Ada, below the name Ada Quill, tells of Ada Quill', () => {
  const text = ['Bridge to reopen', PARAGRAPH, PARAGRAPH, 'Ada Quill', 'Ada is a reporter who covers the coast.'];
  expect(namesIn(text.join('\n'))).toEqual(['bare: Ada Quill', 'bio: Ada Quill']);
});

test('whoever stands under "Media contact" is no candidate', () => {
  const text = ['Bridge to reopen', PARAGRAPH, PARAGRAPH, 'Media contact', 'Tom Marsh'];
  expect(namesIn(text.join('\n'))).toEqual([]);
});

test('a byline is no candidate for the headline', () => {
  const text = ['Bridge to reopen', 'By Ada Quill', 'by Tom Marsh, 3 May 2024', PARAGRAPH, PARAGRAPH];
  expect(titlesIn(text.join('\n'))).toEqual(['Bridge to reopen']);
  expect(titlesIn(['By design, no bridge', PARAGRAPH, PARAGRAPH].join('\n'))).toEqual(['By design, no bridge']);
});

test('of the name of a page, the part that is also a line is the headline', () => {
  const text = ['Ferries and old locks | The bridge to reopen', 'The bridge to reopen', PARAGRAPH, PARAGRAPH];
  expect(titlesIn(text.join('\n'))).toEqual(['The bridge to reopen', 'The bridge to reopen']);
});

test('a headline far above a long list of cards is a candidate', () => {
  const cards = lines(300, (n) => (n % 2 === 0 ? `Ferry ${n}` : 'See the price'));
  const text = ['Ten ferries that we tried', 'By Ada Quill', ...cards, ...lines(8, () => PARAGRAPH)];
  expect(titlesIn(text.join('\n'))).toContain('Ten ferries that we tried');
});
