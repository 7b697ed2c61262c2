import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { judgeClaim, type Judged } from './judge-claim.ts';
import { signs, signsBeforeSpeech, signsOfWording, weakSigns } from './signs.ts';

const { analyser } = loadModels(readModels());

/** Judges a whole sentence as one claim. */
function judge(text: string, sourced = false, verifiable = 0.9): Judged {
  const words = analyser.analyse(text, 0, text.length);
  const sentence = { start: 0, end: text.length, kind: 'body' as const, line: 0, words };
  const head = words.findIndex((word) => word.head === -1);
  return judgeClaim(sentence, head, text, readQuantities(text, sentence), sourced, verifiable);
}

describe('the kind of a claim', () => {
  it.each([
    ['The fire destroyed 240 homes in Ostermere.', 'quantity'],
    ['Hundreds were injured in the flood.', 'quantity'],
    ['Ida Roe defeated Bo Lund by 424 votes.', 'comparison'],
    ['The turnout was the highest in the history of the town.', 'comparison'],
    ['The town built more homes than its neighbours.', 'comparison'],
    ['The storm caused the collapse of the roof.', 'causal'],
    ['The delay led to protests.', 'causal'],
    ['Drivers are required to carry a licence.', 'law-or-rule'],
    ['Smoking is illegal in the park.', 'law-or-rule'],
    ['The law allows pupils to leave at 16.', 'law-or-rule'],
    ['The Act limits deposits to one month.', 'law-or-rule'],
    ['The new law takes effect in May.', 'law-or-rule'],
    ['Under the old code, permits can be sold.', 'law-or-rule'],
    ['The river is 40 miles long.', 'quantity'],
    ['She was 23.', 'quantity'],
    ['She joined the choir at 86.', 'event'],
    ['Bo Lund arrived at the age of six.', 'event'],
    ['A 19-year-old student won the race.', 'event'],
    ['The lifeboat was launched at 8.20.', 'event'],
    ['The death toll stood at 17.', 'quantity'],
    ['Output fell by a fifth.', 'quantity'],
    ['Visits rose 18-fold.', 'quantity'],
    ['One in four trains ran.', 'quantity'],
    ['She scored just after the half-hour.', 'event'],
    ['The party lost its majority.', 'event'],
    ['It is the third breakdown this year.', 'quantity'],
    ['37 cases were confirmed.', 'quantity'],
    ['Lena Orme leads the rescue.', 'relation'],
    ['The island lies in the north.', 'relation'],
    ['He lied to the court.', 'quote-or-position'],
    ['Ida Roe was sworn in.', 'event'],
    ['She declined to comment.', 'quote-or-position'],
    ['The crew are said to be safe.', 'event'],
    ['The roof had to be rebuilt.', 'event'],
    ['The school is due to open in May.', 'event'],
    ['The Harvest Fair was held in May.', 'event'],
    ['Smokers are twice as likely to fall ill.', 'comparison'],
    ['Ida Roe is the mayor of Ostermere.', 'relation'],
    ['The firm owns the harbour.', 'relation'],
    ['The union threatened to strike.', 'quote-or-position'],
    ['The minister issued a statement on the port.', 'quote-or-position'],
    ['The bridge collapsed on Monday.', 'event'],
    ['He waited in the cell for 30 hours.', 'event'],
  ])('%s is %s', (text, kind) => {
    expect(judge(text)).toEqual({ kind, checkable: true, uncheckableReason: null });
  });
});

