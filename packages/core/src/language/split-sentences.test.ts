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
    ['companies with a label behind', 'Roe Foods, Inc. (Nasdaq: ROE) left.', ['Roe Foods, Inc. (Nasdaq: ROE) left.']],
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
    [
      'a headline over a long line',
      `The old bridge at Marlow Ferry opens again this week\nIt was ${'very '.repeat(30)}late.`,
      ['The old bridge at Marlow Ferry opens again this week', `It was ${'very '.repeat(30)}late.`],
    ],
    ['blank line', 'Short heading\n\nThe bridge closed.', ['Short heading', 'The bridge closed.']],
    ['no spaces', '橋が開いた。誰も来なかった。', ['橋が開いた。', '誰も来なかった。']],
    ['clock before a name', 'On Monday at 6 a.m. Mr. Roe left.', ['On Monday at 6 a.m. Mr. Roe left.']],
    ['clock at the end', 'He left at 6 p.m. Ada stayed.', ['He left at 6 p.m.', 'Ada stayed.']],
    ['spaced clock', 'At 5 a. m. we ate.', ['At 5 a. m. we ate.']],
    ['years', 'It fell in 44 B.C. Ada was not there.', ['It fell in 44 B.C.', 'Ada was not there.']],
    ['units are words, too', 'Come in. Sit down.', ['Come in.', 'Sit down.']],
    ['units', 'It weighs 5 lb. Tom lifts it.', ['It weighs 5 lb.', 'Tom lifts it.']],
    [
      'words that look abbreviated',
      'She loves art. He has mass. Also money.',
      ['She loves art.', 'He has mass.', 'Also money.'],
    ],
    ['capitals that look abbreviated', 'It needs IE. Its button is red.', ['It needs IE.', 'Its button is red.']],
    ['numbers with a sign', 'It costs c. £200,000 a year.', ['It costs c. £200,000 a year.']],
    ['omissions', 'It was a long day [...] Tom slept.', ['It was a long day [...]', 'Tom slept.']],
    ['omissions after a stop', 'He fell. […] She ran.', ['He fell. […]', 'She ran.']],
    ['four dots', 'It ended. . . . The next began.', ['It ended.', '. . . The next began.']],
    ['marks apart', 'Really ? ? ! Then go.', ['Really ? ? !', 'Then go.']],
    ['a mark before a dash', '“Huh?” – he asked again.', ['“Huh?” – he asked again.']],
    ['names that start small', 'They use eNote. eNote is old.', ['They use eNote.', 'eNote is old.']],
    ['writers who never use capitals', 'we were late. they had left.', ['we were late.', 'they had left.']],
    ['boxes pasted together', 'It is done.The mayor came.', ['It is done.', 'The mayor came.']],
    ['file names', 'Open notes.The.txt now.', ['Open notes.The.txt now.']],
    ['section numbers', '4.1. Limits of the study', ['4.1. Limits of the study']],
    ['titles with a question', 'He won for Who? (1965) and left.', ['He won for Who? (1965) and left.']],
    ['references apart', 'It is a gas. [1][2] It burns.', ['It is a gas. [1][2]', 'It burns.']],
    ['places', 'It was in Hull, D.C. Image: a boat.', ['It was in Hull, D.C.', 'Image: a boat.']],
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

describe('splitSentences on large input', () => {
  it.each([
    ['one endless line', 'word '],
    ['only line ends', '\n'],
    ['only dots', '.'],
    ['dots apart', '. '],
    ['only quotes', '"'],
    ['brackets', '[1'],
    ['small brackets', 'a. (b '],
    ['initials', 'A. '],
    ['old line ends', 'word\rword '],
    ['line breaks in mid-sentence', 'word\nword '],
  ])('takes linear time: %s', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const from = performance.now();
      splitSentences(text);
      return performance.now() - from;
    };
    time(20_000);
    // A quadratic scan of this much would take minutes.
    expect(time(1_000_000)).toBeLessThan(5_000);
  });
});
