import type { ExtractedClaim, Policy, Role, StoredState } from '@claimdesk/core';
import { defaultPolicy, defaultScale } from '@claimdesk/core';
import { newId } from '../new-id.ts';
import { insertAccount } from '../repositories/account.ts';
import { insertArticle } from '../repositories/article.ts';
import { insertClaims, nextClaimNumber, updateClaim } from '../repositories/claim.ts';
import { insertMember } from '../repositories/member.ts';
import { insertRound } from '../repositories/round.ts';
import { insertScaleVersion } from '../repositories/scale-version.ts';
import { insertWorkspace } from '../repositories/workspace.ts';
import type { Db } from '../schema/tables.ts';

/** Rows for tests, made through the repositories. Each function uses the handle it is given. */
export type Seeded = { workspaceId: string; scaleVersionId: string; memberId: string; accountId: string };

/** A workspace with one member, an admin unless told. */
export async function seedWorkspace(trx: Db, policy: Partial<Policy> = {}): Promise<Seeded> {
  const workspaceId = newId();
  const scaleVersionId = newId();
  await insertWorkspace(trx, {
    id: workspaceId,
    name: 'Desk',
    policy: { ...defaultPolicy, ...policy },
    scaleVersionId,
  });
  await insertScaleVersion(trx, { workspaceId, id: scaleVersionId, number: 1, scale: defaultScale });
  return { workspaceId, scaleVersionId, ...(await seedMember(trx, workspaceId, ['admin'])) };
}

export async function seedMember(
  trx: Db,
  workspaceId: string,
  roles: Role[] = ['reviewer'],
): Promise<{ memberId: string; accountId: string }> {
  const accountId = newId();
  const memberId = newId();
  await insertAccount(trx, { id: accountId, email: `${accountId}@example.org`, name: 'Ada', passwordHash: 'x' });
  await insertMember(trx, { workspaceId, id: memberId, accountId, name: 'Ada', roles });
  return { memberId, accountId };
}

export async function seedArticle(
  trx: Db,
  workspaceId: string,
  text = 'The council spent £4m.',
): Promise<{ articleId: string; articleVersionId: string }> {
  const articleId = newId();
  const articleVersionId = newId();
  await insertArticle(trx, {
    workspaceId,
    id: articleId,
    versionId: articleVersionId,
    text,
    sha256: 'not computed',
    wordCount: text.split(' ').length,
    title: 'A title',
    byline: null,
    outlet: null,
    url: null,
    published: null,
    createdBy: null,
  });
  return { articleId, articleVersionId };
}

export type ClaimSeed = Partial<Pick<ExtractedClaim, 'text' | 'checkWorthiness' | 'start' | 'end'>> & {
  state?: StoredState;
};

/** Claims of one article, numbered on from what it has; returns their ids in order. */
export async function seedClaims(
  trx: Db,
  workspaceId: string,
  article: { articleId: string; articleVersionId: string },
  seeds: ClaimSeed[],
): Promise<string[]> {
  const first = await nextClaimNumber(trx, workspaceId, article.articleId);
  const claims = seeds.map((seed, index) => ({
    id: newId(),
    versionId: newId(),
    articleId: article.articleId,
    articleVersionId: article.articleVersionId,
    number: first + index,
    state: seed.state ?? ('suggested' as const),
    origin: 'extracted' as const,
    extractionId: null,
    createdBy: null,
    engineVersion: '1',
    content: claimContent(seed),
  }));
  await insertClaims(trx, workspaceId, claims);
  return claims.map((claim) => claim.id);
}

/** Opens round `number` on a claim, which becomes `open`; returns the round's id. */
export async function seedRound(
  trx: Db,
  seeded: Seeded,
  claimId: string,
  policy: Partial<Policy> = {},
  number = 1,
): Promise<string> {
  const roundId = newId();
  await insertRound(trx, {
    workspaceId: seeded.workspaceId,
    id: roundId,
    claimId,
    number,
    policy: { ...defaultPolicy, ...policy },
    scaleVersionId: seeded.scaleVersionId,
  });
  await updateClaim(trx, { workspaceId: seeded.workspaceId, id: claimId, state: 'open', currentRoundId: roundId });
  return roundId;
}

export function claimContent(seed: ClaimSeed = {}): ExtractedClaim {
  const start = seed.start ?? 0;
  const end = seed.end ?? start + 10;
  return {
    text: seed.text ?? 'The council spent £4m.',
    flags: [],
    quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
    start,
    end,
    spans: [[start, end]],
    sentence: [start, end],
    source: null,
    cue: null,
    checkable: true,
    uncheckableReason: null,
    verifiable: 0.75,
    checkWorthiness: seed.checkWorthiness ?? 0.5,
    kind: 'quantity',
    quantities: [{ text: '£4m', start, end, value: 4_000_000, bound: '=', unit: 'GBP' }],
    times: [],
    entities: [],
    reasons: [{ label: 'a number', weight: 0.5 }],
    duplicateOf: null,
  };
}
