import type { Db } from '@claimdesk/db';
import { describeOnServer, runStatement } from '@claimdesk/db/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { expectDone } from '../../testing/test-api.ts';
import { draft, handIn, hiddenA, openLeakWorld, sealed, withdraw, type LeakWorld } from './leak-world.ts';
import { differences, lookAround, uploadAround, type Transcript } from './look-around.ts';

/**
 * A watchman who never barks proves nothing: leaks are planted one by one, in the database and in the code, and each
 * must show as a changed byte in what a blind member, an admin or a program of theirs can ask or try.
 */

/** Parts of the server that leak while their name is here. */
const leaking = vi.hoisted(() => new Set<string>());

vi.mock('../../use-cases/claim/seen-facts.ts', async (load: () => Promise<SeenFacts>) => {
  const real = await load();
  const facts: Partial<SeenFacts> = {
    seenFacts: (given) => (leaking.has('seenFacts') ? given : real.seenFacts(given)),
    listsAreBlinded: (actor) => !leaking.has('listsAreBlinded') && real.listsAreBlinded(actor),
  };
  return { ...real, ...facts };
});

vi.mock('@claimdesk/core', async (load: () => Promise<Core>) => {
  const real = await load();
  const core: Partial<Core> = {
    isConfidential: (kind) => !leaking.has('isConfidential') && real.isConfidential(kind),
    mayReadReviews: (facts) => leaking.has('mayReadReviews') || real.mayReadReviews(facts),
    mayReadReviewEvents: (facts) => leaking.has('mayReadReviewEvents') || real.mayReadReviewEvents(facts),
    readableWords: (claim) => (leaking.has('readableWords') ? 'early' : real.readableWords(claim)),
  };
  return { ...real, ...core };
});

vi.mock('../../use-cases/evidence/upload-file.ts', async (load: () => Promise<UploadFile>) => {
  const real = await load();
  const uploadFile: UploadFile['uploadFile'] = async (deps, actor, upload) => {
    const facts = await real.uploadFile(deps, actor, upload);
    const equal = await deps.db
      .selectFrom('evidence_file')
      .select('id')
      .where('workspace_id', '=', actor.workspaceId)
      .where('sha256', '=', facts.sha256)
      .orderBy('id')
      .execute();
    if (leaking.has('upload: first id')) return { ...facts, id: equal[0]?.id ?? '' };
    if (leaking.has('upload: already there')) return { ...facts, stored: equal.length > 1 };
    return facts;
  };
  return { ...real, uploadFile };
});

type Core = typeof import('@claimdesk/core');
type SeenFacts = typeof import('../../use-cases/claim/seen-facts.ts');
type UploadFile = typeof import('../../use-cases/evidence/upload-file.ts');

type Plant = {
  /** A part of the server that is replaced by one that leaks. */
  code?: string;
  /** Runs in the database when a review is submitted or withdrawn. */
  trigger?: string;
};

const plants: Record<string, Plant> = {
  'a count in the reason of a button': { code: 'seenFacts' },
  'a lease in a list': { code: 'listsAreBlinded' },
  'places and hashes of the journal': { code: 'isConfidential' },
  'the reviews themselves': { code: 'mayReadReviews' },
  'an entry of the timeline': { code: 'mayReadReviewEvents' },
  'an upload that is as good as a hidden one': { code: 'upload: first id' },
  'an upload that says it was there already': { code: 'upload: already there' },
  'what became of early words': {
    code: 'readableWords',
    trigger: `update comment set version = version + 1 where workspace_id = new.workspace_id and made_in_round = 0`,
  },
  'a sort order': {
    trigger: `update claim set check_worthiness = 1 - check_worthiness
      where workspace_id = new.workspace_id and id = new.claim_id`,
  },
  'the row of a CONFLICT': {
    trigger: `update claim set version = version + 1 where workspace_id = new.workspace_id and id = new.claim_id`,
  },
  'a count of the article': {
    trigger: `update article set waiting = waiting + 1 where workspace_id = new.workspace_id`,
  },
  'a timeline entry and an event': {
    trigger: `insert into journal (workspace_id, id, kind, actor, subject, data, claim_id, created_at)
      values (new.workspace_id, gen_random_uuid(), 'claim.accept', '{"id":"x","kind":"system"}',
        '{"claimId":"' || new.claim_id || '"}', '{}', new.claim_id, now())`,
  },
  'a wording': {
    trigger: `update claim set wording = wording || ' ' where workspace_id = new.workspace_id and id = new.claim_id`,
  },
  // Last: nobody can review the claim after it.
  'a state': {
    trigger: `update claim set state = 'disputed' where workspace_id = new.workspace_id and id = new.claim_id`,
  },
};

