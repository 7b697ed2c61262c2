import { createHash } from 'node:crypto';
import { canonicalJson } from '@claimdesk/core';
import { startSealer } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { startTestApi } from '../testing/test-api.ts';
import { articleText, openTestDesk, placeOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

describeOnBoth('the audit log', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let eva: DeskMember;
  let claimId: string;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    eva = await desk.join('Eva', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    claimId = (await ada.call.claim.add({ articleId, ...placeOf('cost £41m') })).id;
    return () => database.close();
  });

  async function read(input: object = {}) {
    const sealer = startSealer(desk.deps.database);
    await sealer.sealNow();
    await sealer.stop();
    return (await eva.call.journal.list(input)).rows;
  }

  it('shows confidential rows of others once the claim is decided, without their places', async () => {
    await ben.call.review.take({ claimId });
    expect((await read()).filter(({ chain }) => chain === 'confidential')).toEqual([]);
    await review(ben, claimId, 'true');
    const rows = await read();
    const hidden = rows.filter(({ chain }) => chain === 'confidential');
    expect(hidden.map(({ kind }) => kind)).toContain('review.submit');
    for (const row of hidden) expect(row).toMatchObject({ seq: null, hash: null, prevHash: null });
    const kinds = rows.map(({ kind }) => kind);
    expect(kinds.indexOf('claim.decide')).toBeLessThan(kinds.indexOf('review.submit'));
    expect(rows.find(({ kind }) => kind === 'claim.decide')?.data).toMatchObject({ ratingKey: 'true' });
  });

  it('takes back what tells of a review when the claim is returned', async () => {
    await review(ben, claimId, 'true');
    const { version } = await ada.call.claim.byId({ id: claimId });
    await ada.call.decision.return({ claimId, comment: 'Again.', expectedVersion: version });
    const rows = await read();
    expect(rows.filter(({ chain }) => chain === 'confidential')).toEqual([]);
    expect(rows.find(({ kind }) => kind === 'claim.decide')?.data).toBeNull();
    expect(JSON.stringify(rows)).not.toContain('ratingKey');
  });

  it('is narrowed by group, member, claim, article and time', async () => {
    const other = await ada.call.claim.add({ articleId, ...placeOf('a third') });
    await review(ben, claimId, 'true');
    const kindsOf = async (input: object) => [...new Set((await read(input)).map(({ kind }) => kind))].sort();
    expect(await kindsOf({ group: 'decisions' })).toEqual(['claim.decide']);
    expect(await kindsOf({ actorId: ada.id })).toEqual(['article.create', 'claim.add']);
    expect(await kindsOf({ claimId: other.id })).toEqual(['claim.add']);
    expect(await kindsOf({ articleId, group: 'articles' })).toEqual(['article.create']);
    const [last] = await read({ claimId: other.id });
    expect(await kindsOf({ from: last?.at })).not.toContain('article.create');
    expect(await kindsOf({ to: last?.at })).toEqual(['article.create', 'claim.add']);
    expect(await read({ from: '2030-01-01T00:00:00Z' })).toEqual([]);
  });

  it('comes in pages that leave nothing out', async () => {
    await review(ben, claimId, 'true');
    const all = (await read()).map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof eva.call.journal.list>> = await eva.call.journal.list({ limit: 2, cursor });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });
});

type Line = Record<string, unknown> & { chain: string; seq: number; prevHash: string; hash: string };

describeOnBoth('the exported audit log', ({ open }) => {
  it('is a file of lines from which anybody can compute the open chain', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    for (let made = 0; made < 3; made += 1) await admin.mutate('invite.create', { roles: ['viewer'] });
    const viewer = await api.join(admin, ['viewer'], 'vic@example.org');
    const address = `${api.origin}/exports/journal.jsonl`;
    expect((await fetch(address)).status).toBe(401);
    expect((await fetch(address, { headers: viewer.headers() })).status).toBe(403);
    expect((await fetch(`${address}?group=moon`, { headers: admin.headers() })).status).toBe(400);
    const { head } = (await admin.query('journal.verify', {})).data as { head: { seq: number; hash: string } };
    const response = await fetch(address, { headers: admin.headers() });
    expect(response.headers.get('content-disposition')).toContain('audit-log.jsonl');
    const text = await response.text();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    let prevHash = '0'.repeat(64);
    for (const { chain: _chain, prevHash: given, hash, ...hashed } of lines.filter(({ chain }) => chain === 'open')) {
      expect(given).toBe(prevHash);
      expect(
        createHash('sha256')
          .update(prevHash + canonicalJson(hashed))
          .digest('hex'),
      ).toBe(hash);
      prevHash = hash;
    }
    expect({ seq: lines.filter(({ chain }) => chain === 'open').at(-1)?.seq, hash: prevHash }).toEqual(head);
    const some = await fetch(`${address}?group=people`, { headers: admin.headers() });
    expect(await some.text()).not.toContain('workspace.create');
    await api.stop();
  });
});
