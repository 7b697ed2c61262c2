import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { seedArticle, seedClaims, seedRound, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { getClaim, updateClaim } from './claim.ts';
import { getClaimListRows } from './claim-list.ts';
import type { NewDecision } from './decision.ts';
import { approveDecision, getDecisions, insertDecision, listDecisions } from './decision.ts';
import {
  findPublicPublication,
  getLatestPublications,
  insertPublication,
  listClaimPublications,
  listPublications,
} from './publication.ts';
import { getScaleVersion, getScaleVersions } from './scale-version.ts';

const now = new Date('2026-03-01T12:00:00Z');

describeOnBoth('decisions and publications', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let workspaceId: string;
  let claimId: string;
  let decision: NewDecision;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    decision = await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      workspaceId = seeded.workspaceId;
      const [id] = await seedClaims(trx, workspaceId, await seedArticle(trx, workspaceId), [{}]);
      claimId = id!;
      const roundId = await seedRound(trx, seeded, claimId);
      const claim = await getClaim(trx, workspaceId, claimId);
      return {
        workspaceId,
        id: newId(),
        roundId,
        claimId,
        claimVersionId: claim!.currentVersionId,
        scaleVersionId: seeded.scaleVersionId,
        method: 'unanimous',
        ruleVersion: 1,
        ratingKey: 'false',
        flags: ['missing_context' as const],
        confidence: 'high' as const,
        rationale: null,
        cause: null,
        decidedBy: null,
        reviewIds: [newId(), newId()],
        dissent: [{ reviewId: newId(), ratingKey: 'true' }],
      };
    });
  });

  it('decides a round once', async () => {
    const made = await insertDecision(database.db, decision);
    const { workspaceId: _, ...fields } = decision;
    expect(made).toMatchObject({ ...fields, approvedAt: null, version: 1 });
    expect(await getDecisions(database.db, workspaceId, [made.id])).toEqual([made]);
    await expect(insertDecision(database.db, { ...decision, id: newId() })).rejects.toThrow(/duplicate key/);
    expect(await listDecisions(database.db, workspaceId, [claimId])).toEqual([made]);
    expect(await getDecisions(database.db, newId(), [made.id])).toEqual([]);
  });

  it('shows the rating in the list while the decision is the claim’s current one', async () => {
    await insertDecision(database.db, decision);
    const row = async () =>
      (
        await getClaimListRows(database.db, { workspaceId, ids: [claimId], now, viewerId: null, leasesOf: 'everyone' })
      )[0];
    await updateClaim(database.db, { workspaceId, id: claimId, state: 'decided', currentDecisionId: decision.id });
    expect(await row()).toMatchObject({ ratingKey: 'false', scaleVersionId: seeded.scaleVersionId });
    // Returned for a new round: the old rating would tell its reviewers.
    await updateClaim(database.db, { workspaceId, id: claimId, state: 'open', currentDecisionId: null });
    expect(await row()).toMatchObject({ ratingKey: null, scaleVersionId: null });
  });

  it('approves once, with what was approved', async () => {
    await insertDecision(database.db, decision);
    const approval = {
      workspaceId,
      id: decision.id,
      explanation: 'It fell.',
      approvedBy: seeded.memberId,
      approvedAt: now,
      snapshot: '{"a":1}',
      snapshotHash: 'ab',
    };
    const { approvedAt, ...rest } = approval;
    expect(await approveDecision(database.db, approval)).toMatchObject({
      explanation: rest.explanation,
      approvedBy: rest.approvedBy,
      approvedAt: approvedAt.toISOString(),
      snapshot: '{"a":1}',
      version: 2,
    });
    expect(await approveDecision(database.db, approval)).toBeUndefined();
  });

  it('appends publications and refuses to change or delete one', async () => {
    await insertDecision(database.db, decision);
    const publish = (number: number) =>
      insertPublication(database.db, {
        workspaceId,
        id: newId(),
        claimId,
        decisionId: decision.id,
        number,
        model: `{"number":${number}}`,
        contentHash: 'ab',
        local: true,
        publishedBy: seeded.memberId,
        correction: null,
        publishedAt: now,
      });
    const first = await publish(1);
    await expect(publish(1)).rejects.toThrow(/duplicate key/);
    const second = await publish(2);
    const change = sql`update publication set model = '{}' where id = ${first.id}::uuid`.execute(database.db);
    await expect(change).rejects.toThrow(/append-only/);
    const removal = sql`delete from publication where id = ${first.id}::uuid`.execute(database.db);
    await expect(removal).rejects.toThrow(/append-only/);

    expect(await findPublicPublication(database.db, { claimId })).toEqual(second);
    expect(await findPublicPublication(database.db, { claimId, number: 1 })).toEqual(first);
    expect(await findPublicPublication(database.db, { claimId, number: 3 })).toBeUndefined();
    expect(await listClaimPublications(database.db, workspaceId, claimId)).toEqual([second, first]);
    expect(await getLatestPublications(database.db, workspaceId, [claimId, newId()])).toEqual([second]);
    const page = await listPublications(database.db, { workspaceId, limit: 1 });
    expect(page.rows).toEqual([second]);
    const next = await listPublications(database.db, { workspaceId, limit: 1, cursor: page.nextCursor! });
    expect(next).toEqual({ rows: [first], nextCursor: null });
  });

  it('keeps scale versions', async () => {
    const version = await getScaleVersion(database.db, workspaceId, seeded.scaleVersionId);
    expect(version).toMatchObject({ number: 1, scale: { key: version?.scaleKey } });
    expect(await getScaleVersions(database.db, workspaceId, [seeded.scaleVersionId])).toEqual([version]);
    expect(await getScaleVersion(database.db, newId(), seeded.scaleVersionId)).toBeUndefined();
  });
});
