import { expect, test } from 'vitest';
import { bylinesIn, isByAlone } from './find-byline.ts';

const namesIn = (line: string): string[] => bylinesIn(line).map(({ names, form }) => `${form}: ${names}`);

test.each([
  ['By Ada Quill', ['led: Ada Quill']],
  ['by adaquill | 21 April 2025', ['handle: adaquill']],
  ['Ada Quill • Updated on 4 July 2024 • 28 min read', ['beside: Ada Quill']],
  ['109 Comments | Ada Quill | Last Updated: March 11, 2019', ['part: Ada Quill']],
  ['12/19/2025 • Harbour Notes • Ada Quill', ['beside: Harbour Notes', 'part: Ada Quill']],
  ['Ada Quill is a freelance writer who lives by the sea.', ['bio: Ada Quill']],
  ['About Ada Quill', ['about: Ada Quill']],
  ['The ferry is back after a long winter of repairs.', []],
])('%s', (line, names) => {
  expect(namesIn(line)).toEqual(names);
});

test('a comment by somebody with a double name is nobody with a job', () => {
  expect(namesIn('Ada Quill-Penn says')).toEqual([]);
});

test.each(['Written by', 'Article written by:', 'About the author', 'by'])('"%s" leads to a name', (line) => {
  expect(isByAlone(line)).toBe(true);
});