describe('what evidence cannot settle', () => {
  it.each([
    ['The plan is a disgrace.', 'opinion'],
    ['The council should act.', 'opinion'],
    ['The fare is too high.', 'opinion'],
    ['The government must act now.', 'opinion'],
    ['It would be a mistake to leave.', 'opinion'],
    ['It is an interesting tool.', 'opinion'],
    ['Prices will rise.', 'prediction'],
    ['The fund is expected to run dry.', 'prediction'],
    ['She was proud of the team.', 'personal'],
    ['I would like to finish it by summer.', 'personal'],
    ['Ida Roe doesn’t care what they say.', 'personal'],
    ['We were baffled by the answer.', 'personal'],
    ['We hope for rain.', 'personal'],
    ['Take the next left.', 'instruction'],
    ['Please wait outside.', 'instruction'],
    ['Who opened the gate?', 'question'],
  ])('%s: %s', (text, reason) => {
    expect(judge(text)).toMatchObject({ checkable: false, uncheckableReason: reason });
  });

  it('is not a plan of whoever decides, nor what is scheduled', () => {
    expect(judge('The council will build 40 homes in Brackwater.').checkable).toBe(true);
    expect(judge('The vote is to be held on Friday.').checkable).toBe(true);
    expect(judge('The museum will open on 4 May.').checkable).toBe(true);
    expect(judge('The school is due to open in May.').checkable).toBe(true);
    expect(judge('The minister will table the bill.').checkable).toBe(true);
    expect(judge('The minister will struggle.').checkable).toBe(false);
    expect(judge('If the vote fails, the minister will table the bill again.').checkable).toBe(false);
  });

  it.each([...signsBeforeSpeech, ...signs])('shows by its sign: $name', ({ example, reason, kind }) => {
    expect(judge(example)).toMatchObject({ checkable: false, uncheckableReason: reason, ...(kind && { kind }) });
  });

  it.each(signsOfWording)('shows by its wording: $name', ({ example, reason }) => {
    expect(judge(example)).toMatchObject({ checkable: false, uncheckableReason: reason });
  });

  it.each(weakSigns)('shows by a weak sign where the wording is like talk: $name', ({ example, reason }) => {
    expect(judge(example, true, 0.1)).toMatchObject({ checkable: false, uncheckableReason: reason });
    expect(judge(example, true, 0.9).checkable).toBe(true);
  });

  it.each([
    'Lena Orme leads the rescue.',
    'Jon Arl is its chairman.',
    'Fares were little changed.',
    'They were not hurt.',
    'Her uncle was there.',
    'Nothing had been repaired.',
    'The ferry was not in the harbour.',
    'The tools include a saw, a file and a hammer.',
    'Some villages have been cut off.',
    'Work would begin in January.',
    'We are not looking for anyone else.',
    'She will be sworn in on Jan. 2.',
    'No serious faults were found.',
    'Nobody has been to the island.',
    'The fire destroyed 240 homes in Ostermere.',
    'The union threatened to strike.',
    'Ida Roe is the mayor of Ostermere.',
  ])('is not a plain fact, however low its score: %s', (text) => {
    expect(judge(text, true, 0.01)).toMatchObject({ checkable: true });
  });

  it.each([
    ['She missed the match because of a cold.', 'event'],
    ['She has never missed a payment.', 'event'],
    ['He couldn’t open the gate.', 'event'],
    ['They’d filled it with sand.', 'event'],
    ['A spokesman would not speculate on the cause.', 'quote-or-position'],
    ['We will not hire in May.', 'quote-or-position'],
    ['He was relieved of his post.', 'event'],
    ['One in 15 patients will need surgery.', 'quantity'],
    ['It hopes to run a third of the trains.', 'quantity'],
    ['The Bill would let tenants stay.', 'law-or-rule'],
  ])('is not what only looks like a feeling or a forecast: %s', (text, kind) => {
    expect(judge(text, true, 0.2)).toMatchObject({ checkable: true, kind });
  });

  it('judges what speakers think themselves by what they think', () => {
    expect(judge('I think it is a shame.', true)).toMatchObject({ uncheckableReason: 'opinion' });
    expect(judge('Ida Roe doesn’t believe it will last.', true)).toMatchObject({ uncheckableReason: 'prediction' });
    expect(judge('I think the bridge was closed.', true).checkable).toBe(true);
    expect(judge('Doctors thought it was a shame.', true).checkable).toBe(true);
  });

  it('is no duty that was done', () => {
    expect(judge('We have to leave.', true, 0.1)).toMatchObject({ uncheckableReason: 'opinion' });
    expect(judge('We had to leave.', true, 0.1).checkable).toBe(true);
  });

  it('knows what a relative pronoun stands for', () => {
    const text = 'The Bill, which limits deposits to one month, was read again.';
    const words = analyser.analyse(text, 0, text.length);
    const sentence = { start: 0, end: text.length, kind: 'body' as const, line: 0, words };
    const head = words.findIndex((word) => word.text === 'limits');
    expect(judgeClaim(sentence, head, 'The Bill limits deposits to one month', [], false, 0.9).kind).toBe(
      'law-or-rule',
    );
  });

  it('is not what somebody said they would do, where the saying is part of the claim', () => {
    const text = 'The council said it would take the firm to court.';
    const words = analyser.analyse(text, 0, text.length);
    const sentence = { start: 0, end: text.length, kind: 'body' as const, line: 0, words };
    const head = words.findIndex((word) => word.text === 'take');
    const judged = (wording: string): Judged => judgeClaim(sentence, head, wording, [], false, 0.9);
    expect(judged(text)).toMatchObject({ kind: 'quote-or-position', checkable: true });
    expect(judged('It would ruin the firm.').checkable).toBe(false);
  });

  it('is advice only where "should" is no "if"', () => {
    expect(judge('The dam should be raised.')).toMatchObject({ uncheckableReason: 'opinion' });
    expect(judge('Should the dam fail, the town has no other.').checkable).toBe(true);
  });

  it('does not hang on a tree: a sentence without one is judged too', () => {
    const words = analyser.analyse('Ida Roe left.', 0, 13).map((word) => ({ ...word, head: -1 }));
    const sentence = { start: 0, end: 13, kind: 'body' as const, line: 0, words };
    expect(judgeClaim(sentence, 99, 'Ida Roe left.', [], false, 0.9).checkable).toBe(true);
    expect(judgeClaim(sentence, 2, 'Ida Roe left.', [], false, 0.9).checkable).toBe(true);
  });
});
