import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModels } from '../loaded-models.ts';
import { modelNames, type ModelBytes } from '../models.ts';
import { entitiesStage } from '../stages/entities.ts';
import { sentencesOfPlainText } from '../stages/plain-text.ts';
import type { Entities } from './entity.ts';
import { SURE } from './entity.ts';
import { readEntities } from './read-entities.ts';
import type { SpeakerOf } from './walk-references.ts';

const folder = join(import.meta.dirname, '../../models');
const read = (name: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(join(folder, `${name}.bin`)));
  } catch {
    return new Uint8Array();
  }
};
const models = loadModels(Object.fromEntries(modelNames.map((name) => [name, read(name)])) as ModelBytes);

function entitiesOf(
  text: string,
  speakerOf?: SpeakerOf,
): { entities: Entities; referent: (word: string) => string | null } {
  const sentences = sentencesOfPlainText(text, models);
  const entities = readEntities(text, sentences, models.entities, speakerOf);
  /** The name that the last place of a word stands for, when that is sure. */
  const referent = (wanted: string): string | null => {
    for (const [number, sentence] of [...sentences.entries()].toReversed())
      for (const word of sentence.words.toReversed()) {
        if (word.lower !== wanted) continue;
        const reference = entities.resolve(number, word.index);
        return reference === null || reference.score < SURE ? null : reference.name;
      }
    return null;
  };
  return { entities, referent };
}

const named = (text: string): string[] =>
  entitiesStage({ text }, models).entities.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('names', () => {
  it('have a type, and titles are no part of them', () => {
    expect(named('Prime Minister Helen Marsh met officials of the World Bank in Nairobi on Monday.')).toEqual([
      'PER Helen Marsh',
      'ORG World Bank',
      'LOC Nairobi',
    ]);
  });

  it('are not the words for peoples', () => {
    expect(named('The French and German teams practised with two Italian coaches.')).toEqual([]);
  });

  it('are what the sentence calls them, however rare', () => {
    expect(named('Votes were cast for Bexley Tarn, a nurse from Orr.')).toContain('PER Bexley Tarn');
    expect(named('The operator, Brasca Velda, closed the mine.')).toContain('ORG Brasca Velda');
    expect(named('Aid came to Quilla, a mining town, on Monday.')).toContain('LOC Quilla');
  });

  it('have no office within them', () => {
    const names = named('Harrow County Sheriff Linda Tarn held him, and Mayor Hoyt Bray said why.');
    expect(names).toEqual(expect.arrayContaining(['LOC Harrow County', 'PER Linda Tarn', 'PER Hoyt Bray']));
  });

  it('are bodies by their last word, and people beside a namesake', () => {
    expect(named('A grant came from the Pelworth Trust on Friday.')).toContain('ORG Pelworth Trust');
    const names = named('The dead are Tanya Quarry, a nurse, and Craig Quarry. Quarry had two sons.');
    expect(names).toEqual(expect.arrayContaining(['PER Tanya Quarry', 'PER Craig Quarry']));
  });

  it('keep the part behind a hyphen', () => {
    expect(named('The winner was Park Jae-ho, who lives in Seoul.')).toEqual(['PER Park Jae-ho', 'LOC Seoul']);
  });

  it('are linked: short ones to the longest, letters in brackets to the name before', () => {
    const { entities } = entitiesOf(
      'Peter Lindgren leads the International Energy Agency (IEA). Mr Lindgren said the IEA would move to Geneva.',
    );
    const linked = entities.list.map(({ name, mentions }) => `${name} ${mentions.length}`);
    expect(linked).toContain('Peter Lindgren 2');
    expect(linked.some((line) => /International Energy Agency/.test(line))).toBe(true);
    const agency = entities.list.find(({ name }) => name.includes('International Energy Agency'));
    expect(agency?.mentions.length).toBeGreaterThanOrEqual(2);
  });

  it('of two people with one family name stay apart by their titles', () => {
    const { entities } = entitiesOf('Mary Holt and John Holt live in Leeds. Mrs Holt teaches. Mr Holt drives a bus.');
    const holts = entities.list.filter(({ name }) => name.endsWith('Holt'));
    expect(holts.map(({ name, mentions }) => `${name} ${mentions.length}`).toSorted()).toEqual([
      'John Holt 2',
      'Mary Holt 2',
    ]);
  });
});

