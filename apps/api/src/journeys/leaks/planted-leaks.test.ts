import type { Db } from '@claimdesk/db';
import { describeOnServer, runStatement } from '@claimdesk/db/testing';
import { afterEach, expect, it, vi } from 'vitest';

/**
 * A watchman who never barks proves nothing: leaks are planted one by one, in the database and in the code, and each
 * must show as a changed byte in what a blind member, an admin or a program of theirs can ask.
 */

/** Runs when a review is submitted or withdrawn. */
const inDatabase: Record<string, string> = {
  'a sort order': `update claim set check_worthiness = 1 - check_worthiness
    where workspace_id = new.workspace_id and id = new.claim_id`,
  'the row of a CONFLICT': `update claim set version = version + 1
    where workspace_id = new.workspace_id and id = new.claim_id`,
  'a count of the article': `update article set waiting = waiting + 1 where workspace_id = new.workspace_id`,
  'a state': `update claim set state = 'disputed' where workspace_id = new.workspace_id and id = new.claim_id`,
  'a timeline entry and an event': `insert into journal
    (workspace_id, id, kind, actor, subject, data, claim_id, created_at)
    values (new.workspace_id, gen_random_uuid(), 'claim.accept', '{"id":"x","kind":"system"}',
      '{"claimId":"' || new.claim_id || '"}', '{}', new.claim_id, now())`,
  'a wording': `update claim set wording = wording || ' ' where workspace_id = new.workspace_id and id = new.claim_id`,
};

type Core = typeof import('@claimdesk/core');
type SeenFacts = typeof import('../../use-cases/claim/seen-facts.ts');

/** Replaces a part of the server by one that leaks. */
const inCode: Record<string, () => void> = {
  'a count in the reason of a button': () =>
    vi.doMock('../../use-cases/claim/seen-facts.ts', async (load: () => Promise<SeenFacts>) => ({
      ...(await load()),
      seenFacts: (facts: unknown) => facts,
    })),
  'a lease in a list': () =>
    vi.doMock('../../use-cases/claim/seen-facts.ts', async (load: () => Promise<SeenFacts>) => ({
      ...(await load()),
      listsAreBlinded: () => false,
    })),
  'places and hashes of the journal': () =>
    vi.doMock('@claimdesk/core', async (load: () => Promise<Core>) => ({
      ...(await load()),
      isConfidential: () => false,
    })),
  'the reviews themselves': () =>
    vi.doMock('@claimdesk/core', async (load: () => Promise<Core>) => ({
      ...(await load()),
      mayReadReviews: () => true,
    })),
  'an entry of the timeline': () =>
    vi.doMock('@claimdesk/core', async (load: () => Promise<Core>) => ({
      ...(await load()),
      mayReadReviewEvents: () => true,
    })),
};

afterEach(() => {
  vi.doUnmock('../../use-cases/claim/seen-facts.ts');
  vi.doUnmock('@claimdesk/core');
  vi.resetModules();
});

describeOnServer('a planted leak is found', ({ open }) => {
  /** Questions whose answers change when Ben hands in a hidden review and Flo begins one. */
  async function leaksOf(plant: { trigger?: string; code?: () => void }): Promise<string[]> {
    vi.resetModules();
    plant.code?.();
    const { draft, handIn, hiddenA, openLeakWorld, sealed } = await import('./leak-world.ts');
    const { differences, lookAround } = await import('./look-around.ts');
    const world = await openLeakWorld(await open(), hiddenA);
    const { db } = world.api.deps;
    if (plant.trigger !== undefined) await plantTrigger(db, plant.trigger);
    const { ada, cem, program } = world.bound as Record<'ada' | 'cem' | 'program', (typeof world)['ada']>;
    const watching = { ada, cem, program };
    const before = await lookAround(world, watching);
    world.at(1);
    await handIn(world.ben, world.claims.open, 'false', hiddenA);
    // On this one nobody else is at work, so that a lease is the only one.
    await draft(world.flo, world.claims.returned, 'false', hiddenA);
    await sealed(world);
    world.at(0);
    const found = differences(before, await lookAround(world, watching));
    await world.api.stop();
    return found;
  }

  it('and without one nothing is', { timeout: 200_000 }, async () => {
    expect(await leaksOf({})).toEqual([]);
  });

  it.each(Object.entries(inDatabase))('in the database: %s', { timeout: 200_000 }, async (_name, trigger) => {
    expect(await leaksOf({ trigger })).not.toEqual([]);
  });

  it.each(Object.entries(inCode))('in the code: %s', { timeout: 200_000 }, async (_name, code) => {
    expect(await leaksOf({ code })).not.toEqual([]);
  });
});

async function plantTrigger(db: Db, statement: string): Promise<void> {
  await runStatement(
    db,
    `create function plant_leak() returns trigger language plpgsql as $$ begin ${statement}; return null; end $$`,
  );
  await runStatement(
    db,
    `create trigger planted_leak after update of status on review for each row
      when (new.status is distinct from old.status) execute function plant_leak()`,
  );
}
