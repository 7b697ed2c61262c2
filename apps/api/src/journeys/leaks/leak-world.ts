import { apiKeyScopes, defaultPolicy, writeMention, type Policy } from '@claimdesk/core';
import type { Database } from '@claimdesk/db';
import { expect, vi } from 'vitest';
import { exportedReport } from '../../testing/exported-report.ts';
import { startPageServer } from '../../testing/page-server.ts';
import { expectDone, startTestApi, type TestApi, type TestCaller } from '../../testing/test-api.ts';
import { pictureOf } from '../../testing/sample-files.ts';
import { articleText, placeOf } from '../../testing/test-desk.ts';

/** What somebody hands in. What Ben and Flo do must not reach anybody who must not see it. */
export type Hidden = {
  ratings: [string, string];
  words: string;
  site: string;
  sources: number;
  flags: string[];
  /** Shade of the picture that is among the evidence. */
  picture: number;
  /** Which of two early threads was resolved, and which deleted, while the claim was decided. */
  resolved: 0 | 1;
};

export const hiddenA: Hidden = {
  ratings: ['false', 'true'],
  words: 'Short secret.',
  site: 'secret.example',
  sources: 1,
  flags: [],
  picture: 1,
  resolved: 0,
};
export const hiddenB: Hidden = {
  ratings: ['mostly-false', 'mostly-true'],
  words: 'A much longer secret, with a number: 2,314.',
  site: 'secret.example',
  sources: 3,
  flags: ['outdated', 'missing_context'],
  picture: 2,
  resolved: 1,
};

type Named = { id: string; version: number };
type Archived = { id: string; evidenceId: string };

/** Where hidden evidence is archived from: a page with the words of one hidden review and not of the other. */
const site = await startPageServer();
site.pages['/page'] = `<p>${hiddenA.words}`;

/** A desk over HTTP in the middle of its work, with two reviewers whose work is hidden from all others. */
export type LeakWorld = {
  api: TestApi;
  /** Could review, or acts for somebody who could: must not even learn that a review came in. */
  bound: Record<string, TestCaller>;
  /** Cannot review: may know how far a round is, and nothing of what is in it. */
  unbound: Record<string, TestCaller>;
  ben: TestCaller;
  flo: TestCaller;
  ada: TestCaller;
  cem: TestCaller;
  edo: TestCaller;
  articleId: string;
  claims: {
    /** Waits for five reviews: Eva's is in, Cem holds a place, Ben and Flo work in secret. */
    open: string;
    /** Decided by one review of Ben's. */
    decided: string;
    /** Ben's and Flo's reviews disagree. */
    disputed: string;
    /** Was decided by one review of Ben's and returned for a new round, with talk from before and from then. */
    returned: string;
    suggested: string;
  };
  /** `pageId`: of his evidence whose page can be archived. */
  cemsReview: { id: string; evidenceId: string; pageId: string };
  /** Evidence of Ben's that is a file, of claims that are not decided. */
  hiddenFiles: string[];
  /** What Ben archived of his evidence, of the same claims. */
  hiddenArchives: Archived[];
  /** Ben's, on the returned claim: it quotes his review. */
  commentId: string;
  exportId: string;
  bensId: string;
  /** Moves the clock, which otherwise stands still. */
  at(minutes: number): void;
};

const start = Date.parse('2026-03-02T08:00:00.000Z');

