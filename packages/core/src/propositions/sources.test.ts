import { beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels, type LoadedModels } from '../loaded-models.ts';
import { propositionsStage } from '../stages/propositions.ts';

let models: LoadedModels;
beforeAll(() => {
  models = loadModels(readModels());
});

/** "who: what" for each claim of the last sentence. */
function saidIn(...doc: string[]): string[] {
  const output = propositionsStage({ doc: ['Northmoor wall to be rebuilt', ...doc] }, models);
  if (!('sentences' in output)) return [];
  return output.sentences.at(-1)?.claims.map(({ source, text }) => `${source ?? 'nobody'}: ${text}`) ?? [];
}

describe('who says it', () => {
  it.each([
    // Who spoke in the sentence before goes on, though others were named in it.
    [
      [
        'Marisa Tolland, who met Ida Lanyon in Orrport, told reporters that the count was provisional.',
        '“Nobody has been there yet,” she said.',
      ],
      ['Marisa Tolland: Nobody has been there yet'],
    ],
    [
      [
        'Marcus Roe wrote to Piers Lanyon.',
        'Harbour secretary Adam Tolland said the wall was safe.',
        'He said that the gate was shut.',
      ],
      ['Adam Tolland: The gate was shut'],
    ],
    // A given name that mostly women have.
    [
      [
        '“It takes a year,” joked Sasha Tolland, an engineer at the institute.',
        'He added that the gate would be shut.',
      ],
      ['Sasha Tolland: The gate would be shut'],
    ],
    // A name that looks like a place, with what she is.
    [
      ['Per Quill, a teacher who lost her house, said the wall had burst.', '“It came at night,” he said.'],
      ['Per Quill: It came at night'],
    ],
  ])('names who spoke before: %s', (doc, expected) => {
    expect(saidIn(...doc)).toEqual(expected);
  });

  it.each([
    ['“You will see the bills,” Ms Penfold said, holding up a binder.', 'Ms Penfold: You will see the bills'],
    ['“They will never pay,” said Mr Lanyon.', 'Mr Lanyon: They will never pay'],
  ])('takes what is told of others out of its quotation: %s', (sentence, expected) => {
    expect(saidIn(sentence)).toContain(expected);
  });

  it.each([
    [
      'The firm rejected the report, pointing out that its licence ends in May and that it has never been in breach.',
      ['nobody: The firm rejected the report', 'The firm: The firm’s licence ends in May', 'The firm: The firm has never been in breach'],
    ],
    [
      'She acknowledged that the order had come from the mayor’s office rather than from the mayor, and that she had sued the town.',
      ['She: The order had come from the mayor’s office rather than from the mayor', 'She: She had sued the town'],
    ],
    [
      'Ministers insist that the wall is safe, that costs have fallen and that no jobs will be lost.',
      ['Ministers: The wall is safe', 'Ministers: Costs have fallen', 'Ministers: No jobs will be lost'],
    ],
  ])('takes each clause with its own “that” as said: %s', (sentence, expected) => {
    expect(saidIn(sentence)).toEqual(expected);
  });

  it('spreads over all that a figure is said of', () => {
    expect(saidIn('Fares rose 8 percent, the sharpest rise since 2009, according to the harbour office.')).toEqual([
      'the harbour office: Fares rose 8 percent',
      'the harbour office: 8 percent was the sharpest rise since 2009',
    ]);
  });
});