describeOnServer('a planted leak is found', ({ open }) => {
  let world: LeakWorld;
  let stage: Stage;

  beforeAll(async () => {
    world = await openLeakWorld(await open(), hiddenA);
    stage = { isHidden: false, picture: 10, unknown: 100, last: null };
  }, 200_000);

  afterAll(async () => {
    await world.api.stop();
  });

  it('and without one nothing is', { timeout: 200_000 }, async () => {
    expect(await leaksOf(world, stage, {})).toEqual([]);
    expect(await leaksOf(world, stage, {})).toEqual([]);
  });

  it.each(Object.entries(plants))('%s', { timeout: 200_000 }, async (_name, plant) => {
    expect(await leaksOf(world, stage, plant)).not.toEqual([]);
  });
});

type Stage = {
  /** Ben's review is in and Flo has begun one; otherwise Ben has withdrawn it and Flo has given hers back. */
  isHidden: boolean;
  /** Shade of the last hidden picture. */
  picture: number;
  /** A shade that nobody has uploaded. */
  unknown: number;
  /** What was seen last, and with which leak in the code. */
  last: { code: string | undefined; seen: Transcript } | null;
};

/** Questions whose answers change when hidden reviews come in or are taken back. */
async function leaksOf(world: LeakWorld, stage: Stage, { code, trigger }: Plant): Promise<string[]> {
  const { db } = world.api.deps;
  if (code !== undefined) leaking.add(code);
  if (trigger !== undefined) await plantTrigger(db, trigger);
  const isKnown = stage.last !== null && stage.last.code === code;
  const before = isKnown ? stage.last?.seen : await look(world, () => [stage.unknown++]);
  world.at(1);
  await (stage.isHidden ? takeBack(world) : hide(world, { ...hiddenA, picture: ++stage.picture }));
  stage.isHidden = !stage.isHidden;
  await sealed(world);
  world.at(0);
  const after = await look(world, () => [stage.picture]);
  if (trigger !== undefined) await runStatement(db, 'drop function plant_leak cascade');
  leaking.clear();
  stage.last = { code, seen: after };
  return differences(before ?? new Map(), after);
}

async function hide({ ben, flo, claims }: LeakWorld, hidden: typeof hiddenA): Promise<void> {
  await handIn(ben, claims.open, 'false', hidden);
  // On this one nobody else is at work, so that a lease is the only one.
  await draft(flo, claims.returned, 'false', hidden);
}

async function takeBack({ ben, flo, claims }: LeakWorld): Promise<void> {
  await withdraw(ben, claims.open);
  const task = expectDone(await flo.query('review.task', { claimId: claims.returned })) as { review: { id: string } };
  expectDone(await flo.mutate('review.release', { reviewId: task.review.id }));
}

async function look(world: LeakWorld, shadesOf: () => number[]): Promise<Transcript> {
  const { ada, cem, program } = world.bound as Record<'ada' | 'cem' | 'program', LeakWorld['ada']>;
  const watching = { ada, cem, program };
  const uploads = await uploadAround(watching, shadesOf);
  return new Map([...uploads, ...(await lookAround(world, watching))]);
}

async function plantTrigger(db: Db, statement: string): Promise<void> {
  await runStatement(
    db,
    `create function plant_leak() returns trigger language plpgsql as $$ begin ${statement}; return null; end $$`,
  );
  await runStatement(
    db,
    `create trigger planted_leak after update of status on review for each row
      when (new.status is distinct from old.status and new.status <> 'draft') execute function plant_leak()`,
  );
}