export async function openLeakWorld(database: Database, hidden: Hidden): Promise<LeakWorld> {
  let clock = start;
  const api = await startTestApi(database, {
    now: () => new Date(clock),
    config: { writesPerMinute: 1_000_000, publicOrigin: 'https://claims.example.org', fetchAllowed: [site.host] },
  });
  const ada = await api.setUp();
  const done = async (caller: TestCaller, path: string, input: unknown) =>
    expectDone(await caller.mutate(path, input)) as Named;
  let policyVersion = 1;
  const setPolicy = async (change: Partial<Policy>) => {
    const policy = { ...defaultPolicy, tolerance: 1, ...change };
    await done(ada, 'workspace.updatePolicy', { policy, expectedVersion: policyVersion++ });
  };
  const ben = await api.join(ada, ['reviewer'], 'ben@example.org');
  const flo = await api.join(ada, ['reviewer'], 'flo@example.org');
  const cem = await api.join(ada, ['reviewer'], 'cem@example.org');
  const dee = await api.join(ada, ['reviewer', 'editor'], 'dee@example.org');
  const eva = await api.join(ada, ['reviewer', 'adjudicator'], 'eva@example.org');
  const edo = await api.join(ada, ['editor'], 'edo@example.org');
  const vic = await api.join(ada, ['viewer'], 'vic@example.org');
  const key = await done(ada, 'apiKey.create', { name: 'Reader', scopes: apiKeyScopes, days: 30 });
  const program = api.program((key as unknown as { key: string }).key);

  const article = await done(ada, 'article.create', { text: articleText });
  const [suggested = '', returned = ''] = await vi.waitFor(() => listSuggested(ada, article.id), {
    timeout: 90_000,
    interval: 50,
  });
  const add = async (words: string) => (await done(ada, 'claim.add', { articleId: article.id, ...placeOf(words) })).id;
  const versionOf = async (claimId: string) =>
    (expectDone(await edo.query('claim.byId', { id: claimId })) as Named).version;

  const decided = await add('missed its own deadline');
  await handIn(ben, decided, 'mixed', { ...hiddenA, words: 'Decided openly.', site: 'open.example', picture: 3 });
  // Said to somebody who may review it next: before anybody judged it, and while it was decided.
  const { member: cemHimself } = expectDone(await cem.query('auth.me')) as { member: { id: string } };
  const say = (words: string) =>
    done(ben, 'comment.add', { claimId: returned, text: `${writeMention(cemHimself.id)} ${words}` });
  const early = [await say('Which register?'), await say('Which year?')];
  await done(ada, 'claim.accept', { id: returned, expectedVersion: await versionOf(returned) });
  const returnedFile = await handIn(ben, returned, 'mixed', hidden);
  const hiddenArchives = await archivesOf(ben, returned);
  const said = await say(hidden.words);
  const answered = { threadId: early[hidden.resolved]?.id, resolved: true, expectedVersion: 1 };
  await done(ben, 'comment.resolve', answered);
  await done(ben, 'comment.delete', { id: early[1 - hidden.resolved]?.id, expectedVersion: 1 });
  await setPolicy({ reviewsWanted: 2 });
  const disputed = await add('more than 2,300 homes');
  const disputedFile = await handIn(ben, disputed, hidden.ratings[0], hidden);
  hiddenArchives.push(...(await archivesOf(ben, disputed)));
  await handIn(flo, disputed, hidden.ratings[1], hidden);
  await setPolicy({ reviewsWanted: 5, separation: 'strict' });
  const comment = { claimId: returned, comment: 'Look at the register.', expectedVersion: await versionOf(returned) };
  await done(edo, 'decision.return', comment);
  const open = await add('cost £41m');
  await handIn(eva, open, 'mixed', { ...hiddenA, words: 'Eva’s own.', site: 'eva.example', picture: 4 });
  const task = expectDone(await cem.mutate('review.take', { claimId: open })) as { review: Named };
  const item = { reviewId: task.review.id, url: 'https://register.example/cem', stance: 'context' };
  expectDone(await cem.mutate('evidence.add', item));
  const page = { ...item, url: `http://${site.host}/page` };
  const { evidence } = expectDone(await cem.mutate('evidence.add', page)) as { evidence: { id: string }[] };
  const report = { selection: { claimIds: [decided] } };
  await sealed({ api });
  const exported = await exportedReport(edo, report);
  // From its first use on a key shows when it was used last.
  await program.query('desk.waiting');
  return {
    api,
    bound: { ada, cem, dee, eva, program },
    unbound: { edo, vic, stranger: api.visitor() },
    ben,
    flo,
    ada,
    cem,
    edo,
    articleId: article.id,
    claims: { open, decided, disputed, returned, suggested },
    cemsReview: { id: task.review.id, evidenceId: evidence[0]?.id ?? '', pageId: evidence[1]?.id ?? '' },
    hiddenFiles: [returnedFile, disputedFile],
    hiddenArchives,
    commentId: said.id,
    exportId: exported.id,
    bensId: (expectDone(await ben.query('auth.me')) as { member: { id: string } }).member.id,
    at(minutes) {
      clock = start + minutes * 60_000;
    },
  };
}

