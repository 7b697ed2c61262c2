import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentParts, mentionedIds, writeMention, type CommentPart } from './comment-parts.ts';

const ada = '01a204f5-bb82-738b-83c2-6ce3d065c272';
const ben = '01a204f5-bb82-738b-83c2-6ce3d065c273';

const written = (part: CommentPart) =>
  part.kind === 'text' ? part.text : part.kind === 'link' ? part.href : writeMention(part.memberId);

test('mentions and links stand between the words', () => {
  expect(commentParts(`Ask ${writeMention(ada)}: (see https://example.org/a_(b)), then go.`)).toEqual([
    { kind: 'text', text: 'Ask ' },
    { kind: 'mention', memberId: ada },
    { kind: 'text', text: ': (see ' },
    { kind: 'link', href: 'https://example.org/a_(b)' },
    { kind: 'text', text: '), then go.' },
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '<a href="x">x</a>', '<script>', 'http://', 'ftp://example.org'])(
  '%s is text',
  (body) => {
    expect(commentParts(body).map(({ kind }) => kind)).toEqual(['text']);
  },
);

test('each mentioned member counts once; half a mention is text', () => {
  expect(mentionedIds(`${writeMention(ben)} ${writeMention(ada)} ${writeMention(ben)} @[${ada} @ada`)).toEqual([
    ben,
    ada,
  ]);
});

test('the parts are the comment, whatever it says', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(writeMention(ada), 'https://example.org/x', 'http://', ')', '(', '.', '@[', 'javascript:'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const body = pieces.join('');
      const parts = commentParts(body);
      expect(parts.map(written).join('')).toBe(body);
      const links = parts.flatMap((part) => (part.kind === 'link' ? [new URL(part.href).protocol] : []));
      expect(links.filter((protocol) => protocol !== 'http:' && protocol !== 'https:')).toEqual([]);
    }),
  );
});

test('a comment of the greatest length is read at once, whatever its address ends with', () => {
  const href = `http://a/${'.'.repeat(2490)}a`;
  const text = ')'.repeat(2490);
  expect(commentParts(href + text)).toEqual([
    { kind: 'link', href },
    { kind: 'text', text },
  ]);
});
