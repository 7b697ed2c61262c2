import { getArticle, getWorkspace, type Database } from '@claimdesk/db';
import { describeOnBoth, seedClaims, seedVerdict } from '@claimdesk/db/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

/** Rows are stamped by the database's clock, so the period is the real today. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const period = { from: dayFromNow(-10), to: dayFromNow(1) };

describeOnBoth('the dashboard of a desk', ({ open }) => {
  let database: Database;
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let dee: DeskMember;
  let eva: DeskMember;
  let articleId: string;
  let claims: string[];

  beforeAll(async () => {
    database = await open();
  });
  /** Six claims of one article; the first is open and the others wait to be accepted. */
  beforeEach(async () => {
    desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    dee = await desk.join('Dee', ['adjudicator']);
    eva = await desk.join('Eva', ['admin']);
    const { workspaceId } = desk;
    const article = await ada.call.article.create({ text: articleText });
    articleId = article.id;
    const open = await ada.call.claim.add({ articleId, ...placeOf('cost £41m') });
    claims = await database.transaction(async (trx) => {
      const { currentVersionId } = (await getArticle(trx, workspaceId, articleId)) ?? { currentVersionId: '' };
      const seeds = Array.from({ length: 6 }, () => ({}));
      return seedClaims(trx, workspaceId, { articleId, articleVersionId: currentVersionId }, seeds);
    });
    claims = [open.id, ...claims];
  });

  /** What Ben and Cem said of a claim, taken to its verdict. */
  async function judge(index: number, ofBen: string, ofCem: string, ratingKey: string, decidedBy?: DeskMember) {
    const { workspaceId } = desk;
    await database.transaction(async (trx) => {
      const workspace = await getWorkspace(trx, workspaceId);
      const seeded = { workspaceId, scaleVersionId: workspace?.scaleVersionId ?? '', memberId: ada.id, accountId: '' };
      const decidedAt = new Date().toISOString();
      await seedVerdict(trx, seeded, claims[index] ?? '', {
        reviews: [
          [ben.id, ofBen],
          [cem.id, ofCem],
        ],
        ratingKey,
        openedAt: decidedAt,
        decidedAt,
        policy: workspace?.policy ?? {},
        ...(decidedBy && { decidedBy: decidedBy.id }),
      });
    });
  }

  async function judgeAll() {
    await judge(1, 'true', 'true', 'true');
    await judge(2, 'false', 'false', 'false');
    await judge(3, 'mixed', 'mixed', 'mixed');
    await judge(4, 'mostly-true', 'true', 'mostly-true');
    await judge(5, 'false', 'true', 'mixed', dee);
    await judge(6, 'unverifiable', 'unverifiable', 'unverifiable');
  }

  it('starts empty, in words', async () => {
    const view = await ben.call.dashboard.read({ ...period });
    expect(view).toMatchObject({ step: 'day', article: null, times: { all: null }, topics: [], desks: [] });
    expect(view.verdicts.total).toBe(0);
    expect(view.agreement.onScale).toEqual({
      claims: 0,
      value: null,
      low: null,
      high: null,
      why: 'Fewer than two reviews on any claim.',
    });
    expect(view.states.at(-1)).toMatchObject({ suggested: 6, open: 1, decided: 0 });
    expect(view.load).toEqual([
      {
        member: { id: ben.id, name: 'Ben' },
        own: true,
        reviews: 0,
        adjudications: 0,
        approvals: 0,
        inHand: 0,
        undecided: 0,
      },
    ]);
  });

  it('counts what is decided', async () => {
    await judgeAll();
    const view = await eva.call.dashboard.read({ ...period, articleId });
    expect(view.article?.id).toBe(articleId);
    expect(view.verdicts.total).toBe(6);
    expect(view.verdicts.byVerdict).toEqual([
      { verdict: 'true', count: 1 },
      { verdict: 'mostly-true', count: 1 },
      { verdict: 'mixed', count: 2 },
      { verdict: 'mostly-false', count: 0 },
      { verdict: 'false', count: 1 },
      { verdict: 'off', count: 1 },
    ]);
    expect(view.verdicts.byScale).toMatchObject([{ name: 'Five steps', version: 1 }]);
    expect(view.verdicts.byScale[0]?.values.map(({ verdict }) => verdict?.ratingKey)).toEqual([
      'true',
      'mostly-true',
      'mixed',
      'false',
      'unverifiable',
    ]);
    expect(view.states.at(-1)).toMatchObject({ suggested: 0, open: 1, decided: 6 });
    expect(view.times.all?.count).toBe(6);
    expect(view.waiting.ages[0]?.counts).toEqual({ open: 1, decided: 6 });

    // Ranks 5-5, 1-1, 3-3, 4-5 and 1-5: alpha worked out from its definition, apart from the code.
    expect(view.agreement.onScale.value).toBeCloseTo(0.418, 4);
    expect(view.agreement.onScale.claims).toBe(5);
    expect(view.agreement.onScale.low).toBeLessThan(0.418);
    expect(view.agreement.onOrOff).toMatchObject({ claims: 6, value: 1 });
    expect(view.agreement.same.value).toBeCloseTo(4 / 6, 10);
    expect(view.agreement.flags[0]?.figure).toMatchObject({ value: null, why: 'All reviewers used one category.' });
    expect(view.agreement.months).toHaveLength(1);
    expect(view.agreement.topics).toEqual([]);
    const load = new Map(view.load.map((row) => [row.member.name, [row.reviews, row.adjudications]]));
    expect(load).toEqual(
      new Map([
        ['Ben', [6, 0]],
        ['Cem', [6, 0]],
        ['Dee', [0, 1]],
        ['Eva', [0, 0]],
      ]),
    );
  });

  it('shows a pair to admins and to the two themselves', async () => {
    await judgeAll();
    const pairsOf = async ({ call }: DeskMember) => (await call.dashboard.read({ ...period })).agreement.pairs;
    const seen = await pairsOf(eva);
    expect(seen).toMatchObject([{ claims: 6, same: { claims: 6 }, onScale: { claims: 5 }, onOrOff: { value: 1 } }]);
    expect(seen[0]?.reviewers.map(({ name }) => name).sort()).toEqual(['Ben', 'Cem']);
    expect(await pairsOf(cem)).toEqual(seen);
    expect(await pairsOf(dee)).toEqual([]);
    expect(await pairsOf(ada)).toEqual([]);
  });

  it('says that few claims say little', async () => {
    await judge(1, 'true', 'true', 'true');
    await judge(2, 'false', 'false', 'false');
    const { agreement } = await eva.call.dashboard.read({ ...period });
    expect(agreement.onScale).toMatchObject({ claims: 2, value: null, why: 'Only 2 of the 5 claims that it takes.' });
    expect(agreement.pairs).toEqual([]);
  });

  it('groups by topic and desk', async () => {
    const { version } = await ada.call.article.byId({ id: articleId });
    const labelled = await ada.call.article.update({
      id: articleId,
      topic: 'Rivers',
      desk: 'Ostermere',
      expectedVersion: version,
    });
    expect(labelled).toMatchObject({ topic: 'Rivers', desk: 'Ostermere' });
    await judgeAll();
    const view = await eva.call.dashboard.read({ ...period, topic: 'Rivers' });
    expect(view).toMatchObject({ topics: ['Rivers'], desks: ['Ostermere'], verdicts: { total: 6 } });
    expect(view.agreement.topics).toEqual([{ topic: 'Rivers', figure: view.agreement.onScale }]);
    const elsewhere = await eva.call.dashboard.read({ ...period, desk: 'Kelder' });
    expect(elsewhere.verdicts.total).toBe(0);
    expect(elsewhere.states.at(-1)).toMatchObject({ open: 0, decided: 0 });
  });

  it('names the claims that reviewers disagreed on, and notes who has seen that', async () => {
    await judgeAll();
    const flo = await desk.join('Flo', ['reviewer']);
    const found = await flo.call.dashboard.disagreements({ ...period });
    expect(found.map(({ claim, steps, reviews, kind }) => [claim.id, steps, reviews, kind])).toEqual([
      [claims[5], 4, 2, 'steps'],
      [claims[4], 1, 2, 'steps'],
    ]);
    const claimId = claims[5] ?? '';
    const { version } = await ada.call.claim.byId({ id: claimId });
    await ada.call.decision.return({ claimId, comment: 'Look again.', expectedVersion: version });
    expect(await refusalOf(flo.call.review.take({ claimId }))).toMatchObject({ code: 'not_allowed_now' });
    // Its reviews are closed again.
    expect((await flo.call.dashboard.disagreements({ ...period })).map(({ claim }) => claim.id)).toEqual([claims[4]]);
    expect((await flo.call.dashboard.read({ ...period })).agreement.claims).toBe(5);
  });

  it('is the same to the byte whatever comes in for a claim that is not decided', async () => {
    await judge(1, 'true', 'true', 'true');
    const watchers = [cem, eva];
    const look = () =>
      Promise.all(
        watchers.map(async ({ call }) => JSON.stringify(await call.dashboard.read({ ...period, articleId }))),
      );
    const before = await look();
    const [claimId = ''] = claims;
    const task = await ben.call.review.take({ claimId });
    expect(await look()).toEqual(before);
    await ben.call.review.release({ reviewId: task.review.id });
    await review(ben, claimId, 'true');
    expect(await look()).toEqual(before);
    const flo = await desk.join('Flo', ['reviewer']);
    expect(await review(flo, claimId, 'false')).toMatchObject({ state: 'disputed' });
    expect(await look()).toEqual(before);
    await dee.call.decision.take({ claimId });
    expect(await look()).toEqual(before);
    // Who cannot review sees what an editor needs.
    const { waiting } = await ada.call.dashboard.read({ ...period });
    expect(waiting.stages).toEqual(['queued', 'in_review', 'disputed', 'decided', 'approved']);
    expect(waiting.ages[0]?.counts).toEqual({ disputed: 1, decided: 1 });
    // One's own reviews are one's own.
    const own = (await ben.call.dashboard.read({ ...period })).load.find((row) => row.own);
    expect(own).toMatchObject({ reviews: 1, undecided: 1, inHand: 0 });
  });

  it('steps by day, week or month, and refuses a period that is none', async () => {
    const steps = async (from: string, to: string) => {
      const view = await ben.call.dashboard.read({ from, to });
      return [view.step, view.states.length, view.times.steps.at(-1)?.to];
    };
    expect(await steps('2026-10-01', '2026-10-28')).toEqual(['day', 29, '2026-10-28']);
    expect(await steps('2026-08-24', '2026-11-15')).toEqual(['week', 13, '2026-11-15']);
    expect(await steps('2025-11-16', '2026-11-15')).toEqual(['month', 14, '2026-11-15']);
    expect(await refusalOf(steps('2026-10-02', '2026-10-01'))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(steps('1990-01-01', '2026-10-01'))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(steps('9999-12-01', '9999-12-31'))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(ben.call.dashboard.read({ to: '0001-01-05' }))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(steps('2026-02-30', '2026-10-01'))).toMatchObject({
      message: expect.stringMatching(/day/u),
    });
  });
});