/** The engine reads the article in a thread of its own; nothing of it may still be under way when the looking begins. */
async function listSuggested(caller: TestCaller, articleId: string): Promise<string[]> {
  const { extraction } = expectDone(await caller.query('article.byId', { id: articleId })) as {
    extraction: { status: string } | null;
  };
  if (extraction?.status !== 'done') throw new Error('the claims are still being looked for');
  const listed = await caller.query('claim.list', { articleId, states: ['suggested'] });
  const { rows } = expectDone(listed) as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Takes a claim and submits a complete review of it. Answers with the id of the evidence that is a file. */
export async function handIn(member: TestCaller, claimId: string, ratingKey: string, hidden: Hidden): Promise<string> {
  const fileItem = await draft(member, claimId, ratingKey, hidden);
  await submit(member, claimId);
  return fileItem;
}

export async function draft(member: TestCaller, claimId: string, ratingKey: string, hidden: Hidden): Promise<string> {
  const { review } = expectDone(await member.mutate('review.take', { claimId })) as { review: Named };
  for (let source = 0; source < hidden.sources; source += 1) {
    const url = `https://${hidden.site}/source-${source}`;
    expectDone(
      await member.mutate('evidence.add', { reviewId: review.id, url, title: hidden.words, stance: 'refutes' }),
    );
  }
  const page = { reviewId: review.id, url: `http://${site.host}/page`, quote: hidden.words, stance: 'context' };
  const withPage = expectDone(await member.mutate('evidence.add', page)) as { evidence: { id: string }[] };
  expectDone(await member.mutate('evidence.archive', { id: withPage.evidence.at(-1)?.id }));
  const file = await member.upload(pictureOf(hidden.picture), `${hidden.words}.gif`);
  const { id: fileId } = (await file.json()) as { id: string };
  const item = { reviewId: review.id, fileId, stance: 'context' };
  const { evidence } = expectDone(await member.mutate('evidence.add', item)) as { evidence: { id: string }[] };
  const { words: rationale, flags } = hidden;
  const filled = { reviewId: review.id, ratingKey, confidence: 'low', flags, rationale };
  expectDone(await member.mutate('review.saveDraft', { ...filled, expectedVersion: review.version }));
  return evidence.at(-1)?.id ?? '';
}

async function archivesOf(member: TestCaller, claimId: string): Promise<Archived[]> {
  return expectDone(await member.query('evidence.archives', { claimId })) as Archived[];
}

export async function submit(member: TestCaller, claimId: string): Promise<void> {
  const { review } = expectDone(await member.query('review.task', { claimId })) as { review: Named };
  expectDone(await member.mutate('review.submit', { reviewId: review.id, expectedVersion: review.version }));
}

export async function withdraw(member: TestCaller, claimId: string): Promise<void> {
  const { review } = expectDone(await member.query('review.task', { claimId })) as { review: Named };
  expectDone(await member.mutate('review.withdraw', { reviewId: review.id }));
}

/** Resolves when every journal row has its place: a report that is made then names the same head in every run. */
export async function sealed({ api }: Pick<LeakWorld, 'api'>): Promise<void> {
  const { db } = api.deps;
  const waiting = () => db.selectFrom('journal').select('id').where('seq', 'is', null).execute();
  // Also before the first test, where there is no `expect.poll`.
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 10_000 });
}
