import { claimRows, csvRecord, renderClaimReviewJsonLd, toScriptJson } from '@claimdesk/core';
import { describeOnBoth, describeOnEmbedded } from '@claimdesk/db/testing';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importNext } from '../jobs/fact-check-imports.ts';
import { articleText, openTestDesk, placeOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';
import { createClaimPages, readFrozenModel } from '../use-cases/site/read-claim-page.ts';
import { prepareImport } from './prepare-import.ts';
import { prepareInThread } from './prepare-in-thread.ts';

const origin = 'https://desk.example';

async function openDesk(database: Parameters<typeof openTestDesk>[0]) {
  const config = { publicOrigin: origin, publicOriginConfigured: true };
  return openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' }, config });
}

async function bring(desk: TestDesk, member: DeskMember, text: string, name = 'feed.json') {
  const { id } = await member.call.factCheck.import({ text, name });
  while (await importNext(desk.deps));
  return member.call.factCheck.importById({ id });
}

describeOnBoth('what we publish ourselves', ({ open }) => {
  // Each import starts a thread of its own.
  it('comes back with equal values from every format', { timeout: 60_000 }, async () => {
    const database = await open();
    const ours = await openDesk(database);
    const theirs = await openTestDesk(database);
    const eva = await ours.join('Eva', ['editor']);
    const ben = await ours.join('Ben', ['reviewer']);
    const ada = await theirs.join('Ada', ['admin']);
    const article = await eva.call.article.create({ text: articleText });
    const claim = await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
    await review(ben, claim.id, 'mixed');
    const version = async () => (await eva.call.claim.byId({ id: claim.id })).version;
    const explanation = 'The register says otherwise.';
    await eva.call.decision.approve({ claimId: claim.id, explanation, expectedVersion: await version() });
    await eva.call.publication.publish({ claimId: claim.id, expectedVersion: await version() });
    const page = await createClaimPages(ours.deps)(claim.id);
    if (page === null) throw new Error('no page');
    const { model, hash } = await readFrozenModel(ours.deps, page);
    const verdict = model.claims[0]?.decision?.verdict;
    const expected = {
      claim: model.claims[0]?.text,
      url: `${origin}/p/${claim.id}`,
      rating: { label: verdict?.label, score: verdict?.score },
      reviewDate: model.claims[0]?.publication?.firstPublishedAt,
      language: 'en',
    };
    const markup = renderClaimReviewJsonLd(model, hash);
    const formats: [string, string][] = [
      ['claimreview.json', JSON.stringify(markup)],
      ['page.html', `<!doctype html><script type="application/ld+json">${toScriptJson(markup)}</script>`],
      [
        'feed.json',
        JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: markup }] }),
      ],
      ['claims.csv', [...claimRows(model, hash)].map((row) => csvRecord(row)).join('')],
    ];
    for (const [name, text] of formats) {
      const done = await bring(theirs, ada, text, name);
      expect([name, done.status, done.added]).toEqual([name, 'done', 1]);
      const { rows } = await ada.call.factCheck.list({});
      expect(rows).toMatchObject([expected]);
      await ada.call.factCheck.undo({ id: done.id });
      while (await importNext(theirs.deps));
      expect((await ada.call.factCheck.list({})).rows).toEqual([]);
    }
  });
});

const check = (nth: number, fields: object = {}) => ({
  '@type': 'ClaimReview',
  claimReviewed: `Fares rose in case ${nth}.`,
  url: `https://checks.example/${nth}`,
  author: { name: 'Oster Checks' },
  reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: 'Half true' },
  ...fields,
});

