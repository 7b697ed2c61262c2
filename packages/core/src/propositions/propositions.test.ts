import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { readVerb } from '../language/verb-forms.ts';
import { loadModels, type LoadedModels } from '../loaded-models.ts';
import { propositionsStage, type StageClaim } from '../stages/propositions.ts';

let models: LoadedModels;
beforeAll(() => {
  models = loadModels(readModels());
});

function claimsOf(...doc: string[]): StageClaim[] {
  const output = propositionsStage({ doc }, models);
  return 'sentences' in output ? output.sentences.flatMap((sentence) => sentence.claims) : [];
}

describe('claims of a sentence', () => {
  it.each([
    [
      'The council hired ten drivers and opened a depot in Marlow.',
      ['The council hired ten drivers', 'The council opened a depot in Marlow'],
    ],
    [
      'On Monday, the council closed the bridge and the ferry stopped.',
      ['On Monday, the council closed the bridge', 'On Monday, the ferry stopped'],
    ],
    ['The bridge, which cost £4m, was closed in May.', ['The bridge cost £4m', 'The bridge was closed in May']],
    ['Ida Roe, a teacher, won the prize.', ['Ida Roe is a teacher', 'Ida Roe won the prize']],
    ['The storm hit the harbour, sinking two boats.', ['The storm hit the harbour', 'The storm sank two boats']],
    [
      'The lorry hit the wall, causing a delay.',
      ['The lorry hit the wall', 'The lorry hitting the wall caused a delay'],
    ],
    ['Although fares rose, more people took the bus.', ['Fares rose', 'More people took the bus']],
    [
      'Neither the council nor the ministry paid for the bridge.',
      ['Neither the council nor the ministry paid for the bridge'],
    ],
    ['The town that lost its school has 300 people.', ['The town that lost its school has 300 people']],
    ['The firm sells bread, milk and eggs.', ['The firm sells bread, milk and eggs']],
    ['Police arrested and questioned the clerk.', ['Police arrested the clerk', 'Police questioned the clerk']],
    ['The clerk came and questioned the mayor.', ['The clerk came', 'The clerk questioned the mayor']],
    [
      'The pupils were asked to find, lift and paint heavy stones.',
      [
        'The pupils were asked to find heavy stones',
        'The pupils were asked to lift heavy stones',
        'The pupils were asked to paint heavy stones',
      ],
    ],
    ['Founded in 1874, the club runs a school.', ['The club was founded in 1874', 'The club runs a school']],
    [
      'The ministry rejected it, but the council will print the plan and reopen the yard.',
      ['The ministry rejected it', 'The council will print the plan', 'The council will reopen the yard'],
    ],
    [
      'There was almost nobody there, just a few clerks taking photographs.',
      ['There was almost nobody there, just a few clerks taking photographs'],
    ],
    [
      'Roe made fishing her aim, with laws banning foreign boats from the bay expected next month.',
      ['Roe made fishing her aim', 'Laws banning foreign boats from the bay were expected next month'],
    ],
    ['Group B – Marlow 3 – 0 Orr United', []],
  ])('%s', (sentence, expected) => {
    expect(claimsOf(sentence).map((claim) => claim.text)).toEqual(expected);
  });

  it('takes who says so out of the wording', () => {
    expect(claimsOf('Fares rose by 4 per cent, the ministry said.')).toMatchObject([
      { text: 'Fares rose by 4 per cent', source: 'the ministry', cue: 'said' },
    ]);
    expect(claimsOf('According to the ministry, fares rose by 4 per cent.')).toMatchObject([
      { text: 'Fares rose by 4 per cent', source: 'the ministry' },
    ]);
  });

  it('leaves a denial and a promise said', () => {
    expect(claimsOf('The firm denied that it had closed the depot.')[0]).toMatchObject({ source: null });
    expect(claimsOf('The firm denied that it had closed the depot.')[0]?.text).toMatch(/denied/);
    expect(claimsOf('The firm said it would close the depot.')[0]?.text).toMatch(/said/);
  });

  it('gives the exact words', () => {
    const sentence = 'The council hired ten drivers and opened a depot in Marlow.';
    const [, second] = claimsOf(sentence);
    expect(second?.spans.map(([start, end]) => sentence.slice(start, end))).toEqual([
      'The council',
      'opened a depot in Marlow',
    ]);
  });

  it('tells what a time or a policy saw happen', () => {
    expect(
      claimsOf('The plan, which has seen the town build three schools, ends in May.').map((one) => one.text),
    ).toContain('The town built three schools');
  });
});

/** Words that must never be lost on the way from the spans to the wording. */
const KEPT = [
  'not',
  'no',
  'never',
  'reportedly',
  'allegedly',
  'about',
  'nearly',
  'at least',
  'more than',
  'may',
  'could',
];

describe('claims of any sentence', () => {
  const noun = fc.constantFrom('The council', 'Ida Roe', 'Two firms', 'The Marlow bridge', 'Nobody', 'Its owner');
  const hedge = fc.constantFrom('', ...KEPT.slice(0, 5), 'has never', 'did not', 'may', 'could', 'reportedly');
  const verb = fc.constantFrom(
    'closed',
    'sold',
    'hired',
    'opened',
    'was seen near',
    'lost',
    'denied',
    'said that Orr bought',
  );
  const object = fc.constantFrom(
    'about 40 boats',
    'at least two schools',
    'the depot',
    'no fewer than 9 farms',
    'it',
    'more than half of them',
  );
  const tail = fc.constantFrom(
    '',
    ', which cost £4m',
    ' in May',
    ', killing nearly ten people',
    ' because it was not safe',
    ', a teacher,',
    ' and left',
  );
  const mark = fc.constantFrom('.', '?', '!', '', ' 😀.', '”', ' e\u0301.');
  const clause = fc.tuple(noun, hedge, verb, object, tail).map((parts) =>
    parts
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll(' ,', ','),
  );
  const sentence = fc
    .tuple(
      fc.array(clause, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' and ', ', but ', '; ', ', while ', ', “'),
      mark,
    )
    .map(([clauses, joint, end]) => clauses.join(joint) + end);

  it('has exact spans, loses no hedge and repeats itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const claims = claimsOf(text);
        expect(claimsOf(text)).toEqual(claims);
        for (const claim of claims) {
          let at = 0;
          for (const [start, end] of claim.spans) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          const used = ` ${claim.spans
            .map(([start, end]) => text.slice(start, end))
            .join(' ')
            .toLowerCase()} `;
          const wording = ` ${claim.text.toLowerCase()} `;
          const lost = KEPT.filter((word) => used.includes(` ${word} `) && !wording.includes(word));
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('puts in no word that is neither the sentence’s nor of a closed list', () => {
    const closed = new Set('is are was were has had have does do be being this in at of the a s'.split(' '));
    fc.assert(
      fc.property(sentence, (text) => {
        const own = new Set(text.toLowerCase().match(/\p{L}+/gu));
        for (const claim of claimsOf(text)) {
          for (const word of claim.text.toLowerCase().match(/\p{L}+/gu) ?? []) {
            const lemma = readVerb(word)?.lemma;
            const form =
              closed.has(word) ||
              own.has(word) ||
              [...own].some((one) => lemma !== undefined && readVerb(one)?.lemma === lemma);
            expect(form, `${word} in ${claim.text}`).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
