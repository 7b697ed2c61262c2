import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { createScorer } from './create-scorer.ts';
import { readWords } from './read-words.ts';

const scorer = createScorer(readModels()['check-worthiness']);

const factual = [
  'Unemployment in Ostermere fell to 4.2 percent last year, the lowest rate since 1999.',
  'The senator voted against the housing bill three times in 2009.',
  'The council spent more than two million dollars on the bridge.',
];
const idle = [
  'I think we should all be proud of each other tonight.',
  'Thank you very much, everybody, and good night.',
  'Why would you ask me that?',
];

describe('the scorer', () => {
  it('holds figures and past acts for verifiable and worth checking, thanks and feelings for neither', () => {
    for (const text of factual) expect(scorer.score(text)).toMatchObject({ isVerifiable: true, checkWorthy: true });
    for (const text of idle) expect(scorer.score(text)).toMatchObject({ isVerifiable: false, checkWorthy: false });
  });

  it('says in words what moved the score, strongest first', () => {
    const { reasons } = scorer.score('The city lost 12 percent of its jobs in 2008.');
    expect(reasons.map(({ label }) => label)).toContain('names a percentage');
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(scorer.score('Will you answer my question?').reasons).toContainEqual({
      label: 'asks a question',
      weight: expect.any(Number),
    });
  });

  it('scores British and American spelling of shares and money alike', () => {
    const british = scorer.score('Fares rose by 8 per cent to £40.');
    expect(british).toEqual(scorer.score('Fares rose by 8 percent to $40.'));
  });

  it('gives a text without words nothing', () => {
    for (const text of ['', '   ', '...', '—'])
      expect(scorer.score(text)).toEqual({
        verifiable: 0,
        isVerifiable: false,
        checkWorthiness: 0,
        checkWorthy: false,
        reasons: [],
      });
  });

  it('keeps scores and weights in their ranges, and gives the same for the same text, whatever was scored between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const first = scorer.score(text);
        scorer.score(factual[0] ?? '');
        expect(scorer.score(text)).toEqual(first);
        const { verifiable, checkWorthiness, reasons } = first;
        const inRange = [verifiable, checkWorthiness, ...reasons.map(({ weight }) => Math.abs(weight))].every(
          (value) => value >= 0 && value <= 1,
        );
        expect(inRange).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('reads a text of a million characters without a stall', () => {
    for (const piece of ['a', "a'", '1,', '1 ', 'word ', '“', 'é’', '𝟙', '\n'])
      expect(scorer.score(piece.repeat(Math.ceil(1_000_000 / piece.length))).verifiable).toBeLessThanOrEqual(1);
  });

  it('refuses the bytes of something else', () => {
    expect(() => createScorer(new Uint8Array(40))).toThrow('not a model file');
  });
});

describe('the words of a text', () => {
  it('stand where their slices say, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of readWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toHaveLength(word.end - word.start);
          end = word.end;
        }
      }),
    );
  });

  it('part short forms', () => {
    expect(
      readWords('We’ve lost; they don’t.')
        .map(({ lower }) => lower)
        .join(' '),
    ).toBe("we 've lost ; they do n't .");
  });

  it('takes long runs of letters, digits or marks', () => {
    for (const piece of ['a', '1,', "a'", '.', '1.a'])
      expect(readWords(piece.repeat(100_000)).length).toBeGreaterThan(0);
  });
});
