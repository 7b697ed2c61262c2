import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeLines } from './line-features.ts';
import { decodeLineModel } from './line-model.ts';
import { bylineCandidates } from './pick-top.ts';
import { rateLines } from './rate-lines.ts';
import { seeLines } from './rated-lines.ts';
import { splitLines } from './split-lines.ts';

const model = decodeLineModel(readFileSync(new URL('../../models/lines.bin', import.meta.url)));

const PARAGRAPH =
  'The council agreed on Tuesday to repair the old bridge, which had been closed to lorries and buses since the spring.';
const lines = (count: number, line: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => line(n + 1));

function namesIn(text: string): string[] {
  const described = describeLines(text, splitLines(text));
  const rated = rateLines(text, described, model.body);
  const seen = seeLines(text, described, rated.rows, rated.first);
  return bylineCandidates(seen, -1).map(({ found }) => `${found.form}: ${found.names}`);
}

test('a name far below with a line about the person is a candidate, a name alone is not', () => {
  const page = (about: string): string =>
    [
      'Bridge to reopen',
      ...lines(60, () => PARAGRAPH),
      ...lines(60, (n) => `walk ${n} by the river`),
      'Ada Quill',
      about,
      ...lines(60, (n) => `ferry ${n} in the harbour`),
    ].join('\n');
  expect(namesIn(page('Ada Quill is a reporter who covers the coast.'))).toEqual(['bare: Ada Quill', 'bio: Ada Quill']);
  expect(namesIn(page('ten walks'))).toEqual([]);
});
