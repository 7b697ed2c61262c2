import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { judgeClaim, type Judged } from './judge-claim.ts';

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
    ['The river is 40 miles long.', 'quantity'],
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
  });

  it('is what the learnt head holds for a figure of speech, unless it was counted, said or is who somebody is', () => {
    const settled = (text: string, verifiable: number): boolean => judge(text, false, verifiable).checkable;
    expect(settled('A new wind blows through the town.', 0.1)).toBe(false);
    expect(settled('A new wind blows through the town.', 0.5)).toBe(true);
    expect(settled('The fire destroyed 240 homes in Ostermere.', 0.1)).toBe(true);
    expect(settled('The union threatened to strike.', 0.1)).toBe(true);
    expect(settled('Ida Roe is the mayor of Ostermere.', 0.1)).toBe(true);
    expect(settled('Ida Roe is a disgrace.', 0.1)).toBe(false);
  });

  it('does not hang on a tree: a sentence without one is judged too', () => {
    const words = analyser.analyse('Ida Roe left.', 0, 13).map((word) => ({ ...word, head: -1 }));
    const sentence = { start: 0, end: 13, kind: 'body' as const, line: 0, words };
    expect(judgeClaim(sentence, 99, 'Ida Roe left.', [], false, 0.9).checkable).toBe(true);
    expect(judgeClaim(sentence, 2, 'Ida Roe left.', [], false, 0.9).checkable).toBe(true);
  });
});
