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
  const output = propositionsStage({ doc: ['Notes of the week', ...doc] }, models);
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
      [
        'nobody: The firm rejected the report',
        'The firm: Its licence ends in May',
        'The firm: It has never been in breach',
      ],
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

  it.each([
    // Between the parts of what is said.
    [
      'The night shelters, he said, are full, and in May the town opened a school hall.',
      ['he: The night shelters are full', 'he: In May the town opened a school hall'],
    ],
    [
      'Should the storm arrive early, engineers fear, the old wall could give way.',
      ['engineers: Should the storm arrive early, the old wall could give way'],
    ],
    ['The wall, as its builders admit, is leaking.', ['the wall’s builders: The wall is leaking']],
    ['As the auditors noted, the tower cost twice as much.', ['the auditors: The tower cost twice as much']],
    [
      'The ferry was late, the harbour office said on Monday, and the gate was shut.',
      ['the harbour office: The ferry was late', 'the harbour office: The gate was shut'],
    ],
    // Behind a long sentence, and with the verb in front.
    [
      'A ferry that sank off the coast last winter, killing nine people, had left port with an open door and 40 people too many, an official inquiry has found.',
      [
        'an official inquiry: A ferry that sank off the coast last winter killed nine people',
        'an official inquiry: A ferry that sank off the coast last winter had left port with an open door and 40 people too many',
      ],
    ],
    [
      'Some of the pumps in the harbour will by then be older than the men who tend them, joked Ms Penfold, who herself came as a trainee.',
      [
        'Ms Penfold: Some of the pumps in the harbour will by then be older than the men who tend them',
        'nobody: Ms Penfold herself came as a trainee',
      ],
    ],
    // No saying that stands apart.
    [
      'Ida Lanyon, a teacher, noted the rule in an interview.',
      ['nobody: Ida Lanyon is a teacher', 'nobody: Ida Lanyon noted the rule in an interview'],
    ],
  ])('sees a saying that is set apart by commas: %s', (sentence, expected) => {
    expect(saidIn(sentence)).toEqual(expected);
  });

  it.each([
    // The name alone, where what stands before it is only whose or which.
    ['Whitmore’s attorney, Grant Penfold, said the wall was safe.', 'Grant Penfold'],
    ['Its secretary, Ida Penfold, said the wall was safe.', 'Ida Penfold'],
    ['The wall is safe, according to the owner, Tolland Mining.', 'Tolland Mining'],
    ['Norway’s premier, Ida Penfold, said the wall was safe.', 'Norway’s premier, Ida Penfold'],
    [
      'The second witness, retired nurse Olga Penfold, testified that the wall was safe.',
      'The second witness, retired nurse Olga Penfold',
    ],
    ['Tom Penfold, of the institute for inland waters, said the wall was safe.', 'Tom Penfold'],
    // Which paper, and which instruments.
    ['According to figures given to the inquiry, the wall was safe.', 'figures given to the inquiry'],
    ['The wall was safe, according to data published by the harbour office.', 'data published by the harbour office'],
    ['Gauges placed under the bridge showed that the wall was safe.', 'Gauges placed under the bridge'],
    ['The harbour office said it believes that the wall was safe.', 'The harbour office'],
  ])('names who says it: %s', (sentence, speaker) => {
    expect(saidIn(sentence)).toContain(
      `${speaker}: The wall was safe`.replace('was', sentence.includes('is safe') ? 'is' : 'was'),
    );
  });

  it.each([
    [['Ida Penfold signed the bill.', 'Her lawyer said the wall was safe.'], 'Ida Penfold’s lawyer'],
    [
      ['Ida Penfold signed the bill.', 'Her spokesman said the gate was shut.', 'He said that the wall was safe.'],
      'Ida Penfold’s spokesman',
    ],
    [['“The gate was shut,” retired teacher Ida Penfold said.', '“The wall was safe.”'], 'Ida Penfold'],
  ])('names whose speaker or which one it is: %s', (doc, speaker) => {
    expect(saidIn(...doc)).toEqual([`${speaker}: The wall was safe`]);
  });

  it.each([
    [
      'The mayor told a meeting in the town hall on Tuesday night that the pool would reopen.',
      ['The mayor: The pool would reopen'],
    ],
    [
      'Mr Lanyon said at a race in the capital that the wall had been checked.',
      ['Mr Lanyon: The wall had been checked'],
    ],
    [
      'Prosecutors said the scheme dated to the spring of 2011.',
      ['Prosecutors: The scheme dated to the spring of 2011'],
    ],
    [
      'Mr Lanyon said fares would rise, adding that buses were late and noting that routes could close.',
      ['Mr Lanyon: Fares would rise', 'Mr Lanyon: Buses were late', 'Mr Lanyon: Routes could close'],
    ],
  ])('finds what is said behind hearers, places and days: %s', (sentence, expected) => {
    expect(saidIn(sentence)).toEqual(expected);
  });

  it('leaves what the speaker did next to the speaker', () => {
    const said = saidIn('The council raised fares, the minister said, and left the room.');
    expect(said.join('. ')).not.toContain('The council left the room');
  });

  it('takes what a paper reads as said by it, and nobody of the paper for “we”', () => {
    expect(saidIn('“We are deeply sorry,” the statement read, “and the gate is shut.”')).toEqual([
      'the statement: We are deeply sorry',
      'the statement: The gate is shut',
    ]);
  });

  it('spreads over all that a figure is said of', () => {
    expect(saidIn('Fares rose 8 percent, the sharpest rise since 2009, according to the harbour office.')).toEqual([
      'the harbour office: Fares rose 8 percent',
      'the harbour office: 8 percent was the sharpest rise since 2009',
    ]);
  });

  it('hears in a headline nobody who says what stands below', () => {
    const output = propositionsStage({ doc: ['Report: Fares to rise in May', 'The ferry stopped on Monday.'] }, models);
    const last = 'sentences' in output ? output.sentences.at(-1) : undefined;
    expect(last?.claims.map(({ source }) => source)).toEqual([null]);
  });

  it('gives the narrator the clause behind a quotation', () => {
    expect(saidIn('The letter says "the fares will rise in May", but the town will help the poor.')).toEqual([
      'The letter: The fares will rise in May',
      'nobody: The town will help the poor',
    ]);
  });

  it('makes no speaker of a year that saw fares rise', () => {
    expect(saidIn('The year saw fares rise by 8 percent in the town.').join('. ')).not.toMatch(/^The year: /);
  });

  it('gives the narrator what others do against what was said', () => {
    expect(saidIn('Officials said 14 people had died, though aid groups put the figure higher.')).toEqual([
      'Officials: 14 people had died',
      'nobody: Aid groups put the figure higher',
    ]);
    expect(saidIn('Police said the march ended at noon, though two people were held for throwing bottles.')).toEqual([
      'Police: The march ended at noon',
      'Police: Two people were held for throwing bottles',
    ]);
  });

  it('hears what is added behind a clause about the speaker, and nothing from neither of two', () => {
    const added = saidIn(
      '“I did not break it,” said Ida Roe, who was elected in May, adding that she would not step down.',
    );
    expect(added).toContain('Ida Roe: Ida Roe would not step down');
    expect(saidIn('Neither the town nor the firm would say how many people had been in the hall.')).toEqual([
      'nobody: Neither the town nor the firm would say how many people had been in the hall',
    ]);
  });

  it('takes an owner that is a firm for “it”', () => {
    expect(
      saidIn('The owner, Cincinnati-based Bellmere Property Group, said it was heartbroken by the fire.')[0],
    ).not.toMatch(/: It was/);
  });

  it('goes on with who told of what others found', () => {
    const said = saidIn('Ida Roe noted the findings show the wall is weak.', '“A new wall would help the town.”');
    expect(said).toEqual(['Ida Roe: A new wall would help the town']);
  });

  it('reads what stands beside “as she told the paper”', () => {
    expect(saidIn('As Ida Roe told the Echo, the town has lost two schools.')).toEqual([
      'Ida Roe: The town has lost two schools',
    ]);
    expect(saidIn('As the ferry left the quay, fares rose in the town.')[0]).toMatch(/^nobody: /);
  });

  it('makes no speaker of whoever was told', () => {
    const said = saidIn('Max Doe was brought in and told that the gate had been shut.');
    expect(said.join('. ')).not.toMatch(/(?:^|\. )Max Doe: /);
  });

  it('names a speaker once who speaks of what she felt', () => {
    expect(saidIn('Ida Roe left.', 'Roe said she felt the ferry had been late.')).toEqual([
      'Roe: The ferry had been late',
    ]);
  });
});
