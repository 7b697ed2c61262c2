import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

type Fields = Omit<Parameters<DeskMember['call']['evidence']['add']>[0], 'reviewId'>;

describeOnBoth('sources', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    desk = await openTestDesk(await open(), { policy: { reviewsWanted: 1, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
  });

  /** A claim with a draft review that has this evidence. */
  async function draft(member: DeskMember, words: string, ...items: Fields[]) {
    const claim = await ada.call.claim.add({ articleId, ...placeOf(words) });
    const { review } = await member.call.review.take({ claimId: claim.id });
    for (const item of items) await member.call.evidence.add({ reviewId: review.id, ...item });
    return { claimId: claim.id, reviewId: review.id, expectedVersion: review.version };
  }
  async function judge(member: DeskMember, words: string, ...items: Fields[]) {
    const { claimId, ...begun } = await draft(member, words, ...items);
    const judgement = { ratingKey: 'true', confidence: 'high' as const, rationale: 'It says so.' };
    await member.call.review.submit({ ...begun, draft: judgement });
    return claimId;
  }
  const list = async ({ call }: DeskMember, input = {}) =>
    (await call.source.list(input)).rows.map(({ host, citation, uses, claims }) => [host ?? citation, uses, claims]);

  it('are counted together whatever their addresses look like', async () => {
    await judge(
      ben,
      'cost £41m',
      { url: 'https://www.example.org/a/?utm_source=x', stance: 'supports', title: 'The older title' },
      { citation: 'Annex C, page 4', stance: 'context' },
    );
    await judge(
      cem,
      'a third',
      { url: 'http://example.org/a#top', stance: 'refutes', sourceType: 'primary', title: 'The register' },
      { url: 'https://example.org/a', stance: 'refutes' },
      { citation: 'annex c,  page 4.', stance: 'supports' },
      { url: 'https://other.example/', stance: 'supports' },
    );
    expect(await list(ada)).toEqual([
      ['example.org', 3, 2],
      ['annex c,  page 4.', 2, 2],
      ['other.example', 1, 1],
    ]);
    expect(await list(ada, { order: 'newest' })).toEqual([
      ['other.example', 1, 1],
      ['annex c,  page 4.', 2, 2],
      ['example.org', 3, 2],
    ]);
    expect(await list(ada, { stance: 'refutes' })).toEqual([['example.org', 2, 1]]);
    expect(await list(ada, { sourceType: 'primary' })).toEqual([['example.org', 1, 1]]);
    expect(await list(ada, { host: 'other.example' })).toEqual([['other.example', 1, 1]]);
    expect(await list(ada, { search: 'PAGE annex' })).toEqual([['annex c,  page 4.', 2, 2]]);
    expect(await list(ada, { search: '%' })).toEqual([]);
    const [row] = (await ada.call.source.list({})).rows;
    expect(row?.stances).toEqual({ supports: 1, refutes: 2, context: 0 });
  });

  it('come in pages', async () => {
    const items = Array.from({ length: 5 }, (_, n) => ({ citation: `Book ${n}`, stance: 'context' as const }));
    await judge(ben, 'cost £41m', ...items, { citation: 'Book 2', stance: 'context' });
    for (const order of ['most_used', 'newest'] as const) {
      const all = (await ada.call.source.list({ order })).rows;
      const paged: typeof all = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof ada.call.source.list>> = await ada.call.source.list({
          order,
          cursor,
          limit: 2,
        });
        paged.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(all);
      expect(paged).toHaveLength(5);
    }
    const { nextCursor } = await ada.call.source.list({ limit: 2 });
    expect(await refusalOf(ada.call.source.list({ order: 'newest', cursor: nextCursor }))).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('of claims that are not decided are their author’s alone', async () => {
    const { claimId, ...begun } = await draft(ben, 'cost £41m', {
      url: 'https://secret.example/a',
      stance: 'supports',
    });
    expect(await list(ben)).toEqual([['secret.example', 1, 1]]);
    const [{ evidenceId = '' } = {}] = (await ben.call.source.list({})).rows;
    for (const member of [ada, cem]) {
      expect(await list(member)).toEqual([]);
      const missing = await refusalOf(member.call.source.uses({ evidenceId: desk.deps.newId() }));
      expect(await refusalOf(member.call.source.uses({ evidenceId }))).toEqual(missing);
    }
    const judgement = { ratingKey: 'true', confidence: 'high' as const, rationale: 'It says so.' };
    await ben.call.review.submit({ ...begun, draft: judgement });
    expect(await list(cem)).toEqual([['secret.example', 1, 1]]);
    // Returned, its reviews are closed again.
    const { version } = await ada.call.claim.byId({ id: claimId });
    await ada.call.decision.return({ claimId, comment: 'Look again.', expectedVersion: version });
    expect(await list(cem)).toEqual([]);
    expect(await list(ben)).toEqual([['secret.example', 1, 1]]);
    // Listing it was not reading a review.
    await cem.call.review.take({ claimId });
  });

  it('show what they were used for, and that counts as having seen it', async () => {
    const item = { url: 'https://example.org/a', stance: 'supports', quote: 'It fell.', locator: 'p. 4' } as const;
    const decided = await judge(ben, 'cost £41m', item);
    await draft(cem, 'a third', { ...item, stance: 'refutes', quote: 'Mine.' });
    const [{ evidenceId = '' } = {}] = (await cem.call.source.list({})).rows;
    const { rows } = await cem.call.source.uses({ evidenceId });
    expect(rows.map(({ claim, stance, quote, own }) => [claim.wording, stance, quote, own])).toEqual([
      [expect.any(String), 'refutes', 'Mine.', true],
      [expect.any(String), 'supports', 'It fell.', false],
    ]);
    expect(rows[1]?.claim.verdict?.ratingKey).toBe('true');
    const seenBy = await ben.call.source.uses({ evidenceId: rows[1]?.evidenceId ?? '' });
    expect(seenBy.rows.map(({ claim }) => claim.id)).toEqual([decided]);
    const { version } = await ada.call.claim.byId({ id: decided });
    await ada.call.decision.return({ claimId: decided, comment: 'Look again.', expectedVersion: version });
    expect(await refusalOf(cem.call.review.take({ claimId: decided }))).toMatchObject({ code: 'not_allowed_now' });
  });

  it('can be used again, and only where they are open', async () => {
    const item = { url: 'https://example.org/a', stance: 'supports', title: 'Register' } as const;
    const decided = await judge(ben, 'cost £41m', item);
    const [{ evidenceId = '' } = {}] = (await cem.call.source.list({})).rows;
    const { reviewId } = await draft(cem, 'a third');
    const again = { reviewId, url: item.url, stance: 'refutes', reusedFrom: evidenceId } as const;
    const added = await cem.call.evidence.add(again);
    expect(added.evidence).toMatchObject([{ url: item.url, stance: 'refutes', reusedFrom: evidenceId }]);
    const { version } = await ada.call.claim.byId({ id: decided });
    await ada.call.decision.return({ claimId: decided, comment: 'Look again.', expectedVersion: version });
    const missing = await refusalOf(cem.call.evidence.add({ ...again, reusedFrom: desk.deps.newId() }));
    expect(missing.code).toBe('not_found');
    expect(await refusalOf(cem.call.evidence.add(again))).toEqual(missing);
  });
});
