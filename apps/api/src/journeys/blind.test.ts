import { defaultPolicy } from '@claimdesk/core';
import { startSealer } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { expectDone, startTestApi } from '../testing/test-api.ts';
import { articleText, openTestDesk, placeOf, refusalOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

/** What the other reviewers hand in; nothing of it may reach the blind member. */
type Hidden = { ratings: [string, string]; flags: ('outdated' | 'missing_context')[]; words: string; evidence: number };

const one: Hidden = { ratings: ['true', 'mostly-true'], flags: [], words: 'Short.', evidence: 1 };
const other: Hidden = {
  ratings: ['false', 'unverifiable'],
  flags: ['outdated', 'missing_context'],
  words: 'A much longer rationale, with a number: 2,314.',
  evidence: 4,
};

describeOnBoth('a blind reviewer', ({ open }) => {
  it('gets the same bytes whatever the others wrote', async () => {
    const first = await playScenario(open, one);
    const second = await playScenario(open, other);
    expect(first.length).toBeGreaterThan(3000);
    expect(second).toBe(first);
    expect(first).not.toMatch(/Short|longer rationale|source-\d/);
  });
});

describeOnBoth('an admin who could review', ({ open }) => {
  it('is as blind through an API key that cannot', async () => {
    const api = await startTestApi(await open());
    const ada = await api.setUp();
    const ben = await api.join(ada, ['reviewer'], 'ben@example.org');
    expectDone(
      await ada.mutate('workspace.updatePolicy', {
        policy: { ...defaultPolicy, reviewsWanted: 2 },
        expectedVersion: 1,
      }),
    );
    const article = expectDone(await ada.mutate('article.create', { text: articleText })) as { id: string };
    const place = placeOf('cost £41m');
    const claim = expectDone(await ada.mutate('claim.add', { articleId: article.id, ...place })) as { id: string };
    const wish = { name: 'Reader', scopes: ['claim:read', 'article:read'], days: 1 };
    const { key } = expectDone(await ada.mutate('apiKey.create', wish)) as { key: string };
    const reader = api.program(key);
    const look = async () => [
      expectDone(await reader.query('claim.byId', { id: claim.id })),
      expectDone(await reader.query('claim.list', { states: ['queued', 'in_review'] })),
    ];
    const before = await look();
    expectDone(await ben.mutate('review.take', { claimId: claim.id }));
    expect(await look()).toEqual(before);
    await api.stop();
  });
});

async function playScenario(
  open: Parameters<Parameters<typeof describeOnBoth>[1]>[0]['open'],
  hidden: Hidden,
): Promise<string> {
  const database = await open();
  const sealer = startSealer(database);
  // An admin has every scope, and is as blind as a reviewer while they could be one.
  const desk = await openTestDesk(database, { policy: { reviewsWanted: 3, separation: 'strict' } });
  const cem = await desk.join('Cem', ['admin']);
  const ben = await desk.join('Ben', ['reviewer']);
  const flo = await desk.join('Flo', ['reviewer']);
  const article = await cem.call.article.create({ text: articleText });
  const claim = await cem.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
  const seen: unknown[] = [];
  const look = async () => {
    await sealer.sealNow();
    seen.push(await everythingOf(desk, cem, claim.id, article.id));
  };
  await look();
  await handIn(ben, claim.id, hidden, 0);
  await look();
  const task = await cem.call.review.take({ claimId: claim.id });
  seen.push(task);
  await handIn(flo, claim.id, hidden, 1);
  await look();
  const stale = cem.call.claim.reword({ id: claim.id, wording: 'x', expectedVersion: 99 });
  seen.push(await refusalOf(stale));
  const current = await cem.call.claim.byId({ id: claim.id });
  const part = { wording: 'x', ...placeOf('cost £41m') };
  seen.push(
    await refusalOf(cem.call.claim.split({ id: claim.id, parts: [part, part], expectedVersion: current.version })),
  );
  seen.push(
    await cem.call.claim.reword({ id: claim.id, wording: 'The wall cost £41m', expectedVersion: current.version }),
  );
  await look();
  await sealer.stop();
  await database.close();
  return normalised(seen);
}

async function handIn(member: DeskMember, claimId: string, hidden: Hidden, index: 0 | 1): Promise<void> {
  const { review } = await member.call.review.take({ claimId });
  for (let item = 0; item < hidden.evidence; item += 1) {
    await member.call.evidence.add({
      reviewId: review.id,
      url: `https://example.org/source-${item}`,
      stance: 'refutes',
    });
  }
  const draft = {
    ratingKey: hidden.ratings[index],
    flags: hidden.flags,
    confidence: 'low' as const,
    rationale: hidden.words,
  };
  const saved = await member.call.review.saveDraft({ reviewId: review.id, ...draft, expectedVersion: review.version });
  await member.call.review.submit({ reviewId: review.id, expectedVersion: saved.version });
}

/** Whatever a member can ask about a claim, refusals included. */
async function everythingOf(
  desk: TestDesk,
  viewer: DeskMember,
  claimId: string,
  articleId: string,
): Promise<unknown[]> {
  const { call } = viewer;
  const asks: (() => Promise<unknown>)[] = [
    () => call.claim.byId({ id: claimId }),
    () => call.claim.list({}),
    () => call.claim.list({ states: ['in_review'] }),
    () => call.claim.byArticle({ articleId }),
    () => call.article.byId({ id: articleId }),
    () => call.article.list({}),
    () => call.review.queue(),
    () => call.review.mine(),
    () => call.review.task({ claimId }),
    () => call.decision.disputes(),
    () => call.decision.compare({ claimId }),
    () => call.decision.waiting(),
    () => call.publication.preview({ claimId }),
    () => call.dashboard.read({ to: '2100-01-01', from: '2099-01-01' }),
    () => call.dashboard.disagreements({}),
    () => call.desk.waiting(),
    () => call.comment.list({ claimId }),
    () => call.comment.add({ claimId, text: 'x' }),
    () => call.notification.list({}),
    () => call.events.list({ after: '0' }),
    () => call.journal.list({}),
    async () => {
      const { title, claims, files } = await desk.report(viewer, { selection: { claimIds: [claimId] } });
      return { title, claims, sizes: files.map(({ bytes }) => bytes) };
    },
  ];
  const answers: unknown[] = [];
  for (const ask of asks) answers.push(await ask().catch(({ message }: Error) => message));
  return answers;
}

/** Ids, times and hashes are other ones in each run: each becomes its place of first appearance. */
function normalised(seen: unknown): string {
  const known = new Map<string, string>();
  const name = (found: string) => {
    if (!known.has(found)) known.set(found, `#${known.size}`);
    return known.get(found) ?? '';
  };
  return JSON.stringify(seen, null, 1)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/g, name)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME');
}
