import { describe, expect, it } from 'vitest';
import { readFactChecks } from './read-fact-checks.ts';
import { one, read, review } from './testing/read-one.ts';

describe('ratings', () => {
  const rating = (fields: unknown) => one({ reviewRating: fields });
  it.each<[string, unknown, object]>([
    [
      'plain',
      { ratingValue: 4, bestRating: 5, worstRating: 1, alternateName: 'Mostly true' },
      { score: 0.75, value: 4, label: 'Mostly true', assumedBounds: false },
    ],
    ['text numbers', { ratingValue: ' 2 ', bestRating: '5', worstRating: '1' }, { score: 0.25, value: 2, best: 5 }],
    ['a decimal comma', { ratingValue: '2,5', bestRating: 5, worstRating: 0 }, { score: 0.5, value: 2.5 }],
    ['inverted', { ratingValue: 5, bestRating: 1, worstRating: 5 }, { score: 0, worst: 5, best: 1 }],
    ['no difference', { ratingValue: 1, bestRating: 1, worstRating: 1 }, { score: null, value: 1 }],
    [
      '-1 three times',
      { ratingValue: -1, bestRating: -1, worstRating: -1, alternateName: 'Satire' },
      { score: null, value: null, worst: null, label: 'Satire' },
    ],
    ['no bounds', { ratingValue: 2 }, { score: 0.25, worst: 1, best: 5, assumedBounds: true }],
    ['clamped', { ratingValue: 9, bestRating: 5, worstRating: 1 }, { score: 1, value: 9 }],
    ['typed values', { ratingValue: { '@value': '3' }, bestRating: [5], worstRating: 1 }, { score: 0.5 }],
    [
      'a word for the number',
      { ratingValue: 'False', bestRating: 5, worstRating: 1 },
      { label: 'False', value: null, score: null },
    ],
    ['a name as an object', { alternateName: { '@value': 'False', '@language': 'en' } }, { label: 'False' }],
    ['a name in a list', { alternateName: ['', { name: 'Mostly false' }] }, { label: 'Mostly false' }],
    [
      'a sentence',
      { alternateName: 'This is false, because the register says otherwise.' },
      { label: 'This is false, because the register says otherwise.' },
    ],
    ['a text alone', 'False', { label: 'False', score: null }],
    ['a number alone', 4, { value: 4, score: 0.75, assumedBounds: true }],
    ['a list', [{ ratingValue: 1 }, { ratingValue: 5 }], { value: 1, score: 0 }],
    [
      'numbers beyond numbers',
      { ratingValue: '9'.repeat(400), bestRating: 5, worstRating: 1, alternateName: 'x' },
      { value: null, score: null },
    ],
    [
      'numbers too far apart',
      { ratingValue: 1e308, bestRating: 1e308, worstRating: -1e308, alternateName: 'x' },
      { score: null, value: 1e308 },
    ],
  ])('%s', (_, given, expected) => {
    expect(rating(given).rating).toMatchObject(expected);
  });

  it('tells what it took for granted, put right and left out', () => {
    expect(rating({ ratingValue: '9', alternateName: 'True' }).log).toEqual([
      {
        item: 'source',
        field: 'reviewRating.ratingValue',
        was: '9',
        became: '9',
        why: 'The number was written as something else.',
      },
      {
        item: 'source',
        field: 'reviewRating',
        was: 'a bound is missing',
        became: '1 to 5',
        why: 'The worst was taken for 1 or the best for 5.',
      },
      { item: 'source', field: 'reviewRating', was: '9', became: '1', why: 'The rating 9 lies outside 1 to 5.' },
    ]);
    expect(rating({ ratingValue: 3, bestRating: 5, worstRating: 1, author: 'x', ratingCount: 2 }).log).toMatchObject([
      { field: 'reviewRating', was: 'author, ratingCount', became: null },
    ]);
    expect(rating({ ratingValue: '?' })).toMatchObject({
      rating: null,
      log: [{ field: 'reviewRating.ratingValue', became: null }, { became: null }],
    });
  });
});

