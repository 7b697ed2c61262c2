import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article.ts';
import { readDateLine } from './find-published.ts';

const paragraph = (n: number): string =>
  `The council of Marlow Ferry agreed on Tuesday to repair bridge number ${n}, which had been closed since the spring.`;

const pasted = `Skip to content
Sign in
News
Ferry bridge to reopen after two years of repairs
Engineers say the cables will last for another sixty years

By Ada Quill and Tom Marsh
Monday 3 June 2024 09:15 BST
Comments
From the archives: The ferry in winter

Help us keep reporting
Your donation lets our reporters ask hard questions. We believe that good local journalism should be free to read.
In hard times like these, we are there when you need us, and we answer to nobody but you.
Your support makes all the difference.

${paragraph(1)}

What happens next

${paragraph(2)}

- ${paragraph(3)}

Engineers inspect the cables (Ferry Images)

Read more: Ten walks by the river

${paragraph(4)}

Additional reporting by our staff
Related stories
Mayor opens new library
Sign up for our newsletter
© 2024 Ferry Post`;

/** Kinds of the lines that begin with the given words. */
function kindsOf(text: string): Map<string, string> {
  return new Map(readArticle(text).lines.map((line) => [text.slice(line.start, line.end), line.kind]));
}

describe('readArticle', () => {
  it('finds headline, byline and date', () => {
    expect(readArticle(pasted)).toMatchObject({
      title: 'Ferry bridge to reopen after two years of repairs',
      byline: 'Ada Quill and Tom Marsh',
      published: '2024-06-03T09:15',
    });
  });

  it('labels the lines of a pasted page', () => {
    const kinds = kindsOf(pasted);
    const body = [...kinds].filter(([, kind]) => kind === 'body').map(([line]) => line);
    expect(body).toEqual([paragraph(1), paragraph(2), paragraph(4)]);
    expect(kinds.get('Engineers say the cables will last for another sixty years')).toBe('standfirst');
    expect(kinds.get('Monday 3 June 2024 09:15 BST')).toBe('dateline');
    expect(kinds.get('What happens next')).toBe('heading');
    expect(kinds.get(`- ${paragraph(3)}`)).toBe('list');
    expect(kinds.get('Engineers inspect the cables (Ferry Images)')).toBe('caption');
    for (const line of [
      'Comments',
      'Help us keep reporting',
      'Your support makes all the difference.',
      'Related stories',
      'Mayor opens new library',
      '© 2024 Ferry Post',
      'Read more: Ten walks by the river',
      'From the archives: The ferry in winter',
    ])
      expect([line, kinds.get(line)]).toEqual([line, 'boilerplate']);
    expect([...kinds].find(([line]) => line.startsWith('In hard times'))?.[1]).toBe('boilerplate');
  });

  it('keeps an appeal that somebody in the article makes', () => {
    const quoted = `A headline about a charity shop\n\n${paragraph(1)}\n\n“We need your donations more than ever,” said Ida Roe, who runs the shop.\n\n${paragraph(2)}`;
    expect([...kindsOf(quoted)].find(([line]) => line.startsWith('“We need'))?.[1]).toBe('body');
  });

  it('takes a name by itself as byline only beside the date', () => {
    const text = `Bridge to reopen after long repairs\n\nAda Quill\n3 June 2024\n\n${paragraph(1)}\n${paragraph(2)}`;
    expect(readArticle(text).byline).toBe('Ada Quill');
    expect(readArticle(text.replace('3 June 2024\n', '')).byline).toBeNull();
  });

  it('joins the lines of a text that was wrapped at a fixed width', () => {
    const wrapped = paragraph(1)
      .repeat(3)
      .replaceAll(/(.{55,65}) /g, '$1\n');
    expect(readArticle(`A headline for a wrapped text\n\n${wrapped}\n\n${wrapped}`).lines).toHaveLength(3);
  });

  it('gives exact, ordered lines for CRLF', () => {
    const text = pasted.replaceAll('\n', '\r\n');
    for (const line of readArticle(text).lines) expect(text.slice(line.start, line.end)).toMatch(/^\S(?:[^\r\n]*\S)?$/);
  });

  it('finds nothing in nothing', () => {
    expect(readArticle('')).toEqual({ title: null, byline: null, published: null, lines: [] });
  });
});

describe('readDateLine', () => {
  it.each([
    ['Thursday 07 March 2024 07:30 EST', '2024-03-07T07:30', true],
    ['Updated: March 7, 2024 at 7:05 pm', '2024-03-07T19:05', true],
    ['2024-03-07', '2024-03-07', true],
    ['25/12/2023', '2023-12-25', true],
    ['12/25/2023', '2023-12-25', true],
    ['The bridge opened on 7 March 2024 with a feast', '2024-03-07', false],
  ])('%s', (line, iso, alone) => {
    expect(readDateLine(line)).toEqual({ iso, alone });
  });

  it('leaves other lines alone', () => {
    expect(readDateLine('31 people met')).toBeNull();
  });
});
