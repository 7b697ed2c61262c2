import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['plain', 'The bridge opened. Nobody came. Why?', ['The bridge opened.', 'Nobody came.', 'Why?']],
    ['titles', 'Dr. Ann Lee met Mr. Roe. They spoke.', ['Dr. Ann Lee met Mr. Roe.', 'They spoke.']],
    ['initials', 'It was A. B. Marlow. She left.', ['It was A. B. Marlow.', 'She left.']],
    ['companies', 'It belongs to Roe & Co. The firm is old.', ['It belongs to Roe & Co.', 'The firm is old.']],
    ['companies inside', 'It belongs to Roe & Co. in Hull.', ['It belongs to Roe & Co. in Hull.']],
    ['dotted', 'He lives in the U.S. The rest stayed.', ['He lives in the U.S.', 'The rest stayed.']],
    ['dotted inside', 'He joined the U.S. Navy in May.', ['He joined the U.S. Navy in May.']],
    ['clock', 'It began at 6 p.m. on Friday.', ['It began at 6 p.m. on Friday.']],
    ['decimals', 'It cost £1.5m. It ran 2.8 km.', ['It cost £1.5m.', 'It ran 2.8 km.']],
    ['numbers', 'See No. 5 in the list. It is red.', ['See No. 5 in the list.', 'It is red.']],
    ['ellipsis going on', 'We should ... go now.', ['We should ... go now.']],
    ['ellipsis ending', 'We waited.... Then it came.', ['We waited....', 'Then it came.']],
    ['quotes', '“It is late.” She left.', ['“It is late.”', 'She left.']],
    ['quotes going on', '“It is late!” she said. He ran.', ['“It is late!” she said.', 'He ran.']],
    ['brackets', 'It fell (it was old.) and broke.', ['It fell (it was old.) and broke.']],
    ['addresses', 'Go to www.example.org/a.b. It helps.', ['Go to www.example.org/a.b.', 'It helps.']],
    ['numbered list', '1. Red paint 2. Blue paint', ['1. Red paint', '2. Blue paint']],
    ['bullets', '• Red paint • Blue paint', ['• Red paint', '• Blue paint']],
    ['wrapped line', 'The bridge was \nclosed again.', ['The bridge was \nclosed again.']],
    ['blank line', 'Short heading\n\nThe bridge closed.', ['Short heading', 'The bridge closed.']],
    ['no spaces', '橋が開いた。誰も来なかった。', ['橋が開いた。', '誰も来なかった。']],
    ['citations', 'It sank.[3] Nobody saw it.', ['It sank.[3]', 'Nobody saw it.']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps to the range', () => {
    const text = 'One. Two. Three.';
    expect(splitSentences(text, 5, 9)).toEqual([[5, 9]]);
    expect(splitSentences('   ')).toEqual([]);
  });

  it('gives ordered spans that together hold everything but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aA .!?…"”\n1)•😀\u00a0\r', 'Mr.') }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        let covered = '';
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          covered += text.slice(start, end);
          at = end;
        }
        expect(covered.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
