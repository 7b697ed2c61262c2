import { beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels, type LoadedModels } from '../loaded-models.ts';
import { propositionsStage } from '../stages/propositions.ts';

let models: LoadedModels;
beforeAll(() => {
  models = loadModels(readModels());
});

/** Wordings of the last sentence of a document. */
function wordingsOf(...doc: string[]): string[] {
  const output = propositionsStage({ doc: ['Wednesday', ...doc] }, models);
  const last = 'sentences' in output ? output.sentences.at(-1) : undefined;
  return (last?.claims ?? []).map((claim) => claim.text);
}

describe('a wording that stands alone', () => {
  it.each([
    // Pronouns
    [['Rioters stormed the gate of the palace.', 'They burnt two cars.'], 'Rioters burnt two cars'],
    [['The survey was made in May.', 'It’s the third of its kind.'], 'The survey is the third of its kind'],
    [
      ['A winner was drawn: two lorries hit the wall before they caught fire.'],
      'Two lorries hit the wall before they caught fire',
    ],
    [
      ['The Harbour Board spokeswoman, Ida Roe, said: “We closed the quay on Monday.”'],
      'The Harbour Board closed the quay on Monday',
    ],
    [
      ['Max Doe was elected mayor in May.', 'The voters who supported him were happy.'],
      'The voters who supported Max Doe were happy',
    ],
    [['Ida Roe ran for mayor in May.', 'Nobody questioned her honesty.'], 'Nobody questioned Ida Roe’s honesty'],
    [
      ['Ida Roe, 44, a member of the Tern Party all her life, was dismissed after leaving its board.'],
      'Ida Roe was dismissed after leaving the Tern Party’s board',
    ],
    [['The mayor told the Echo: “We packed our tools and left the town.”'], 'The mayor left the town'],
    // Places
    [
      ['A lorry crashed into Marlow Mill on Friday.', 'There was nobody left at the scene.'],
      'There was nobody left at Marlow Mill',
    ],
    [
      ['A lorry crashed into Marlow Mill on Friday.', 'The council placed ten guards in the area.'],
      'The council placed ten guards in the area of Marlow Mill',
    ],
    // Names
    [['Ida Roe met Max Fenwick.', 'Critics praised the Fenwick report.'], 'Critics praised the Max Fenwick report'],
    [
      ['The Church of Tern denied it.', 'Hackers took down the Church of Tern’s website.', 'The site is back.'],
      'The Church of Tern’s website is back',
    ],
    [
      ['North Korea and South Korea exchanged fire.', 'Both countries have called up reserves.'],
      'Both North Korea and South Korea have called up reserves',
    ],
    [['South Korea denied it.', 'The South fired back.'], 'South Korea fired back'],
    [
      ['In the Harbour East ward, Ida Roe won.', 'Max Fenwick was defeated in this district.'],
      'Max Fenwick was defeated in the Harbour East ward',
    ],
    // What is not sure stays unsure
    [['The plant may close, costing 50 jobs.'], 'The plant may cost 50 jobs'],
    [['The vote is to be held in May, choosing ten members.'], 'The vote is to choose ten members'],
    [['The club requires members to sign a form, agreeing to pay £5.'], 'The club requires members to agree to pay £5'],
    [['The council asked the firms not to raise fares.'], 'The council asked the firms not to raise fares'],
    // Subjects
    [['According to the Marlow Echo, Ida Roe, a teacher, said fares had risen.'], 'Ida Roe is a teacher'],
    [['Fares rose in May, and the number increased to nine million.'], 'The number increased to nine million'],
    [
      ['The board has ten partners, with whom the town has worked for years.'],
      'With ten partners the town has worked for years',
    ],
    // Clauses whose joints a parser gets wrong
    [
      ['As crossing the bay is a duty for all pilots, hundreds of them arrive in Marlow each year.'],
      'Hundreds of them arrive in Marlow each year',
    ],
    [
      ['A storm caused a crane to fall into the hall, killing seven or more and wounding 38.'],
      'A crane falling into the hall wounded 38',
    ],
    [
      [
        'The council means to hold two votes, although a recent poll found only a quarter of citizens favoured changing the flag.',
      ],
      'Only a quarter of citizens favoured changing the flag',
    ],
    [['The fair was held on Harbour Day - May 4 - this year.'], 'The fair was held on Harbour Day this year'],
    [
      ['The strait was closed, hence the number of ships in the harbours increased from 9 to 10.'],
      'The number of ships in the harbours increased from 9 to 10',
    ],
    [
      ['A union representing flight attendants endorsed Hanna Berg for president on Thursday.'],
      'A union representing flight attendants endorsed Hanna Berg for president on Thursday',
    ],
    // Events, and what takes up a longer phrase
    [
      ['Police arrested Max Fenwick on Friday.', 'The arrest came after a search.'],
      'The arrest of Max Fenwick came after a search',
    ],
    [
      ['Two men robbed the Bank of Orr.', 'The robbery lasted a minute.'],
      'The robbery of the Bank of Orr lasted a minute',
    ],
    [
      ['The Marlow ferry collision killed six.', 'This is the third accident this year.'],
      'The Marlow ferry collision is the third accident this year',
    ],
    [
      ['A ferry collision in Marlow killed six.', 'The accident closed the strait.'],
      'The ferry collision in Marlow closed the strait',
    ],
    [
      ['The town began a process to choose a new crest.', 'Ten schools take part in this process.'],
      'Ten schools take part in the process to choose a new crest',
    ],
    [['The old Marlow bridge is narrow.', 'The new one is wide.'], 'The new Marlow bridge is wide'],
    [['Farms failed across South East Asia.', 'Rice is dear in the region.'], 'Rice is dear in South East Asia'],
    [
      ['At least 12 people were killed and more than 30 injured when a bus overturned near Orr.'],
      'At least 12 people were killed when a bus overturned near Orr',
    ],
    [
      ['At least 12 people were killed and more than 30 injured when a bus overturned near Orr.'],
      'More than 30 were injured when a bus overturned near Orr',
    ],
    [
      ['Lund, who was born in Orr and studied law at Marlow University, died.'],
      'Lund studied law at Marlow University',
    ],
    [
      ['Roe was accused of wasting money, lying to voters and misleading the court.'],
      'Roe was accused of lying to voters',
    ],
    [
      ['Berg accused the council of wasting money and misleading voters.'],
      'Berg accused the council of misleading voters',
    ],
    [['The firm, based in Marlow, plans to close two plants and cut 300 jobs.'], 'The firm plans to cut 300 jobs'],
    [['The blast, which was heard in Orr, damaged nearby homes.'], 'The blast damaged nearby homes'],
    [
      ['Max Fenwick was arrested on Friday.', 'He is charged with murdering his wife, Anna, and faces life in prison.'],
      'Max Fenwick faces life in prison',
    ],
    [
      ['Max Fenwick was arrested on Friday.', 'He is charged with murdering his wife, Anna, and faces life in prison.'],
      'Anna is Max Fenwick’s wife',
    ],
    [
      ['The airline cancelled 200 flights, leaving thousands of passengers stranded.'],
      'The airline cancelling 200 flights left thousands of passengers stranded',
    ],
    [
      ['Three people were arrested and two guns seized during the raid, according to police.'],
      'Two guns were seized during the raid',
    ],
    [
      ['A magnitude 6.1 earthquake struck northern Ostland early Tuesday, killing at least 20 people.'],
      'A magnitude 6.1 earthquake killed at least 20 people',
    ],
    [
      ['The ferry, carrying 200 people, sank off the coast late on Sunday, the coastguard said.'],
      'The ferry carried 200 people',
    ],
    // Who is what
    [['“I think fares will rise in May,” said Hanna Berg.'], 'Fares will rise in May'],
    [['Hanna Berg, mayor of Marlow since 2010, opened the quay.'], 'Hanna Berg has been mayor of Marlow since 2010'],
    [
      ['Hanna Berg met Maria Lund, who had told Berg she would help.'],
      'Maria Lund had told Hanna Berg that Lund would help',
    ],
    [['Orr’s Prime Minister, Ida Roe said fares had risen.'], 'Ida Roe is Orr’s Prime Minister'],
    [['Ida Roe described the plan as “a gift to the harbour towns”.'], 'The plan is “a gift to the harbour towns”'],
    [
      ['The video was shown on the website “Harbour Watch”, a spinoff of the Marlow Echo.'],
      'The website Harbour Watch is a spinoff of the Marlow Echo',
    ],
  ])('%j', (doc, expected) => {
    expect(wordingsOf(...doc)).toContain(expected);
  });

  it('keeps what is its own where “it” stays, and “his” of whoever has been named', () => {
    expect(wordingsOf('The Echo sells the lamp.', 'But it has outlived its use, and the Echo will drop it.')).toContain(
      'It has outlived its use',
    );
    expect(wordingsOf('His father Omar Lund said he was taking his whole family to Orr.')).toContain(
      'Omar Lund was taking his whole family to Orr',
    );
  });

  it('takes no year for a fuller one, and keeps a number before its hyphen', () => {
    const doc = [
      'Ida Roe saw the 20-minute Harrow show in the Ostermere year of the pig.',
      'This year the show moves.',
    ];
    expect(wordingsOf(...doc)).toContain('This year the 20-minute Harrow show moves');
  });

  it('takes no word of an office for a body that says “we”', () => {
    expect(wordingsOf('“We have a plan for the towns,” Home Secretary Ida Roe said.')).toEqual([
      'We have a plan for the towns',
    ]);
  });

  it('names who spoke before where a speaker is only “it”', () => {
    const output = propositionsStage(
      { doc: ['The Echo said the quay had closed.', '“The ferry sank”, it added.'] },
      models,
    );
    const last = 'sentences' in output ? output.sentences.at(-1) : undefined;
    expect(last?.claims).toMatchObject([{ text: 'The ferry sank', source: 'The Echo', cue: 'added' }]);
  });

  it('reads a quotation of several sentences one by one', () => {
    expect(wordingsOf('The guard said “The wounded have been taken to hospital. Nobody is left at the quay.”')).toEqual(
      ['The wounded have been taken to hospital', 'Nobody is left at the quay'],
    );
  });

  it('makes no trait of a name behind “with”', () => {
    expect(wordingsOf('The year was bad, with Max Doe.')).toEqual(['The year was bad']);
  });

  it('keeps a pronoun that stands for nothing named', () => {
    expect(wordingsOf('The mayor spoke for an hour.', 'It is raining in the town.')).toEqual([
      'It is raining in the town',
    ]);
  });
});
