import { expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';
import { plainKey, surveyText } from './survey-text.ts';

const TEXT = [
  'Home > News > Ferry to reopen',
  'Ferry to reopen',
  'The old ferry across the narrow sound will reopen next week, its captain told the council.',
  'Residents had asked for the old ferry since the winter, when the council closed the landing.',
].join('\n');

const lines = splitLines(TEXT);
const survey = surveyText(TEXT, lines, Float32Array.of(0, 0, 1, 1), (n) => TEXT.slice(lines[n]?.start, lines[n]?.end));

test('finds a phrase as whole words, once a line', () => {
  expect(survey.linesWith(plainKey('Ferry to reopen'))).toEqual([0, 1]);
  expect(survey.linesWith('ferry')).toEqual([0, 1, 2, 3]);
  expect(survey.linesWith('fer')).toEqual([]);
  expect(survey.linesWith('')).toEqual([]);
});

test('counts words of the article and of the rest apart', () => {
  expect(survey.topic.get('council')).toBe(2);
  expect(survey.beside.get('ferry')).toBe(2);
  expect(survey.leading).toEqual(['ferry', 'council']);
  expect(survey.pairs.has('old ferry')).toBe(true);
});

test('knows which words are written small', () => {
  expect(survey.small.has('captain')).toBe(true);
  expect(survey.small.has('residents')).toBe(false);
});