describe('fields', () => {
  it.each<[string, unknown, string | null]>([
    ['a day', '2019-03-07', '2019-03-07'],
    ['a month', '2019-03', '2019-03'],
    ['a moment elsewhere', '2019-03-07T01:00:00+02:00', '2019-03-06T23:00:00.000Z'],
    ['a moment without a zone', '2019-03-07 10:00', '2019-03-07T10:00:00.000Z'],
    ['slashes', '2019/3/7', '2019-03-07'],
    ['digits', '20190307', '2019-03-07'],
    ['words', 'Thursday, March 7th, 2019', '2019-03-07'],
    ['a mail’s date', 'Thu, 07 Mar 2019 10:00:00 GMT', '2019-03-07'],
    ['a day that no month has', '25/12/2019', '2019-12-25'],
    ['either order', '03/07/2019', null],
    ['30 February', '2019-02-30', null],
    ['nothing of a date', 'yesterday', null],
    ['milliseconds', 1_551_952_800_000, '2019-03-07T10:00:00.000Z'],
    ['a year as a number', 2019, '2019'],
    ['too large a number', 1e300, null],
    ['an object', { '@type': 'Date', '@value': '2019-03-07' }, '2019-03-07'],
  ])('date as %s', (_, given, date) => {
    const { reviewDate, log } = one({ datePublished: given });
    expect(reviewDate).toBe(date);
    expect(log.length > 0).toBe(given !== date && typeof given !== 'object');
  });

  it.each<[unknown, string | null]>([
    ['https://a.example/x', 'https://a.example/x'],
    [' https://a.example/x y ', 'https://a.example/x%20y'],
    ['//a.example/x', 'https://a.example/x'],
    ['www.a.example/x', 'https://www.a.example/x'],
    ['/x', 'https://page.example/x'],
    [{ '@id': 'https://a.example/' }, 'https://a.example/'],
    [['https://a.example/', 'https://b.example/'], 'https://a.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    [7, null],
  ])('address %j', (given, address) => {
    const { url, log } = one({ url: given }, 'https://page.example/checks/1');
    expect(url).toBe(address);
    expect(log.length > 0).toBe(given !== address && !(typeof given === 'object' && !Array.isArray(given)));
  });

  it.each<[unknown, string | null]>([
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    [{ '@type': 'Language', name: 'Norwegian', alternateName: 'nb' }, 'nb'],
    ['English', null],
    [['nb', 'en'], 'nb'],
  ])('language %j', (given, language) => {
    expect(one({ inLanguage: given }).language).toBe(language);
  });

  it('takes who said it, when and where, and tells what it left out', () => {
    const item = one({
      itemReviewed: [
        {
          '@type': 'CreativeWork',
          author: [
            { '@type': 'Person', name: 'Frida  Gale', jobTitle: 'Minister', sameAs: ['https://a.example/', 'x:y'] },
            'Other',
          ],
          datePublished: '2019-03-01',
          firstAppearance: { '@type': 'CreativeWork', url: 'https://first.example/', headline: 'First' },
          appearance: ['https://second.example/', { url: 'https://first.example/' }],
        },
        'more',
      ],
      author: 'The Desk',
      publisher: { name: 'Publisher' },
      keywords: 'fares',
    });
    expect(item).toMatchObject({
      claimant: { name: 'Frida Gale', type: 'person', role: 'Minister', sameAs: ['https://a.example/'], url: null },
      claimDate: '2019-03-01',
      appearances: ['https://first.example/', 'https://second.example/'],
      publisher: { name: 'The Desk', type: null },
    });
    expect(item.log.map(({ field, was, became }) => [field, was, became])).toEqual([
      ['itemReviewed', 'a list of 1: more', null],
      ['itemReviewed.author', 'a list of 1: Other', null],
      ['itemReviewed.author.name', 'Frida  Gale', 'Frida Gale'],
      ['itemReviewed.author.sameAs', 'x:y', null],
      ['itemReviewed.firstAppearance', 'headline', null],
      ['', 'publisher, keywords', null],
    ]);
  });

  it('takes the claim from where else it may stand, and nothing without one', () => {
    expect(one({ claimReviewed: ' ', itemReviewed: { '@type': 'Claim', text: 'Fares rose.' } }).claim).toBe(
      'Fares rose.',
    );
    expect(one({ claimReviewed: '<p>Fares &amp; tolls<br>rose</p>' }).claim).toBe('Fares & tolls rose');
    expect(read(review({ claimReviewed: undefined, url: 'https://a.example/' }))).toMatchObject({
      items: [],
      log: [{ item: 'source', field: '', became: null, why: 'It names no claim.' }],
    });
  });

  it('is not led astray by names of prototypes', () => {
    const text =
      '{"@type":"ClaimReview","claimReviewed":"x","__proto__":{"url":"https://a.example/"},"constructor":{"name":"y"},"author":{"__proto__":{"name":"z"}}}';
    const { items } = readFactChecks({ text });
    expect(items).toMatchObject([{ claim: 'x', url: null, publisher: null }]);
    expect(({} as { url?: string }).url).toBeUndefined();
  });
});
