import type { Line, LineKind } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { foldHint, layOutLines } from './lay-out-lines.ts';

function article(...rows: [LineKind, string][]): { text: string; lines: Line[] } {
  let text = '';
  const lines = rows.map(([kind, words]) => {
    const start = text.length;
    text += words;
    const line = { start, end: text.length, kind };
    text += '\n';
    return line;
  });
  return { text, lines };
}

describe('layOutLines', () => {
  it('folds what was left out, joins lists and drops blank lines', () => {
    const { text, lines } = article(
      ['headline', 'Wall holds'],
      ['body', ' '],
      ['standfirst', 'It cost ten pounds'],
      ['byline', 'By Wren Halloway'],
      ['boilerplate', 'Sign up'],
      ['boilerplate', 'Your support matters a great deal to every one of us here'],
      ['body', 'The wall held.'],
      ['list', 'One'],
      ['list', 'Two'],
      ['headline', 'A second headline further down'],
    );
    const layout = layOutLines(text, lines);
    expect(layout.head.map((line) => text.slice(line.start, line.end))).toEqual(['Wall holds', 'It cost ten pounds']);
    expect(layout.meta).toHaveLength(1);
    expect(layout.body.map((block) => block.type)).toEqual(['fold', 'line', 'list', 'line']);
    const fold = layout.body[0];
    expect(fold?.type === 'fold' && fold.lines.length).toBe(2);
    expect(fold?.type === 'fold' && foldHint(text, fold)).toBe('Sign up');
  });

  it('keeps every line with words exactly once', () => {
    const { text, lines } = article(
      ['body', 'a'],
      ['byline', 'b'],
      ['boilerplate', 'c'],
      ['quote', 'd'],
      ['caption', 'e'],
    );
    const layout = layOutLines(text, lines);
    const seen = [
      ...layout.head,
      ...layout.meta,
      ...layout.body.flatMap((block) => (block.type === 'line' ? [block.line] : block.lines)),
    ];
    expect(seen.map((line) => line.start).sort((a, b) => a - b)).toEqual(lines.map((line) => line.start));
  });
});

describe('foldHint', () => {
  it('cuts at a word', () => {
    const { text, lines } = article(['boilerplate', 'Your support matters a great deal to every one of us here']);
    expect(foldHint(text, { type: 'fold', start: 0, lines })).toBe('Your support matters a great deal to…');
  });
});
