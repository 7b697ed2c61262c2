import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildReportModel } from '../reports/build-report-model.ts';
import { isIsoDate } from '../reports/json-ld/iso-date.ts';
import { renderHtmlReport } from '../reports/html-report.ts';
import { richInput } from '../reports/testing/rich-rows.ts';
import { sampleHash } from '../reports/testing/sample-rows.ts';
import { typedFeed } from '../reports/testing/typed-markup.ts';
import type { FactCheckReading } from './fact-check.ts';
import { change, claimReview, key, mutated, oddValue } from './testing/faults.ts';
import { readFactChecks } from './read-fact-checks.ts';

const model = buildReportModel(richInput);
const page = renderHtmlReport(model, sampleHash, '42:c0ffee');

/** Every node that says it is a ClaimReview, found by the plainest of means. */
function pathsOfReviews(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const types: unknown[] = Object.hasOwn(value, '@type') ? [Reflect.get(value, '@type')].flat() : [];
  const mine = types.includes('ClaimReview') ? [path.join('.') || 'source'] : [];
  return [...mine, ...Object.keys(value).flatMap((name) => pathsOfReviews(Reflect.get(value, name), [...path, name]))];
}

/** What no item and no line of the log may be, in words. */
function faultsOf({ items, log }: FactCheckReading): string[] {
  const ofItems = items.flatMap((item) => {
    const { rating, url, appearances, claimDate, reviewDate, modifiedDate } = item;
    const text = JSON.stringify(item);
    const numbers = [rating?.value, rating?.worst, rating?.best, rating?.score].filter((number) => number != null);
    const addresses = [url, ...appearances].filter((address) => address !== null);
    const dates = [claimDate, reviewDate, modifiedDate].filter((date) => date !== null);
    const checks: [string, boolean][] = [
      ['no claim', item.claim.trim() === ''],
      ['a score off the scale', (rating?.score ?? 0) < 0 || (rating?.score ?? 0) > 1],
      ['a number that is none', !numbers.every((number) => Number.isFinite(number))],
      ['an address that is none', !addresses.every((address) => /^https?:\/\/[^\s]+$/iu.test(address))],
      ['a date that is none', !dates.every((date) => isIsoDate(date))],
      ['text that is none', !text.isWellFormed() || /\\u0000|\\ud[89a-f]/iu.test(text)],
    ];
    return checks.flatMap(([fault, fails]) => (fails ? [`${item.place}: ${fault}`] : []));
  });
  const ofLog = log.filter(
    ({ item, was, became, why }) =>
      item === '' || was.length > 2_000 || (became?.length ?? 0) > 2_000 || !/^.+\.$/u.test(why),
  );
  const places = items.map(({ place }) => place);
  return [
    ...ofItems,
    ...ofLog.map(({ why }) => why),
    ...(new Set(places).size < places.length ? ['a place twice'] : []),
  ];
}

/** ClaimReviews that are neither an item nor have a line in the log that says why not, and all other faults. */
function lostOf(text: string): string[] {
  const { items, log } = readFactChecks({ text });
  const given = new Set(items.map(({ place }) => place));
  const refused = log.filter(({ field, became }) => field === '' && became === null).map(({ item }) => item);
  const isTold = (path: string) => refused.some((place) => path === place || path.startsWith(`${place}.`));
  const lost = pathsOfReviews(JSON.parse(text)).filter((path) => !given.has(path) && !isTold(path));
  return [...lost, ...faultsOf({ items, log })];
}

test('valid documents with up to 12 faults', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const text = JSON.stringify(mutated(typedFeed, changes));
      // A document that is a text or nothing at all has another test.
      fc.pre(text !== undefined && /^[[{]/u.test(text));
      expect(lostOf(text)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

/** Texts by their paths, down to the next review. */
function textsOf(value: unknown, path: readonly string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null || (path.length > 0 && pathsOfReviews(value).includes('source')))
    return [];
  return Object.keys(value).flatMap((name) =>
    name.startsWith('@') ? [] : textsOf(Reflect.get(value, name), [...path, name]),
  );
}

test('each text of a review is in the item, or the log says what became of it', () => {
  const review = JSON.stringify(typedFeed.dataFeedElement[0].item);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const document = mutated(JSON.parse(review), changes);
      const { items, log } = readFactChecks({ text: JSON.stringify(document) ?? '' });
      const item = items.find(({ place }) => place === 'source');
      if (item === undefined) return;
      const kept = JSON.stringify(item);
      const lines = log.filter(({ item: place }) => place === 'source');
      const isTold = (path: string) =>
        lines.some(({ field, was }) => {
          const inner = field === '' ? path : path.slice(field.length + 1);
          // The log names fields, and no places in lists.
          const named = path.replaceAll(/\.\d+(?=\.|$)/gu, '');
          if (field !== '' && ![path, named].some((one) => one === field || one.startsWith(`${field}.`))) return false;
          return field !== '' || was.includes('more') || was.split(', ').includes(inner.split('.')[0] ?? '');
        });
      const lost = textsOf(document).filter(
        ({ path, text }) => !kept.includes(JSON.stringify(text).slice(1, -1)) && !isTold(path),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('any JSON, with reviews somewhere in it', () => {
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { depthSize: 'medium' },
      claimReview,
      fc.array(tie('document'), { maxLength: 4 }),
      fc.dictionary(key, fc.oneof(tie('document'), oddValue), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(document, fc.integer({ min: 0, max: 100 }), (value, levels) => {
      // Numbers as large as JSON can write them come back as infinite.
      const text = JSON.stringify(value).replaceAll('9e+99', '1e999');
      expect(lostOf(`${'['.repeat(levels)}${text}${']'.repeat(levels)}`)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('pages and files cut off or damaged anywhere', () => {
  const sources = [page, JSON.stringify(typedFeed), `<p>${page.slice(page.indexOf('<script'))}`];
  const damage = fc.array(
    fc.record({
      at: fc.nat(),
      cut: fc.nat(40),
      put: fc.constantFrom('', '"', '\\', '<', '</script>', '<!--', '{', ']', '\u0000', ',', "'"),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...sources), damage, fc.nat(), fc.boolean(), (source, faults, end, isCut) => {
      let text = source;
      for (const { at, cut, put } of faults) {
        const start = at % text.length;
        text = text.slice(0, start) + put + text.slice(start + cut);
      }
      if (isCut) text = text.slice(0, end % text.length);
      const reading = readFactChecks({ text });
      expect(faultsOf(reading)).toEqual([]);
      // Two reviews are in it: less than that is said.
      expect(reading.items.length >= 2 || reading.log.some(({ became }) => became === null)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('claims tables with any cells', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      "'=1",
      "''x",
      '"',
      'a"b',
      'a,b',
      'a\r\nb',
      '=cmd()',
      'https://a.example/',
      '["https://a.example/"]',
      '[',
      '2019-02-30',
      '3',
      'False',
      '1e999',
    ),
    fc.string({ maxLength: 12 }),
  );
  const names = [
    'claim_text',
    'verdict_label',
    'rating_value',
    'claim_date',
    'appearance_urls',
    'retracted_at',
    'state',
    'x',
  ];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 9 }), { maxLength: 5 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [names, ...rows.map((row) => row.map((one) => quoted(one)))]
        .map((row) => row.join(','))
        .join('\r\n');
      const { items, log } = readFactChecks({ text });
      expect(faultsOf({ items, log })).toEqual([]);
      const places = [...items.map(({ place }) => place), ...log.map(({ item }) => item)];
      expect(rows.map((_, index) => `row ${index + 2}`).filter((row) => !places.includes(row))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
