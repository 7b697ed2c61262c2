import type { Line, LineKind } from '@claimdesk/core';
import { expect, it } from 'vitest';
import { sentencesAround } from './sentences-around.ts';

const parts: [LineKind, string][] = [
  ['headline', 'Ferry fares to rise'],
  ['dateline', '4 May 2026'],
  ['body', 'The fare rises to 3 pounds. It was 2 pounds before.'],
  ['boilerplate', 'Sign up to our letter'],
  ['body', 'The line carried 9,000 people in April.'],
];
const text = parts.map(([, words]) => words).join('\n');
const lines: Line[] = [];
for (const [kind, words] of parts) {
  const start = (lines.at(-1)?.end ?? -1) + 1;
  lines.push({ kind, start, end: start + words.length });
}

function around(quote: string): string[] {
  const start = text.indexOf(quote);
  return sentencesAround(text, lines, start, start + quote.length).map(([from, to]) => text.slice(from, to));
}

it('reads on from paragraph to paragraph, past furniture', () => {
  expect(around('It was 2 pounds')).toEqual([
    'The fare rises to 3 pounds.',
    'It was 2 pounds before.',
    'The line carried 9,000 people in April.',
  ]);
});

it('leaves a headline alone', () => {
  expect(around('fares to rise')).toEqual(['Ferry fares to rise']);
});
