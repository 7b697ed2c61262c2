import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTitle } from './clean-title.ts';
import { bylinesIn } from './find-byline.ts';
import { datesIn, readDateLine } from './find-published.ts';
import { decodeLineModel, encodeLineModel } from './line-model.ts';
import { loosenLine } from './loosen-line.ts';
import { readArticle } from './read-article.ts';

const bytes = readFileSync(new URL('../../models/lines.bin', import.meta.url));
const model = decodeLineModel(bytes);
const read = (text: string) => readArticle(text, model);

const subjects = [
  'The council of Marlow Ferry agreed on Tuesday to repair the old bridge, which had been closed since the spring.',
  'Engineers found that two of the main cables had rusted through, and that the deck could no longer carry lorries.',
  '“We have waited long enough,” said Ida Roe, who runs the bakery beside the bridge and has lost a third of her trade.',
  'The repairs will cost about four million pounds, of which the county is to pay half, according to the treasurer.',
  'A ferry will carry walkers and bicycles across the river until the work is done, but drivers must go by Oster Lock.',
  'The bridge was built in 1931, and last painted eleven years ago, when the council put off the work on its cables.',
];
const paragraph = (n: number): string => subjects[(n - 1) % subjects.length] ?? '';
const body = subjects.join('\n\n');

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
Your donation keeps our presses turning.

${paragraph(1)}

${paragraph(2)}

What happens next

${paragraph(3)}

- ${paragraph(4)}

Engineers inspect the rusted cables of the old bridge (Ferry Images)

Read more: Ten walks by the river

${paragraph(5)}

${paragraph(6)}

