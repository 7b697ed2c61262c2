import { wordGroups, type WordGroup } from './pattern-words.ts';
import { readShapes } from './read-shapes.ts';
import type { ReadWord } from './read-words.ts';

const groupNames = Object.keys(wordGroups) as WordGroup[];

/** Patterns that a single word group cannot tell. */
const shapeNames = [
  'number',
  'longNumber',
  'year',
  'amountOfMoney',
  'shareInPercent',
  'boundedNumber',
  'ratioOfNumbers',
  'name',
  'fullName',
  'acronym',
  'regularPast',
  'perfect',
  'passive',
  'comparativeThan',
  'superlativeEnding',
  'firstPersonFeels',
  'firstPersonDid',
  'firstPersonWants',
  'firstPersonWill',
  'otherPersonDid',
  'otherPersonSays',
  'nameDid',
  'isA',
  'negatedVerb',
  'adverb',
  'startsFirstPerson',
  'startsSecondPerson',
  'startsQuestion',
  'startsVerbQuestion',
  'startsImperative',
  'startsConnective',
  'startsName',
  'startsOther',
  'questionMark',
  'exclamation',
  'quoted',
  'dash',
  'comma',
  'length',
  'short',
  'veryShort',
  'long',
] as const;
export type ShapeName = (typeof shapeNames)[number];

export const patternNames = [...groupNames, ...shapeNames];
export type PatternName = (typeof patternNames)[number];

/** Place of each pattern in the vector. */
const place = Object.fromEntries(patternNames.map((name, n) => [name, n])) as Record<PatternName, number>;

const groupsOf = new Map<string, number[]>();
for (const name of groupNames) {
  for (const word of wordGroups[name]) {
    const places = groupsOf.get(word);
    if (places === undefined) groupsOf.set(word, [place[name]]);
    else if (!places.includes(place[name])) places.push(place[name]);
  }
}
const none: number[] = [];

/** Longest sentence that the length still tells apart. */
const LONGEST = 60;

/**
 * How often each named pattern occurs, squeezed to 0..1.6 (the logarithm of one more than the count, at most three);
 * `length` is the logarithm of the number of words, the other lengths are 0 or 1.
 */
export function readPatterns(words: ReadWord[]): Float32Array {
  const counts = new Float32Array(patternNames.length);
  for (const word of words)
    for (const group of groupsOf.get(word.lower) ?? none) counts[group] = (counts[group] ?? 0) + 1;
  readShapes(words, (shape) => {
    counts[place[shape]] = (counts[place[shape]] ?? 0) + 1;
  });
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    const count = counts[pattern] ?? 0;
    if (count > 0) counts[pattern] = Math.log2(1 + Math.min(3, count)) / 1.25;
  }
  const size = words.length;
  counts[place.length] = Math.log(1 + Math.min(LONGEST, size)) / 4;
  counts[place.veryShort] = size <= 5 ? 1 : 0;
  counts[place.short] = size <= 9 ? 1 : 0;
  counts[place.long] = size >= 30 ? 1 : 0;
  return counts;
}
