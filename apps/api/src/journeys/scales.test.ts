import { composeScale, defaultScale, scalePresets } from '@claimdesk/core';
import { verifyJournal, type Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
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

const [wrong, , mixed, , right, ...offScale] = defaultScale.values;
if (!wrong || !mixed || !right) throw new Error('five steps');
const threeSteps = {
  name: 'Three steps',
  values: [{ ...wrong, label: 'Wrong' }, { ...mixed, key: 'half', label: 'Half' }, right, ...offScale.slice(0, 1)],
};

describeOnBoth('scales of a workspace', ({ open }) => {
  let database: Database;
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;
  let articleId: string;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    desk = await openTestDesk(database);
    eva = await desk.join('Eva', ['admin']);
    ben = await desk.join('Ben', ['reviewer']);
    articleId = (await eva.call.article.create({ text: articleText })).id;
  });

  const workspaceVersion = async () => (await eva.call.scale.list()).workspaceVersion;
  const use = async (id: string) => eva.call.scale.use({ id, expectedVersion: await workspaceVersion() });
  const addClaim = (words: string) => ben.call.claim.add({ articleId, ...placeOf(words) });

  it('has every preset, and the one that came with it is in use', async () => {
    const { rows } = await ben.call.scale.list();
    expect(rows.map(({ id, origin, inUse }) => [id, origin, inUse])).toEqual(
      Object.keys(scalePresets).map((key) => [key, 'preset', key === 'default']),
    );
    const detail = await ben.call.scale.byId({ id: 'meta' });
    expect(detail).toMatchObject({
      rounds: 0,
      versions: [{ scaleVersionId: null, number: 1, scale: scalePresets.meta }],
    });
  });

  it('switching acts on new rounds only: what was judged keeps its scale, its label and its place', async () => {
    const before = await addClaim('cost £41m');
    await review(ben, before.id, 'mixed');
    const running = await addClaim('missed its own deadline');
    const task = await ben.call.review.take({ claimId: running.id });
    const judged = await ben.call.claim.byId({ id: before.id });

    const made = await eva.call.scale.create(threeSteps);
    expect(made).toMatchObject({ origin: 'own', version: 1, inUse: false, rounds: 0, current: { number: 1 } });
    const used = await use(made.id);
    expect(used).toMatchObject({ inUse: true, current: { inUse: true, createdBy: { name: 'Eva' } } });

    expect((await ben.call.review.task({ claimId: running.id })).scale).toEqual(task.scale);
    const after = await addClaim('2,300 homes');
    const fresh = await ben.call.review.take({ claimId: after.id });
    expect(fresh.scale).toMatchObject({ key: made.id, name: 'Three steps', version: 1 });
    const refused = await refusalOf(review(ben, after.id, 'mixed'));
    expect(refused.message).toContain('not on the scale');
    await review(ben, after.id, 'half');
    expect((await ben.call.claim.byId({ id: after.id })).decision).toMatchObject({
      verdict: { ratingKey: 'half', label: 'Half', canonical: 'mixed' },
    });
    expect(await ben.call.claim.byId({ id: before.id })).toEqual(judged);
    expect(await ben.call.scale.byId({ id: made.id })).toMatchObject({ rounds: 1 });
    expect(await ben.call.scale.byId({ id: 'default' })).toMatchObject({ rounds: 2, inUse: false });
    expect(await verifyJournal(desk.deps.db, desk.workspaceId)).toMatchObject({ ok: true });
  });

  it('verdicts of several scales are found by the point that they correspond to', async () => {
    const half = await addClaim('cost £41m');
    await review(ben, half.id, 'mixed');
    const satire = await addClaim('missed its own deadline');
    await review(ben, satire.id, 'satire');
    await use('pinocchios');
    const two = await addClaim('2,300 homes');
    await review(ben, two.id, 'two');
    await use('free-text');
    const words = await addClaim('highest risk band');
    await review(ben, words.id, 'Mixed up');
    const open = await addClaim('flood wall');
    const found = async (verdict?: 'mixed' | 'true' | 'off') =>
      (await ben.call.claim.list({ verdict, order: 'newest' })).rows.map(({ id }) => id);
    expect(await found('mixed')).toEqual([two.id, half.id]);
    expect(await found('off')).toEqual([words.id, satire.id]);
    expect(await found('true')).toEqual([]);
    expect(await found()).toContain(open.id);
    const rows = await ben.call.claim.list({ verdict: 'mixed', order: 'newest' });
    expect(rows.rows.map(({ verdict }) => verdict?.label)).toEqual(['Two Pinocchios', 'Mixed']);
  });

  it('editing makes a version, which new rounds use where they used the scale', async () => {
    const made = await eva.call.scale.create(threeSteps);
    await use(made.id);
    const claim = await addClaim('cost £41m');
    const task = await ben.call.review.take({ claimId: claim.id });
    const values = threeSteps.values.map((value) => (value.key === 'half' ? { ...value, label: 'So-so' } : value));
    const edited = await eva.call.scale.update({ id: made.id, name: 'Three steps', values, expectedVersion: 1 });
    expect(edited).toMatchObject({ version: 2, inUse: true, current: { number: 2, inUse: true, rounds: 0 } });
    expect(edited.versions.map(({ number, rounds, scale }) => [number, rounds, scale.values[1]?.label])).toEqual([
      [2, 0, 'So-so'],
      [1, 1, 'Half'],
    ]);
    expect((await ben.call.review.task({ claimId: claim.id })).scale).toEqual(task.scale);
    await review(ben, claim.id, 'half');
    expect((await ben.call.claim.byId({ id: claim.id })).decision?.verdict.label).toBe('Half');
    const next = await addClaim('2,300 homes');
    expect((await ben.call.review.take({ claimId: next.id })).scale.version).toBe(2);

    const stale = await refusalOf(eva.call.scale.update({ id: made.id, name: 'Mine', values, expectedVersion: 1 }));
    expect(stale).toMatchObject({ code: 'stale', current: { version: 2 } });
    const same = await refusalOf(
      eva.call.scale.update({ id: made.id, name: 'Three steps', values, expectedVersion: 2 }),
    );
    expect(same.code).toBe('invalid_input');
  });

  it('a preset is stored once, whoever chooses it how often', async () => {
    const first = await use('pinocchios');
    await use('default');
    const again = await use('pinocchios');
    expect(again.versions).toEqual(first.versions);
    expect(again.versions).toHaveLength(1);
    const old = await refusalOf(eva.call.scale.use({ id: 'meta', expectedVersion: 1 }));
    expect(old).toMatchObject({ code: 'stale' });
  });

  it('what is in use is not archived, and what is archived is neither used nor changed', async () => {
    const made = await eva.call.scale.create(threeSteps);
    await use(made.id);
    const archive = { id: made.id, archived: true, expectedVersion: 1 };
    expect((await refusalOf(eva.call.scale.archive(archive))).message).toContain('New rounds use this scale');
    await use('default');
    expect((await eva.call.scale.archive(archive)).archivedAt).not.toBeNull();
    expect((await refusalOf(use(made.id))).message).toContain('archived');
    const change = { id: made.id, ...threeSteps, name: 'Another', expectedVersion: 2 };
    expect((await refusalOf(eva.call.scale.update(change))).message).toContain('archived');
    await eva.call.scale.archive({ ...archive, archived: false, expectedVersion: 2 });
    expect((await use(made.id)).inUse).toBe(true);
  });

  it('refuses what is no scale, and whoever is no admin', async () => {
    const one = await refusalOf(eva.call.scale.create({ name: 'One', values: threeSteps.values.slice(0, 1) }));
    expect(one).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('at least two') });
    expect((await refusalOf(ben.call.scale.create(threeSteps))).code).toBe('forbidden');
    const made = await eva.call.scale.create(threeSteps);
    expect(made.current.scale).toEqual(composeScale(made.id, threeSteps.name, threeSteps.values));
  });

  it('a repeat under one key makes one scale', async () => {
    const first = await eva.call.scale.create({ ...threeSteps, idempotencyKey: 'make' });
    const again = await eva.call.scale.create({ ...threeSteps, idempotencyKey: 'make' });
    expect(again.id).toBe(first.id);
    expect((await eva.call.scale.list()).rows.filter(({ origin }) => origin === 'own')).toHaveLength(1);
  });
});
