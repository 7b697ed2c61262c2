import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { seedArticle, seedClaims, seedMember, seedRound, seedWorkspace, type Seeded } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { seedVerdict } from '../testing/seed-verdict.ts';
import { updateArticle } from './article.ts';
import { updateClaim } from './claim.ts';
import { countLeases, countLoad, countOwnWork } from './dashboard-load.ts';
import { insertComment } from './comment.ts';
import { newId } from '../new-id.ts';
import { listComparedRounds } from './dashboard-reviews.ts';
import { listArticleLabels } from './dashboard-scope.ts';
import { countStatesAt } from './dashboard-states.ts';
import { countVerdicts, readVerdictTimes } from './dashboard-verdicts.ts';
import { countWaiting } from './dashboard-waiting.ts';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const october = { from: day('2026-10-01'), to: day('2026-11-01') };
const now = new Date('2026-10-31T12:00:00Z');

describeOnBoth('the dashboard', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let scope: { workspaceId: string };
  let ben: string;
  let cem: string;
  let claims: string[];
  let other: { articleId: string; claimId: string };

  beforeAll(async () => {
    database = await open();
  });

  /**
   * Six claims of one article, made on 28 September: a suggestion, one dismissed on the 10th, one open since the 20th,
   * decided on the 5th after 24 h, approved on the 12th after 48 h, published on the 21st after 96 h. One claim of
   * another article, decided on the 6th.
   */
  beforeEach(async () => {
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      scope = { workspaceId: seeded.workspaceId };
      const { workspaceId } = scope;
      ben = (await seedMember(trx, workspaceId)).memberId;
      cem = (await seedMember(trx, workspaceId)).memberId;
      claims = await seedClaims(
        trx,
        workspaceId,
        await seedArticle(trx, workspaceId),
        Array.from({ length: 6 }, () => ({})),
      );
      const elsewhere = await seedArticle(trx, workspaceId, 'Another text.');
      const [claimId = ''] = await seedClaims(trx, workspaceId, elsewhere, [{}]);
      other = { articleId: elsewhere.articleId, claimId };
      await updateArticle(trx, { workspaceId, id: other.articleId, topic: 'Health', desk: 'Ostermere' });
      await sql`update claim set created_at = '2026-09-28T08:00:00Z' where workspace_id = ${workspaceId}::uuid`.execute(
        trx,
      );
      const [, dismissed = '', waiting = '', decided = '', approved = '', published = ''] = claims;
      await updateClaim(trx, { workspaceId, id: dismissed, state: 'dismissed', dismissReason: 'trivial' });
      await sql`update claim set updated_at = '2026-10-10T08:00:00Z' where id = ${dismissed}::uuid`.execute(trx);
      const roundId = await seedRound(trx, seeded, waiting, { reviewsWanted: 2 });
      await sql`update round set created_at = '2026-10-20T08:00:00Z' where id = ${roundId}::uuid`.execute(trx);
      await seedVerdict(trx, seeded, decided, {
        reviews: [
          [ben, 'true'],
          [cem, 'mostly-true', ['outdated']],
        ],
        ratingKey: 'mostly-true',
        openedAt: '2026-10-04T08:00:00Z',
        decidedAt: '2026-10-05T08:00:00Z',
      });
      await seedVerdict(trx, seeded, approved, {
        reviews: [
          [ben, 'false'],
          [seeded.memberId, 'true'],
        ],
        ratingKey: 'false',
        openedAt: '2026-10-10T08:00:00Z',
        decidedAt: '2026-10-12T08:00:00Z',
        approvedAt: '2026-10-12T09:00:00Z',
        decidedBy: cem,
        approvedBy: seeded.memberId,
      });
      await seedVerdict(trx, seeded, published, {
        reviews: [
          [ben, 'true'],
          [cem, 'true'],
        ],
        ratingKey: 'true',
        openedAt: '2026-10-17T08:00:00Z',
        decidedAt: '2026-10-21T08:00:00Z',
        approvedAt: '2026-10-22T08:00:00Z',
        publishedAt: '2026-10-23T08:00:00Z',
        approvedBy: seeded.memberId,
        policy: { visibility: 'open' },
      });
      await seedVerdict(trx, seeded, other.claimId, {
        reviews: [[cem, 'true']],
        ratingKey: 'true',
        openedAt: '2026-10-06T02:00:00Z',
        decidedAt: '2026-10-06T08:00:00Z',
      });
    });
  });

  it('counts claims by state at any moment', async () => {
    const moments = ['2026-09-28', '2026-10-01', '2026-10-05', '2026-10-11', '2026-10-22', '2026-11-01'].map(day);
    expect(await countStatesAt(database.db, scope, moments)).toEqual([
      { suggested: 0, open: 0, decided: 0, approved: 0, published: 0 },
      { suggested: 7, open: 0, decided: 0, approved: 0, published: 0 },
      { suggested: 6, open: 1, decided: 0, approved: 0, published: 0 },
      { suggested: 3, open: 1, decided: 2, approved: 0, published: 0 },
      { suggested: 1, open: 1, decided: 3, approved: 1, published: 0 },
      { suggested: 1, open: 1, decided: 2, approved: 1, published: 1 },
    ]);
    const narrow = { ...scope, articleId: other.articleId };
    expect(await countStatesAt(database.db, narrow, [day('2026-11-01')])).toEqual([
      { suggested: 0, open: 0, decided: 1, approved: 0, published: 0 },
    ]);
  });

  it('follows claims that are returned, from wherever they come', async () => {
    const { workspaceId } = scope;
    await database.transaction(async (trx) => {
      for (const id of claims.slice(3)) {
        const roundId = await seedRound(trx, seeded, id, {}, 2);
        await updateClaim(trx, { workspaceId, id, currentDecisionId: null });
        await sql`update round set created_at = '2026-10-25T08:00:00Z' where id = ${roundId}::uuid`.execute(trx);
      }
    });
    expect(await countStatesAt(database.db, scope, [day('2026-10-25'), day('2026-10-26')])).toEqual([
      { suggested: 1, open: 1, decided: 2, approved: 1, published: 1 },
      { suggested: 1, open: 4, decided: 1, approved: 0, published: 0 },
    ]);
    // Their verdicts, reviews and reviewers are closed again.
    expect(await countVerdicts(database.db, scope, october)).toMatchObject([{ ratingKey: 'true', count: 1 }]);
    expect(await listComparedRounds(database.db, scope, { ...october, limit: 10 })).toEqual([]);
    expect(await countLoad(database.db, scope, october)).toMatchObject([{ memberId: cem, reviews: 1 }]);
  });

  it('takes retracted claims out, with their verdicts', async () => {
    const { workspaceId } = scope;
    const claimId = claims[5] ?? '';
    await database.transaction(async (trx) => {
      await updateClaim(trx, { workspaceId, id: claimId, state: 'retracted' });
      await sql`insert into retraction (workspace_id, claim_id, publication_id, reason, retracted_by, retracted_at)
        select workspace_id, claim_id, id, 'Wrong source', published_by, '2026-10-28T08:00:00Z' from publication
        where claim_id = ${claimId}::uuid`.execute(trx);
    });
    const states = await countStatesAt(database.db, scope, [day('2026-10-28'), day('2026-10-29')]);
    expect(states.map(({ published }) => published)).toEqual([1, 0]);
    expect(await countVerdicts(database.db, scope, october)).toMatchObject([
      { ratingKey: 'false' },
      { ratingKey: 'mostly-true' },
      { ratingKey: 'true', count: 1 },
    ]);
  });

  it('lets a claim go that was closed as a calibration claim', async () => {
    const { workspaceId } = scope;
    const id = claims[2] ?? '';
    await updateClaim(database.db, { workspaceId, id, state: 'calibrated' });
    await sql`update claim set updated_at = '2026-10-28T08:00:00Z' where id = ${id}::uuid`.execute(database.db);
    const states = await countStatesAt(database.db, scope, [day('2026-10-28'), day('2026-10-29')]);
    expect(states.map(({ open }) => open)).toEqual([1, 0]);
  });

  it('agrees with the states that the rows have now', async () => {
    const [last] = await countStatesAt(database.db, scope, [new Date(Date.now() + 86_400_000)]);
    const { rows } = await sql<{ state: string; count: number }>`select state, count(*)::int as count from claim
      where workspace_id = ${scope.workspaceId}::uuid and state <> 'dismissed' group by 1`.execute(database.db);
    expect(last).toEqual(Object.fromEntries(rows.map(({ state, count }) => [state, count])));
  });

  it('counts verdicts of the period', async () => {
    const scaleVersionId = seeded.scaleVersionId;
    expect(await countVerdicts(database.db, scope, october)).toEqual([
      { scaleVersionId, ratingKey: 'false', count: 1 },
      { scaleVersionId, ratingKey: 'mostly-true', count: 1 },
      { scaleVersionId, ratingKey: 'true', count: 2 },
    ]);
    expect(await countVerdicts(database.db, scope, { from: day('2026-10-13'), to: day('2026-10-21') })).toEqual([]);
    expect(await countVerdicts(database.db, { ...scope, topic: 'Health' }, october)).toMatchObject([{ count: 1 }]);
    expect(await countVerdicts(database.db, { ...scope, desk: 'Elsewhere' }, october)).toEqual([]);
  });

  it('has the median time to verdict with its quartiles', async () => {
    const moments = ['2026-10-01', '2026-10-06', '2026-10-07', '2026-10-15', '2026-11-01'].map(day);
    const { all, steps } = await readVerdictTimes(database.db, scope, moments);
    // 6, 24, 48 and 96 hours.
    expect(all).toEqual({ count: 4, lowerQuartile: 19.5, median: 36, upperQuartile: 60 });
    expect(steps.map((step) => step?.median)).toEqual([24, 6, 48, 96]);
    const empty = await readVerdictTimes(database.db, scope, [day('2025-01-01'), day('2025-02-01')]);
    expect(empty).toEqual({ all: null, steps: [null] });
  });

  it('ages what waits', async () => {
    const whole = await countWaiting(database.db, scope, { now, parted: false });
    expect(whole).toEqual([
      { stage: 'approved', age: 5, count: 1 },
      { stage: 'decided', age: 5, count: 2 },
      { stage: 'open', age: 4, count: 1 },
    ]);
    const parted = await countWaiting(database.db, scope, { now, parted: true });
    expect(parted.find(({ stage }) => stage === 'queued')).toEqual({ stage: 'queued', age: 4, count: 1 });
  });

  it('parts open claims by their leases for who may know, and not for others', async () => {
    const lease = sql`update slot set member_id = ${ben}::uuid, leased_until = '2026-10-31T13:00:00Z'
      where claim_id = ${claims[2]}::uuid and number = 1`;
    const before = await countWaiting(database.db, scope, { now, parted: false });
    await lease.execute(database.db);
    expect(await countWaiting(database.db, scope, { now, parted: false })).toEqual(before);
    expect(await countWaiting(database.db, scope, { now, parted: true })).toContainEqual({
      stage: 'in_review',
      age: 4,
      count: 1,
    });
    expect(await countLeases(database.db, scope, now)).toEqual([{ memberId: ben, leases: 1 }]);
    expect(await countOwnWork(database.db, scope, { memberId: ben, now })).toEqual({ leases: 1, submitted: 0 });
    expect(await countOwnWork(database.db, scope, { memberId: cem, now })).toEqual({ leases: 0, submitted: 0 });
  });

  it('counts the load of each member', async () => {
    const rows = await countLoad(database.db, scope, october);
    expect(new Map(rows.map(({ memberId, ...load }) => [memberId, load]))).toEqual(
      new Map([
        [ben, { reviews: 3, adjudications: 0, approvals: 0 }],
        [cem, { reviews: 3, adjudications: 1, approvals: 0 }],
        [seeded.memberId, { reviews: 1, adjudications: 0, approvals: 2 }],
      ]),
    );
  });

  it('compares blind rounds of two reviews or more, the latest first', async () => {
    const rounds = await listComparedRounds(database.db, scope, { ...october, limit: 10 });
    expect(rounds.map(({ claimId, topic }) => [claimId, topic])).toEqual([
      [claims[4], null],
      [claims[3], null],
    ]);
    expect(rounds[1]?.reviews).toEqual([
      { reviewerId: ben, ratingKey: 'true', flags: [] },
      { reviewerId: cem, ratingKey: 'mostly-true', flags: ['outdated'] },
    ]);
    expect(await listComparedRounds(database.db, scope, { ...october, limit: 1 })).toEqual(rounds.slice(0, 1));
  });

  it('leaves out reviews that were submitted after the claim was talked about', async () => {
    const { workspaceId } = scope;
    const claimId = claims[3] ?? '';
    const say = (at: string) => {
      const id = newId();
      const body = 'Which register?';
      const round = { claimId, threadId: id, authorId: ben, body, round: 1, createdAt: new Date(at) };
      return database.transaction((trx) => insertComment(trx, { workspaceId, id, ...round }));
    };
    const compared = async () =>
      (await listComparedRounds(database.db, scope, { ...october, limit: 10 })).map((round) => round.claimId);
    await say('2026-10-30T08:00:00Z');
    expect(await compared()).toEqual([claims[4], claimId]);
    await say('2026-09-29T08:00:00Z');
    expect(await compared()).toEqual([claims[4]]);
  });

  it('names topics and desks', async () => {
    const { workspaceId } = scope;
    expect(await listArticleLabels(database.db, { workspaceId, limit: 5 })).toEqual({
      topics: ['Health'],
      desks: ['Ostermere'],
    });
  });
});
