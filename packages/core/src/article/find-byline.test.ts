import { expect, test } from 'vitest';
import { bylinesIn, isAuthorLabel, isByAlone, isContactAlone, isHelperAlone } from './find-byline.ts';

const namesIn = (line: string): string[] => bylinesIn(line).map(({ names, form }) => `${form}: ${names}`);

test.each([
  ['By Ada Quill', ['led: Ada Quill']],
  ['by adaquill | 21 April 2025', ['handle: adaquill']],
  ['Ada Quill • Updated on 4 July 2024 • 28 min read', ['beside: Ada Quill']],
  ['109 Comments | Ada Quill | Last Updated: March 11, 2019', ['part: Ada Quill']],
  ['12/19/2025 • Harbour Notes • Ada Quill', ['beside: Harbour Notes', 'part: Ada Quill']],
  ['Ada Quill is a freelance writer who lives by the sea.', ['bio: Ada Quill']],
  ['About Ada Quill', ['about: Ada Quill']],
  ['By Ask the Doctors', ['led: Ask the Doctors']],
  ['© 2025 Ada Quill. All rights reserved.', ['copyright: Ada Quill']],
  ['© 2025 Harbour Notes. All rights reserved.', []],
  ['By Ada Quill, Court Reporter', ['led: Ada Quill']],
  ['By Ada Quill, Tom Marsh and Ines Mole, Staff Writers', ['led: Ada Quill, Tom Marsh and Ines Mole']],
  ['By Ada Quill, Tom Marsh Senior Editor', ['led: Ada Quill, Tom Marsh']],
  ['By Ada Quill, Locks and Ferries Expert & Tom Marsh, Bridge Expert', ['led: Ada Quill']],
  ['by Ada Quill November 20, 2007', ['led: Ada Quill']],
  ['By Ada May', ['led: Ada May']],
  ['(Reporting by Ada Quill; Editing by Tom Marsh)', ['led: Ada Quill']],
  ['Editing by Tom Marsh', []],
  ['Media contact: Tom Marsh', []],
  ['Media and Press Contact: Tom Marsh', []],
  ['For more information, contact Tom Marsh', []],
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

test.each(['Author', 'The author', "Author's profile", 'Author’s Profile'])('"%s" stands below a name', (line) => {
  expect(isAuthorLabel(line)).toBe(true);
});

test.each([
  ['Media Contact', true],
  ['Contacts:', true],
  ['For further information, please contact:', true],
  ['Contact sports return to Marlow', false],
])('who answers questions follows "%s": %s', (line, follows) => {
  expect(isContactAlone(line)).toBe(follows);
});

test.each([
  ['Written by Ada Quill', false],
  ['Reported by Ada Quill', false],
  ['Reporting by Ada Quill', true],
  ['Hosted by Ada Quill', true],
  ['Reviewed by Ada Quill', true],
  ['Updated by: Ada Quill', true],
  ['Medically reviewed by Ada Quill', true],
  ['Story edited and checked by Ada Quill', true],
  ['Fact-checked by Ada Quill', true],
  ['Tested by Ada Quill', true],
])('whoever stands in "%s" only helped: %s', (line, helped) => {
  expect(bylinesIn(line).map(({ helper }) => helper)).toEqual([helped]);
  expect(isHelperAlone(line.replace(' Ada Quill', ''))).toBe(helped);
});
