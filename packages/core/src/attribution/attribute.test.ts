import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { attributionStage } from '../stages/attribution.ts';

const models = loadModels(readModels());
const read = (text: string) =>
  attributionStage({ text }, models).attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(' | ')),
  );

describe('attribution', () => {
  it.each([
    ['The council said that fares rose by a third.', ['The council', 'said', 'that fares rose by a third']],
    ['Fares rose by a third, the council said on Monday.', ['the council', 'said', 'Fares rose by a third']],
    [
      'According to the harbour office, nine boats were lost.',
      ['the harbour office', 'According to', 'nine boats were lost'],
    ],
    ['“Fares will not rise,” Ms Orla Penfold said.', ['Ms Orla Penfold', 'said', '“Fares will not rise,”']],
    ['“The wall,” said Ms Penfold, “holds the river.”', ['Ms Penfold', 'said', '“The wall,” | “holds the river.”']],
    [
      'The mayor told reporters: “We have no plans to close it.”',
      ['The mayor', 'told', '“We have no plans to close it.”'],
    ],
    ['“Do buses run at night?” Mr Tilbrook asked.', ['Mr Tilbrook', 'asked', '“Do buses run at night?”']],
    ['“It was a fine day.” — Dora Hexham', ['Dora Hexham', '—', '“It was a fine day.”']],
    ['The union threatened to strike in May.', ['The union', 'threatened', 'to strike in May']],
  ])('%s', (text, expected) => {
    const found = read(text);
    const cue = expected[1] ?? '';
    const one = found.find((attribution) => attribution[1]?.startsWith(cue));
    expect(one?.[0]).toBe(expected[0]);
    expect(one?.[2]).toBe(expected[2]);
  });

  it('goes on with the speaker through a paragraph and into an open one', () => {
    const text = '“Fares rose,” Ms Penfold said. “They will rise again.\n\n“We cannot help it.”';
    const [speaker, , content] = read(text)[0] ?? [];
    expect(speaker).toBe('Ms Penfold');
    expect(content).toContain('They will rise again');
    expect(content).toContain('We cannot help it');
  });

  it.each([
    // The next sentence says something of its own.
    ['“We lost a year,” Ms Penfold said. “Nobody told us.” Engineers believe that the wall will hold.', 'Ms Penfold'],
    [
      '“We lost a year,” Ms Penfold said. “Nobody told us.” The hearing, expected to last a week, goes on.',
      'Ms Penfold',
    ],
    // Who spoke last, and not who spoke most or before them.
    [
      '“Fares rose,” Mr Lanyon said. “It was a dear year,” said Ms Penfold. Buses were full. “Nobody told us.”',
      'Ms Penfold',
    ],
    ['“Fares rose,” Mr Lanyon said. Ms Penfold said that they fell. “Nobody told us.”', 'Ms Penfold'],
    // The mark ends a sentence, and who said so stands alone.
    ['“Fares rose,” Ms Penfold said. “Nobody told us!” Mr Lanyon shouted.', 'Mr Lanyon'],
  ])('gives a quotation that stands alone to who spoke last: %s', (text, speaker) => {
    const owners = read(text).filter(([, , content]) => content?.includes('Nobody told us'));
    expect(owners.map(([source]) => source)).toEqual([speaker]);
  });

  it('goes on after a saying that is itself the event', () => {
    const found = read('Ms Penfold called for the wall to be “torn down” at once. “We lost a whole year.”');
    expect(found.map(([source, , content]) => [source, content])).toContainEqual([
      'Ms Penfold',
      '“We lost a whole year.”',
    ]);
  });

  it('leaves what nobody says alone', () => {
    expect(read('The bridge opened on Monday. It cost nine million pounds.')).toEqual([]);
    expect(read('The so-called “night owl” bus runs to the harbour.')).toEqual([]);
  });

  it('gives spans inside the text for any input', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      'said',
      ' ',
      '\n',
      'Roe',
      '.',
      ',',
      ':',
      '—',
      'according',
      'to',
      '😀',
      'that',
      'rose',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { source, cue, content } of attributionStage({ text }, models).attributions) {
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
