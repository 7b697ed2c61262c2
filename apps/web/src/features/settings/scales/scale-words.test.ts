import { expect, it } from 'vitest';
import { changeSentence } from './scale-words.ts';

it('says each change as a sentence', () => {
  const changed = { kind: 'changed', label: 'Half' } as const;
  expect(changeSentence({ kind: 'moved', label: 'Half', was: 2, is: 3 })).toBe('“Half” moved from place 2 to 3.');
  expect(changeSentence({ ...changed, field: 'label', was: 'Mixed', is: 'Half' })).toBe(
    '“Mixed” is called “Half” now.',
  );
  expect(changeSentence({ ...changed, field: 'canonical', was: 'mixed', is: 'mostly-true' })).toBe(
    '“Half” stands for Mostly true, before Mixed.',
  );
  expect(changeSentence({ ...changed, field: 'numeric', was: '', is: '3' })).toBe('The number of “Half” is 3.');
  expect(changeSentence({ ...changed, field: 'definition', was: 'So', is: '' })).toBe(
    '“Half” has no definition any more.',
  );
});
