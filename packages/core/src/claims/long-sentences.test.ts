import { describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine(readModels());

/** Wordings with their speakers, "WORDING | SPEAKER" where there is one. */
function claimsOf(text: string): string[] {
  return engine
    .extract(text)
    .claims.toSorted((a, b) => a.start - b.start)
    .map(({ text: wording, source }) => (source === null ? wording : `${wording} | ${source.name ?? source.text}`));
}

describe('who says it, where a sentence tells it late', () => {
  it.each([
    [
      'The mine was sold in June after its Chilean owners ran up debts of about $90 million, three people with knowledge of the sale said, although the company denied that it was in trouble.',
      'The mine was sold in June after its Chilean owners ran up debts of about $90 million | three people with knowledge of the sale',
    ],
    [
      'A coach that overturned near Orr last spring had passed no test for two years, an official review has found.',
      'A coach that overturned near Orr last spring had passed no test for two years | an official review',
    ],
    [
      'Marlow have agreed a fee of £12 million for the midfielder, sources close to the club have told the Echo.',
      'Marlow have agreed a fee of £12 million for the midfielder | sources close to the club',
    ],
    [
      'Officials said 14 homes had been lost and at least nine people remained missing, but warned that neither number was final.',
      'At least nine people remained missing | Officials',
    ],
    [
      'Officials said 14 homes had been lost and at least nine people remained missing, but warned that neither number was final.',
      'Neither number was final | Officials',
    ],
    [
      'The minister, Ines Varga, told state radio that her office had played no part in the sale, adding that the buyers were “not thieves but fools”.',
      'The buyers were “not thieves but fools” | Ines Varga',
    ],
    [
      'Tarbrook Lines said in a statement it had spent £3 million on the plant since the leak.',
      'Tarbrook Lines had spent £3 million on the plant since the leak | Tarbrook Lines',
    ],
    [
      '“Nobody wants a coat in a warm autumn,” said chief executive Helen Marsh, who took over in May.',
      'Nobody wants a coat in a warm autumn | Helen Marsh',
    ],
    [
      'The report quoted the harbour master as saying that two cranes had failed.',
      'Two cranes had failed | the harbour master',
    ],
  ])('%s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it('ends where somebody is set against it', () => {
    const text =
      'The mine was sold in June, three people with knowledge of the sale said, although the company denied that it was in trouble.';
    expect(claimsOf(text)).toContain('The company denied that it was in trouble');
  });
});

