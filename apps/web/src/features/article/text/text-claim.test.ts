import type { Line } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { marksByLine, sameMarks, sourcesOf, type TextClaim } from './text-claim.ts';

const claim = (number: number, over: Partial<TextClaim> = {}): TextClaim => ({
  id: `c${number}`,
  number,
  state: 'suggested',
  spans: [[number * 10, number * 10 + 5]],
  sourceSpan: null,
  ...over,
});

describe('sourcesOf', () => {
  it('names a source once, with all the claims it speaks for', () => {
    const claims = [
      claim(7, { sourceSpan: [0, 2] }),
      claim(6, { sourceSpan: [0, 2] }),
      claim(8, { sourceSpan: [40, 44] }),
      claim(9),
    ];
    expect(sourcesOf(claims)).toEqual([
      { start: 0, end: 2, claimIds: ['c7', 'c6'], title: 'Source of claims 6 and 7' },
      { start: 40, end: 44, claimIds: ['c8'], title: 'Source of claim 8' },
    ]);
  });
});

describe('marksByLine', () => {
  const lines: Line[] = [
    { start: 0, end: 19, kind: 'body' },
    { start: 20, end: 60, kind: 'body' },
  ];

  it('gives each line what stands in it, a claim over two lines to both', () => {
    const marks = marksByLine(lines, [claim(1), claim(2, { spans: [[15, 25]] })]);
    expect(lines.map((line) => marks(line).claims.map((one) => one.id))).toEqual([['c1', 'c2'], ['c2']]);
  });

  it('lets a line stand when another one changed', () => {
    const [one, two] = [claim(1), claim(3)];
    const before = marksByLine(lines, [one, two]);
    const after = marksByLine(lines, [{ ...one, state: 'queued' }, two]);
    expect(lines.map((line) => sameMarks(before(line), after(line)))).toEqual([false, true]);
  });
});