describe('references', () => {
  it('of a pronoun go to the person whose gender fits', () => {
    const { referent } = entitiesOf('Susan Clarke met David Turner in Boston. She said the talks went well.');
    expect(referent('she')).toBe('Susan Clarke');
  });

  it('of a description go to whom the article calls so', () => {
    const { referent } = entitiesOf(
      'Helen Marsh, the finance minister, presented the budget on Monday. The minister said taxes would fall.',
    );
    expect(referent('minister')).toBe('Helen Marsh');
  });

  it('are left open where nobody is named', () => {
    const { referent } = entitiesOf('It rained all day. A man lost his hat.');
    expect(referent('it')).toBeNull();
    expect(referent('his')).toBeNull();
  });

  it('of a leader go to the one person named', () => {
    const { referent } = entitiesOf(
      'Ivan Petrov visited a factory in Sofia. The Bulgarian president praised the workers.',
    );
    expect(referent('president')).toBe('Ivan Petrov');
  });

  it('of "I" are the speaker', () => {
    const text = 'Susan Clarke said: “I never signed it.”';
    const { referent } = entitiesOf(text, () => ({ sentence: 0, word: 1, quoted: true }));
    expect(referent('i')).toBe('Susan Clarke');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'Mr Roe|Ada Roe|she|the company|NATO|(|)|“|”|-|.|\n|\r\n| |\u00a0|😀|é|e\u0301|שלום|in Paris|its|42-year-old'.split(
      '|',
    ),
    ...'said|the minister|and|UN|&|’s|I|we|Kim Jae-ho|Northmoor Water Board (NWB)|South|A. B.|STORM HITS COAST'.split(
      '|',
    ),
  );

  it('gives spans that are exact and in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const sentences = sentencesOfPlainText(text, models);
        const entities = readEntities(text, sentences, models.entities, () => ({ sentence: 0, word: 0, quoted: true }));
        for (const [number, sentence] of sentences.entries()) {
          let last = sentence.start;
          for (const mention of entities.mentionsIn(number)) {
            expect(mention.start).toBe(sentence.words[mention.from]?.start);
            expect(mention.end).toBe(sentence.words[mention.to - 1]?.end);
            expect(mention.start).toBeGreaterThanOrEqual(last);
            expect(mention.end).toBeLessThanOrEqual(sentence.end);
            expect(entities.list[mention.entity]?.mentions).toContain(mention);
            last = mention.end;
          }
          for (const word of sentence.words) {
            const reference = entities.resolve(number, word.index);
            if (reference === null) continue;
            expect(reference.from).toBeLessThanOrEqual(word.index);
            expect(reference.to).toBeGreaterThan(word.index);
            expect(reference.score).toBeGreaterThanOrEqual(0);
            expect(reference.score).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('long text', () => {
  it('of one sentence or of many namesakes takes linear time', () => {
    const time = (text: string): number => {
      const sentences = [
        {
          start: 0,
          end: text.length,
          kind: 'body' as const,
          line: 0,
          words: [...text.matchAll(/\S+/g)].map((match, index) => ({
            text: match[0],
            lower: match[0].toLowerCase(),
            start: match.index,
            end: match.index + match[0].length,
            index,
            upos: 'PROPN' as const,
            xpos: 'NNP',
            lemma: match[0].toLowerCase(),
            head: index - 1,
            deprel: 'flat',
          })),
        },
      ];
      const start = performance.now();
      readEntities(text, sentences, models.entities);
      return performance.now() - start;
    };
    const names = (count: number): string =>
      Array.from({ length: count }, (_, at) => `met A${at} Roe and NWB`).join(' ');
    time(names(1_000));
    const short = time(names(1_000));
    const long = time(names(8_000));
    // Quadratic time would be 64 times as long; other work on the machine may lengthen either.
    expect(long).toBeLessThan(32 * Math.max(short, 20));
  }, 30_000);
});
