import { expect, test } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import type { Word } from './word.ts';

const { analyser } = loadModels(readModels());
const analyse = (text: string): Word[] => analyser.analyse(text, 0, text.length);
const tags = (text: string): string =>
  analyse(text)
    .map(({ upos }) => upos)
    .join(' ');
const lemmas = (text: string): string =>
  analyse(text)
    .map(({ lemma }) => lemma)
    .join(' ');

test.each([
  ['The council closed three libraries in May.', 'DET NOUN VERB NUM NOUN ADP PROPN PUNCT'],
  ['She did not know that he had left.', 'PRON AUX PART VERB SCONJ PRON AUX VERB PUNCT'],
  ['Mrs. Odell said prices rose by 5%.', 'PROPN PROPN VERB NOUN VERB ADP NUM SYM PUNCT'],
])('tags %s', (text, expected) => {
  expect(tags(text)).toBe(expected);
});

test.each([
  ['Council Closes Three Libraries', 'VERB'],
  ['COUNCIL CLOSES THREE LIBRARIES', 'VERB'],
  ['council closes three libraries', 'VERB'],
])('finds the verb of a headline: %s', (text, expected) => {
  expect(analyse(text)[1]?.upos).toBe(expected);
});

test.each([
  ["The children's mice were running away.", "the child 's mouse be run away ."],
  ['He has planned and provoked bigger lies.', 'he have plan and provoke big lie .'],
  ["They won't; she's been taken there.", 'they will not ; she have be take there .'],
])('lemmas of %s', (text, expected) => {
  expect(lemmas(text)).toBe(expected);
});

test('a stretch without an end keeps its offsets and one root', () => {
  const text = 'wide open spaces '.repeat(300);
  const found = analyser.analyse(text, 0, text.length);
  expect(found).toHaveLength(900);
  expect(found.every(({ index }, place) => index === place)).toBe(true);
  expect(found.every(({ start, end, text: form }) => text.slice(start, end) === form)).toBe(true);
});