Additional reporting by our staff
Related stories
Mayor opens new library
Sign up for our newsletter
© 2024 Ferry Post`;

/** Kinds of the lines that begin with the given words. */
function kindsOf(text: string): Map<string, string> {
  return new Map(read(text).lines.map((line) => [text.slice(line.start, line.end), line.kind]));
}

describe('readArticle', () => {
  it('finds headline, byline and date', () => {
    expect(read(pasted)).toMatchObject({
      title: 'Ferry bridge to reopen after two years of repairs',
      byline: 'Ada Quill and Tom Marsh',
      published: '2024-06-03T09:15',
    });
  });

  const told = 'Ada is a writer who lives by the sea and covers ferries and the people who wait for them.';
  it.each([
    ['made a song and its cover', [body, 'The Old Lock by Tom Marsh', 'Cover art by Ines Mole', 'Author: Ada Quill']],
    ['wrote a book that is named', [paragraph(1), 'The Old Lock (2015) by Tom Marsh', body, 'Written by', 'Ada Quill']],
    ['checked facts', ['Updated 3 May 2024', 'Fact-checked by Tom Marsh', body, 'Ada Quill', told]],
    ['tested', ['Tested by Tom Marsh', 'Updated 3 May 2024', body, 'Ada Quill', told]],
  ])('takes the author, not who %s', (_, lines) => {
    const top = ['Home', 'News', 'Ferry bridge to reopen after two years of repairs'];
    const foot = ['Contact us', 'Privacy policy', 'Terms of use', '© 2024 Ferry Post'];
    expect(read([...top, ...lines, ...foot].join('\n')).byline).toBe('Ada Quill');
  });

  it('labels the lines of a pasted page', () => {
    const kinds = kindsOf(pasted);
    for (const n of [1, 2, 3, 5, 6]) expect([n, kinds.get(paragraph(n))]).toEqual([n, 'body']);
    expect(kinds.get('Engineers say the cables will last for another sixty years')).toBe('standfirst');
    expect(kinds.get('Monday 3 June 2024 09:15 BST')).toBe('dateline');
    expect(kinds.get('What happens next')).toBe('heading');
    expect(kinds.get(`- ${paragraph(4)}`)).toBe('list');
    for (const line of [
      'Comments',
      'Help us keep reporting',
      'Your donation keeps our presses turning.',
      'Related stories',
      'Mayor opens new library',
      '© 2024 Ferry Post',
      'Read more: Ten walks by the river',
      'From the archives: The ferry in winter',
    ])
      expect([line, kinds.get(line)]).toEqual([line, 'boilerplate']);
    expect([...kinds].find(([line]) => line.startsWith('In hard times'))?.[1]).toBe('boilerplate');
  });

  const foot = ['Related stories', 'Mayor opens new library', 'Sign up for our newsletter', '© 2024 Ferry Post'];

  it('keeps the turns of an interview, however short', () => {
    const turns = [
      'Q: When did you know that the cables were bad?',
      'A: In March, when we took the cover off.',
      'Q: Was anybody in danger?',
      'A: No. We closed the bridge on the same day.',
      'Q: How long will it take?',
      'A: Two years, if the steel comes in time. The council has paid for half of it.',
      'Q: And then?',
      'A: Then it should last for sixty years.',
    ];
    const lead = 'Ida Roe has looked after the bridges of the county for twenty years. We met her at the lock.';
    const kinds = kindsOf(['Home', 'News', 'A talk with the engineer', lead, ...turns, ...foot].join('\n'));
    for (const turn of turns) expect([turn, kinds.get(turn)]).toEqual([turn, 'body']);
    for (const line of foot) expect([line, kinds.get(line)]).toEqual([line, 'boilerplate']);
  });

  it('keeps headline and entries of a live report', () => {
    const entries = [
      'The council will meet at six to hear the engineers, a clerk has told us.',
      'The first ferry has left with some forty walkers on board.',
      'Police have closed Oster Road in both directions.',
      'A cable of the old bridge snapped at about three, and nobody was hurt.',
    ];
    const live = entries.flatMap((entry, n) => [`${17 - n}.05 BST`, entry, 'Share']);
    const top = [
      'Home',
      'News',
      'Marlow bridge closed after cable snaps - live',
      'Ada Quill',
      'Tue 4 June 2024 17.05 BST',
    ];
    const text = [...top, 'Key events', ...live, ...foot].join('\n');
    expect(read(text)).toMatchObject({ title: 'Marlow bridge closed after cable snaps - live', byline: 'Ada Quill' });
    const kinds = kindsOf(text);
    for (const entry of entries) expect([entry, kinds.get(entry)]).toEqual([entry, 'body']);
    for (const line of foot) expect([line, kinds.get(line)]).toEqual([line, 'boilerplate']);
  });

  it.each(['Photo', 'Illustration', 'Cover art', 'Designed', 'Video'])('takes nobody from "%s by"', (made) => {
    const text = ['Home', 'News', 'Council to repair the old bridge', `${made} by Ada Quill`, '3 June 2024', body];
    expect(read(text.join('\n')).byline).toBeNull();
  });

  it('takes who reported for an agency where there is no byline, and nobody who answers the press', () => {
    const wire = ['UPDATE 2-Council to repair the old bridge', '3 June 2024', body];
    expect(read([...wire, '(Reporting by Ada Quill; Editing by Tom Marsh)'].join('\n'))).toMatchObject({
      title: 'Council to repair the old bridge',
      byline: 'Ada Quill',
    });
    expect(read([...wire, 'Media Contact', 'Tom Marsh', 'tom@marlow.example'].join('\n')).byline).toBeNull();
  });

  it('takes the date from the paragraph of an agency, and keeps the paragraph', () => {
    const text = `MARLOW, Ferry County, June 3, 2024 /Ferry Wire/ -- The council agreed to repair the old bridge on Tuesday.`;
    expect(read(`${text}\n${paragraph(2)}`).published).toBe('2024-06-03');
    expect(kindsOf(`${text}\n${paragraph(2)}`).get(text)).toBe('body');
  });

  it('keeps an appeal that somebody in the article makes', () => {
    const quoted = `A headline about a charity shop\n\n${paragraph(1)}\n\n“We need your donations more than ever,” said Ida Roe, who runs the shop.\n\n${paragraph(2)}`;
    expect([...kindsOf(quoted)].find(([line]) => line.startsWith('“We need'))?.[1]).toBe('body');
  });

  it('goes on after an invitation to sign up, however little follows', () => {
    const text = `Bridge to reopen\n\n${paragraph(1)}\n${paragraph(2)}\n${paragraph(3)}\nSign up for our newsletter\n${paragraph(4)}\n${paragraph(5)}`;
    const kinds = kindsOf(text);
    expect(kinds.get('Sign up for our newsletter')).toBe('boilerplate');
    expect(kinds.get(paragraph(4))).toBe('body');
    expect(kinds.get(paragraph(5))).toBe('body');
  });

  it.each([
    ['an article', body],
    ['lines without gaps', subjects.join('\n')],
    ['two paragraphs', subjects.slice(0, 2).join('\n\n')],
    ['one paragraph', `${paragraph(1)} ${paragraph(2)}`],
    ['one sentence', 'The bridge was closed in May.'],
    ['a short sentence', 'It rained.'],
    ['a sentence that sounds like an appeal', 'We need your support.'],
  ])('keeps all of a text without furniture: %s', (_, text) => {
    const { lines, title } = read(text);
    expect(lines.map(({ kind }) => kind)).toEqual(lines.map(() => 'body'));
    expect(title).toBeNull();
  });

  it('joins the lines of a text that was wrapped at a fixed width', () => {
    const wrapped = paragraph(1)
      .repeat(3)
      .replaceAll(/(.{55,65}) /g, '$1\n');
    expect(read(`A headline for a wrapped text\n\n${wrapped}\n\n${wrapped}`).lines).toHaveLength(3);
  });

  it('gives exact, ordered lines for CRLF', () => {
    const text = pasted.replaceAll('\n', '\r\n');
    for (const line of read(text).lines) expect(text.slice(line.start, line.end)).toMatch(/^\S(?:[^\r\n]*\S)?$/);
  });

  it('finds nothing in nothing', () => {
    expect(read('')).toEqual({ title: null, byline: null, published: null, lines: [] });
    expect(read(' \n\n ')).toEqual({ title: null, byline: null, published: null, lines: [] });
  });

  it('covers every character but white space, in order, whatever the text', () => {
    const unit = fc.constantFrom(
      ...'aA .!?…"”\n\r\t1)•😀\u00a0é\u0301م',
      'By Ada Roe\n',
      '3 May 2024\n',
      `${subjects[0]}\n`,
      'Menu\n',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let at = 0;
        let covered = '';
        for (const { start, end } of read(text).lines) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          covered += text.slice(start, end);
          at = end;
        }
        expect(covered.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  it.each([
    ['one endless line', 'word '],
    ['only line ends', '\n'],
    ['short lines', 'Menu\n'],
    ['only dots', '.'],
    ['only dates', '3 May 2024 '],
    ['only quotes', '“'],
    ['names', 'Ada Roe, '],
  ])('takes linear time: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    const from = performance.now();
    read(text);
    // Anything quadratic would take minutes.
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('the model of lines', () => {
  it('comes back as it was written', () => {
    expect(Buffer.from(encodeLineModel(model)).equals(bytes)).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(100_000);
  });

  it('refuses other bytes', () => {
    expect(() => decodeLineModel(new Uint8Array(20))).toThrow(RangeError);
    expect(() => decodeLineModel(bytes.subarray(0, 5_000))).toThrow(RangeError);
  });
});

describe('cleanTitle', () => {
  it.each([
    ['Ferry to reopen in May', 'Ferry to reopen in May'],
    ['Ferry to reopen in May | Opinion', 'Ferry to reopen in May'],
    ['Home » News » Ferry to reopen', 'Ferry to reopen'],
    ['3 May 2024 Ferry to reopen', 'Ferry to reopen'],
    ['3 May 2024 in pictures', '3 May 2024 in pictures'],
    ['Bridge/tunnel plan dropped', 'Bridge/tunnel plan dropped'],
    ['Blog/harbour news/Ferry to reopen in May', 'Ferry to reopen in May'],
    ['UPDATE 2-Ferry to reopen in May', 'Ferry to reopen in May'],
    ['CORRECTED-UPDATE 1-Ferry to reopen in May', 'Ferry to reopen in May'],
    ['WRAPUP 3: Ferry to reopen in May', 'Ferry to reopen in May'],
    ['EXCLUSIVE-Ferry to reopen in May', 'Ferry to reopen in May'],
    ['Update 2 - what the council says', 'Update 2 - what the council says'],
  ])('%s', (line, title) => {
    expect(cleanTitle(line)).toBe(title);
  });
});

describe('bylinesIn', () => {
  it.each([
    ['By Ada Quill and Tom Marsh', 'Ada Quill and Tom Marsh'],
    ['ByAda Quill', 'Ada Quill'],
    ['Ada Quill, Political editor', 'Ada Quill'],
    ['ADA QUILL', 'Ada Quill'],
    ['May 3, 2024 • Ada Quill', 'Ada Quill'],
    ['Ada Quill 3 May 2024 — 7 min read', 'Ada Quill'],
    ['By Ada QuillPublished: May 3, 2024', 'Ada Quill'],
    ['Posted by Ada van der Roe | May 3, 2024', 'Ada van der Roe'],
    ['by aquill', 'aquill'],
  ])('%s', (line, names) => {
    expect(bylinesIn(loosenLine(line, 0, line.length))[0]?.names).toBe(names);
  });

  it('finds none in a sentence', () => {
    expect(bylinesIn('the bridge was painted in spring')).toEqual([]);
  });
});

describe('readDateLine', () => {
  it.each([
    ['Friday 05 April 2024 06:45 GMT', '2024-04-05T06:45', true],
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

  it('finds all dates of a line', () => {
    const line = 'Published 18th Dec 2023 · Updated Jan. 5, 2024';
    expect(datesIn(line).map(({ iso }) => iso)).toEqual(['2023-12-18', '2024-01-05']);
  });
});
