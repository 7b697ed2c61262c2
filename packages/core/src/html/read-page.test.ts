import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const ask = { source: '<p>Fares &amp; tolls rose.</p>', markup: true, quote: 'fares & tolls rose', earlier: null };

it('reads what is shown of markup, and all of plain text', () => {
  expect(readPage(ask)).toMatchObject({ text: 'Fares & tolls rose.', cut: false, drift: { outcome: 'found' } });
  expect(readPage({ ...ask, markup: false })).toMatchObject({ text: ask.source, drift: { outcome: 'altered' } });
  expect(readPage({ ...ask, quote: null }).drift).toBeNull();
});

it('gives a text that a database can store', () => {
  expect(readPage({ ...ask, markup: false, source: 'a\u0000b\uD800' }).text).toBe('a\uFFFDb\uFFFD');
});

it('says when it did not look at all of it', () => {
  const long = `${'word '.repeat(600_000)}and the end`;
  expect(readPage({ ...ask, markup: false, source: long, quote: 'and the end' })).toMatchObject({
    cut: true,
    drift: { outcome: 'gone' },
  });
});