describeOnEmbedded('documents with faults', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  beforeAll(async () => {
    desk = await openDesk(await open());
    ada = await desk.join('Ada', ['admin']);
  });

  const odd = constantFrom('', '"', '{', '}', '[', ',', '\\', '\u0000', '\uD800', '</script>', 'null', '-1', '<!--');
  const fault = record({ at: integer({ min: 0, max: 5_000 }), cut: integer({ min: 0, max: 40 }), put: odd });

  it('are imported as far as they go, counted and logged to the line, and leave nothing when they go', async () => {
    const base = JSON.stringify({ '@graph': [1, 2, 3, 4, 5, 6].map((nth) => check(nth)) }, null, 1);
    const wrapped = constantFrom(
      (text: string) => text,
      (text: string) => `<p><script type="application/ld+json">${text}</script>`,
      (text: string) => text.replaceAll('\n', '\r\n'),
    );
    await assert(
      asyncProperty(array(fault, { maxLength: 4 }), wrapped, async (faults, wrap) => {
        let text = base;
        for (const { at, cut, put } of faults) {
          const place = at % text.length;
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        const done = await bring(desk, ada, wrap(text));
        expect(done).toMatchObject({ status: 'done', problem: null, updated: 0, unchanged: 0 });
        const { rows } = await ada.call.factCheck.list({ limit: 200 });
        expect(rows).toHaveLength(done.added);
        for (const { url, claim } of rows) {
          expect(claim.trim()).not.toBe('');
          expect(url ?? 'https://none').toMatch(/^https?:\/\//u);
        }
        const { rows: log, nextCursor } = await ada.call.factCheck.log({ id: done.id, limit: 200 });
        expect([log.length, nextCursor]).toEqual([done.repairs, null]);
        // Nothing is lost without a word.
        expect(done.added === 6 || done.repairs > 0).toBe(true);
        await ada.call.factCheck.undo({ id: done.id });
        while (await importNext(desk.deps));
        expect((await ada.call.factCheck.list({})).rows).toEqual([]);
      }),
      { numRuns: 24 },
    );
    const left = await desk.deps.db.selectFrom('fact_check').select('id').execute();
    expect(left).toEqual([]);
  }, 120_000);
});

describeOnBoth('hostile documents', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  beforeEach(async () => {
    const database = await open();
    desk = await openDesk(database);
    ada = await desk.join('Ada', ['admin']);
    return () => database.close();
  });

  it('bring in no script, no link but to the web, and nothing of prototypes', async () => {
    const script = '<script>alert(1)</script>';
    const text = `[${JSON.stringify(check(1, { url: 'javascript:alert(1)', itemReviewed: { author: { name: script, url: 'data:text/html,x' } } }))},
      ${JSON.stringify(check(2, { claimReviewed: `Fares ${script} rose.`, headline: '<img src=x onerror=alert(1)>' }))},
      {"@type":"ClaimReview","claimReviewed":"Tolls fell.","url":"https://checks.example/3","__proto__":{"author":"x"},
       "constructor":{"prototype":{"polluted":1}},"author":{"name":"${'n'.repeat(9_000)}"}}]`;
    expect(await bring(desk, ada, text)).toMatchObject({ status: 'done', added: 3 });
    const shown = JSON.stringify(await ada.call.factCheck.list({}));
    expect(shown).not.toMatch(/<script|javascript:|data:text|onerror/u);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await ada.call.factCheck.publishers()).map(({ publisher }) => publisher.length)).toContain(300);
  });

  it('are read beside the server, which goes on answering', { timeout: 120_000 }, async () => {
    const nested = '['.repeat(2_500_000) + ']'.repeat(2_500_000);
    const many = `[${'{"@type":"ClaimReview"},'.repeat(208_000)}0]`;
    const numbers = `[${'1,'.repeat(1_000_000)}1]`;
    const inside = `${'{"@type":"ClaimReview","claimReviewed":'.repeat(60_000)}1${'}'.repeat(60_000)}`;
    for (const text of [nested, many, numbers, inside]) {
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 5);
      const preview = await ada.call.factCheck.preview({ text });
      clearInterval(timer);
      expect(preview.found).toBe(0);
      expect(preview.refused).toBeGreaterThan(0);
      expect(turns).toBeGreaterThan(3);
    }
  });

  it('that take too long are given up with a sentence', async () => {
    const limits = { mostMs: 1, heapMb: 64 };
    const reading = prepareInThread({ text: '[]', url: null }, 0, limits);
    await expect(reading).rejects.toThrow('Split it into several files.');
  });
});

describe('a prepared import', () => {
  it('has each fact-check and each line of the log in one part', () => {
    const text = JSON.stringify(Array.from({ length: 1_001 }, (_, nth) => check(nth, { extra: nth })));
    const { prepared, sample } = prepareImport({ text, url: null }, 2);
    const flat = (parts: string[]) => parts.flatMap((part) => JSON.parse(part) as unknown[]);
    expect([flat(prepared.checks).length, flat(prepared.repairs).length]).toEqual([1_001, prepared.repaired]);
    expect(prepared).toMatchObject({ found: 1_001, refused: 0 });
    expect(sample.items).toHaveLength(2);
    expect(sample.items[1]?.repairs.map(({ item }) => item)).toContain('1');
  });
});