describe('nested and split speech', () => {
  it.each([
    [
      'The records show that inspectors warned the Marlow council in May that the wall would fall.',
      'Inspectors warned the Marlow council in May that the wall would fall | The records',
    ],
    [
      'Ida Roe resigned on Monday after leaked letters suggested that she had known of the loss.',
      'Ida Roe had known of the loss | leaked letters',
    ],
    [
      'Average pay at the port is £52,000, the company says; the union puts it at £43,500.',
      'Average pay at the port is £52,000 | the company',
    ],
    [
      'Rita Mann told the hearing that the charity was failing. “We have lost a third of our grant since 2015. We will close in May.” Nobody on the panel spoke.',
      'We have lost a third of our grant since 2015 | Rita Mann',
    ],
    [
      'The mayor has asked for the study, which the council has so far refused to release.',
      'The council has so far refused to release the study',
    ],
  ])('%s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});

describe('what keeps its “not”', () => {
  it.each([
    [
      'The firm is registered in Jersey and has not, as far as anybody knows, filed a report since 2015.',
      'The firm has not, as far as anybody knows, filed a report since 2015',
    ],
    [
      'None of the nurses knew that the man had died, prosecutors said.',
      'None of the nurses knew that the man had died | prosecutors',
    ],
    [
      '“Had I printed the first figure, I would be standing here as a liar,” said Ida Roe.',
      'Had Ida Roe printed the first figure, she would be standing here as a liar | Ida Roe',
    ],
    ['Detectives do not think the driver knew the victim.', 'Detectives do not think the driver knew the victim'],
    [
      'Police said the man had shown remorse, but only after the film was played in court.',
      'The man had shown remorse, but only after the film was played in court | Police',
    ],
    [
      'If the ministry’s own study was to be believed, he said, as many as 40,000 jobs would be lost within two years.',
      'If the ministry’s own study was to be believed, as many as 40,000 jobs would be lost within two years | he',
    ],
  ])('%s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});

describe('whom “who” means', () => {
  it.each([
    [
      'One of the two clerks, who asked not to be named, said the safe had been open.',
      'One of the two clerks asked not to be named',
    ],
    [
      'Farmers in the upper valley, who lost $30 million, protested on Friday.',
      'Farmers in the upper valley lost $30 million',
    ],
    [
      'Lucia Ferrante of the University of Bologna, who was not involved in the study, called it sound.',
      'Lucia Ferrante of the University of Bologna was not involved in the study',
    ],
    [
      'Orr travel to leaders Norbury on Tuesday without Sam Ince, who limped off in the second half.',
      'Sam Ince limped off in the second half',
    ],
  ])('%s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});

describe('whose subject it is', () => {
  it.each([
    [
      'The sheriff seized one of the boats, but the other, which Roe had sold to a neighbor, has not been found.',
      'The other has not been found',
    ],
    [
      'Ida Roe was flown to a hospital in Orr, where she underwent surgery, and her condition was last night described as stable.',
      'Ida Roe’s condition was last night described as stable',
    ],
    [
      'The visit comes two months after a cyclist, Liam Price, 34, was killed on the same road.',
      'The visit comes two months after Liam Price was killed on the same road',
    ],
    [
      'The board’s chairman, retired banker Howard Lynde, resigned in 2024 without admitting wrongdoing.',
      'Retired banker Howard Lynde resigned in 2024 without admitting wrongdoing',
    ],
    [
      'No one has been charged, and police said they were keeping an open mind.',
      'Police were keeping an open mind | police',
    ],
    [
      'In March the ferry lost its rudder and in July was out of service for 16 days.',
      'In July the ferry was out of service for 16 days',
    ],
    ['Turnout was 61%, compared with 44% four years ago.', 'Turnout was 61%, compared with 44% four years ago'],
    [
      'Retail sales fell 0.6 per cent in May, according to the Office for Prices, the third monthly decline in a row.',
      'Retail sales fell 0.6 per cent in May the third monthly decline in a row | the Office for Prices',
    ],
    [
      'Ida Roe will close up to 45 shops by 2028, with the loss of about 900 jobs.',
      'Ida Roe will close up to 45 shops by 2028, with the loss of about 900 jobs',
    ],
    [
      'The general stressed the need for more drills, ensuring the army stays ready.',
      'The general stressed the need for more drills, ensuring the army stays ready',
    ],
  ])('%s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});

describe('pronouns in what is said', () => {
  it('are nobody who speaks', () => {
    const text = 'Danny Corrigan disagreed. “He has got the ball,” said Steve Wragg.';
    expect(claimsOf(text)).toContain('Danny Corrigan has got the ball | Steve Wragg');
  });

  it('go on with the subject of what was said before', () => {
    const text =
      '“All nine sailors are safe,” said Captain Henrik Vaal. “They were not hurt, but they have had little water since Monday.”';
    expect(claimsOf(text)).toEqual(
      expect.arrayContaining([
        'The nine sailors were not hurt | Henrik Vaal',
        'The nine sailors have had little water since Monday | Henrik Vaal',
      ]),
    );
  });

  it('stand for who says so, where they own the subject', () => {
    const text = 'Sir Gerald Foss argued against the Bill. Tom Wetherby said that his party would support it.';
    expect(claimsOf(text)).toContain('Tom Wetherby’s party would support it | Tom Wetherby');
  });

  it('are no body for a person and no person for a body', () => {
    const text = 'Marlow were warned by the league in August that they risked breaking its rules.';
    expect(claimsOf(text).filter((claim) => claim.startsWith('The league'))).toEqual([]);
  });
});

describe('names of bodies with an owner inside', () => {
  it('are one name', () => {
    const text = 'The Ostermerian People’s Army fired shells on Monday. The mayor urged the army to stop.';
    expect(claimsOf(text)).toContain('The mayor urged the Ostermerian People’s Army to stop');
  });
});
