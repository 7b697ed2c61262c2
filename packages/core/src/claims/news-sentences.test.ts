import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine(readModels());

function claimsOf(text: string): { text: string; source: string | null; name: string | null }[] {
  return engine.extract(text).claims.map(({ text, source }) => {
    return { text, source: source?.text ?? null, name: source?.name ?? null };
  });
}

const wordingsOf = (text: string): string[] => claimsOf(text).map((claim) => claim.text);

describe('what is not said is not claimed', () => {
  it.each([
    'Officials did not say that fares would rise',
    'He never said that the plan had failed',
    'The firm refused to confirm that 40 jobs would go',
    'The spokesman declined to say if the talks had failed',
    'Trump falsely claimed that the election was stolen',
    'In 2022 he apologised to MPs after wrongly claiming that asylum applications had fallen every year since 2015',
  ])('%s', (sentence) => {
    expect(wordingsOf(`${sentence}.`)).toEqual([sentence]);
  });

  it('keeps a question that somebody would not answer', () => {
    const text = 'The council’s spokeswoman would not say whether she still had confidence in the mayor.';
    expect(wordingsOf(text)).toEqual([
      'The council’s spokeswoman would not say whether she still had confidence in the mayor',
    ]);
  });
});

describe('who says it', () => {
  it.each([
    [
      '“The plan was never approved,” John Smith, a lawyer for the family, said on Monday.',
      'The plan was never approved',
      'John Smith',
    ],
    ['The Joint Chiefs of Staff of Orrland said 40 ships were lost.', '40 ships were lost', null],
    [
      'U.S. District Judge Alan R. Moreno wrote that Pickett County’s rule "has no basis in state law" and likely violates the property rights of about 11,000 homeowners.',
      'Pickett County’s rule likely violates the property rights of about 11,000 homeowners',
      'Alan R. Moreno',
    ],
    [
      'In mitigation, David Rowe told the court that his client was deeply ashamed, had no previous convictions and had repaid £4,500.',
      'David Rowe’s client had repaid £4,500',
      'David Rowe',
    ],
    [
      'Paul Dreyer, an entomologist at the University of Guelph in Canada who was not involved in the work, notes that the doses were about five times higher.',
      'The doses were about five times higher',
      'Paul Dreyer',
    ],
  ])('%s', (text, wording, name) => {
    expect(claimsOf(text).find((claim) => claim.text === wording)).toMatchObject({ source: expect.any(String), name });
  });

  it('leaves the speaker’s name out of what is said', () => {
    const text =
      '"We are not there yet, but we are moving in the right direction," Marta Levin, the bank\'s governor, told a press conference.';
    expect(
      claimsOf(text)
        .filter(({ name }) => name === 'Marta Levin')
        .map((claim) => claim.text),
    ).toEqual(['We are moving in the right direction', 'We are not there yet']);
  });

  it('takes a survey behind a comma for the source', () => {
    const text =
      'Honeybee colonies in the United States fell by 48% between April 2022 and April 2023, a survey by the Bee Informed Partnership found.';
    expect(claimsOf(text)).toEqual([
      expect.objectContaining({
        text: 'Honeybee colonies in the United States fell by 48% between April 2022 and April 2023',
        source: 'a survey by the Bee Informed Partnership',
      }),
    ]);
  });

  it('finds the speaker inside a relative clause', () => {
    const text =
      'The wage will go up by 6.7% to £12.21 an hour from next April, which the Treasury says will help 3 million workers.';
    expect(claimsOf(text).at(-1)).toEqual({
      text: 'This will help 3 million workers',
      source: 'the Treasury',
      name: 'Treasury',
    });
  });

  it('takes no letter of a question and its answer for somebody', () => {
    expect(claimsOf('A: The Orr River has lost about 20 percent of its flow since 2000.')[0]?.source).toBeNull();
  });
});

describe('what hangs on which word', () => {
  it.each([
    [
      'The visitors led after 11 minutes, and might have been two up had Joe Finch’s shot not hit the post.',
      'The visitors might have been two up had Joe Finch’s shot not hit the post',
    ],
    [
      'The bank cut its forecast because exports to Germany, its largest trading partner, had fallen by a fifth.',
      'Germany is its largest trading partner',
    ],
    [
      'The officers knew that the contractor, Hallam Build, had missed three deadlines.',
      'Hallam Build is the contractor',
    ],
    [
      'The kruna fell 0.4 per cent against the dollar to $1.24, while the yield on ten-year government bonds dropped by 6 basis points to 3.92 per cent.',
      'The yield on ten-year government bonds dropped by 6 basis points to 3.92 per cent',
    ],
    [
      'Paul Dreyer, an entomologist at the University of Guelph in Canada who was not involved in the work, notes that the doses were higher.',
      'Paul Dreyer was not involved in the work',
    ],
  ])('%s', (text, wording) => {
    expect(wordingsOf(text)).toContain(wording);
  });

  it('tells the day from who acted on it', () => {
    const text =
      'A federal judge on Thursday blocked a rural county from enforcing its ban, ruling that commissioners exceeded their authority.';
    expect(claimsOf(text).map((claim) => [claim.text, claim.source])).toEqual(
      expect.arrayContaining([
        ['A federal judge on Thursday blocked a rural county from enforcing its ban', null],
        ['Commissioners exceeded their authority', 'A federal judge'],
      ]),
    );
  });
});

describe('what an agency puts before the text', () => {
  it.each([
    'Oct 24 (Reuters) - Norvane cut its outlook on Thursday.',
    'OSLO, Oct. 24 (AP) -- Norvane cut its outlook on Thursday.',
    'Oslo (AFP) – Norvane cut its outlook on Thursday.',
    'OSLO, Norway, June 11, 2024 /PRNewswire/ -- Norvane cut its outlook on Thursday.',
  ])('%s', (text) => {
    expect(wordingsOf(`${text} Its shares fell by 7% in early trading, analysts said.`)).toContain(
      'Norvane cut its outlook on Thursday',
    );
  });
});
