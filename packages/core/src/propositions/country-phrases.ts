import { isNameShaped } from '../entities/mend-names.ts';
import type { Entities } from '../entities/entity.ts';
import { isCountry, isWorldRegion } from '../entities/place-words.ts';
import type { Sentence } from '../language/word.ts';

/** The words to put for the determiner and the noun at a place; null when they stand for no country that is named. */
type CountryPhrases = (sentence: number, word: number) => string | null;

/** Sentences back in which the two countries are named. */
const NEAR = 3;

/** "the South" is the South Ostermere of the article; "both countries" and "either side" are the only two named nearby; "the region" is the only part of the world that the article names. */
export function readCountryPhrases(sentences: Sentence[], entities: Entities): CountryPhrases {
  const halves = new Map<string, Set<string>>();
  for (const { name } of entities.list) {
    const half = /^(?:North|South|East|West)(?= )/.exec(name)?.[0].toLowerCase();
    if (half !== undefined && isCountry(name)) halves.set(half, (halves.get(half) ?? new Set()).add(name));
  }
  const [only = null, other] = entities.list.filter(({ name }) => isWorldRegion(name));
  const region = only === null || other !== undefined ? null : only.name;
  return (number, at) => {
    const words = sentences[number]?.words ?? [];
    const noun = words[at];
    const determiner = words[at - 1]?.lower ?? '';
    if (noun === undefined) return null;
    if (region !== null && /^(?:the|this)$/.test(determiner) && /^(?:region|continent)$/.test(noun.lower))
      return region;
    const [half, twin] = halves.get(noun.lower) ?? [];
    if (half !== undefined && determiner === 'the')
      return twin === undefined && isHalf(sentences, number, at) ? half : null;
    if (!/^(?:both|either)$/.test(determiner) || !/^(?:country|nation|side)$/.test(noun.lemma)) return null;
    const [one, other, third] = countriesNear(entities, number);
    if (one === undefined || other === undefined || third !== undefined) return null;
    return determiner === 'both' ? `both ${one} and ${other}` : `either ${one} or ${other}`;
  };
}

/** "the South", and "the south" beside a capital one: but not "the South coast", "the south of the island". */
function isHalf(sentences: Sentence[], number: number, at: number): boolean {
  const words = sentences[number]?.words ?? [];
  const next = words[at + 1];
  if (next !== undefined && (/^(?:NOUN|PROPN)$/.test(next.upos) || isNameShaped(next) || next.lower === 'of'))
    return false;
  return words.some((word) => Math.abs(word.index - at) < 20 && /^(?:North|South|East|West)$/.test(word.text));
}

/** Countries named in a sentence or a little before, in order of the text. */
function countriesNear(entities: Entities, number: number): string[] {
  const found = new Set<string>();
  for (let n = Math.max(0, number - NEAR); n <= number; n += 1)
    for (const { entity } of entities.mentionsIn(n)) {
      const name = entities.list[entity]?.name ?? '';
      if (isCountry(name)) found.add(name);
    }
  return [...found];
}
