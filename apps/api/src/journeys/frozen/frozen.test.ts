import { stdout } from 'node:process';
import { describeOnBoth } from '@claimdesk/db/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginClaim, claimActs, freePort, openNewsroom, otherActs, readClaim, type Newsroom } from './newsroom.ts';
import { checkFrozen, everything, exportClaim, readExport, type Frozen } from './frozen.ts';
import { acts, leads, onward, type Place, type Step } from './steps.ts';
import { expectDone, startTestApi, type TestApi } from '../../testing/test-api.ts';

/** `CLAIMDESK_SEED` plays one again; a run that fails prints its own, with the shortest steps that do. */
const seed = Number(process.env['CLAIMDESK_SEED'] ?? Date.now() % 1_000_000);
const walks = { embedded: 4, server: 7 };
const refusals = ['not_allowed_now', 'stale', 'invalid_input'];

const step: fc.Arbitrary<Step> = fc.record({ act: fc.constantFrom(...acts), seed: fc.nat(30) });

describeOnBoth('what is published or exported', ({ open, kind }) => {
  it('stays as it was to the byte, whatever comes after it and in any order', { timeout: 300_000 }, async () => {
    const database = await open();
    const room = await openNewsroom(database);
    const played: Played[] = [];
    let other: TestApi | null = null;
    const counts = { steps: 0, refused: 0, versions: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), (steps) =>
          walk(room, steps, counts, played),
        ),
        // Each shorter try is a claim of its own on the same server.
        { seed, numRuns: walks[kind], endOnFailure: false, interruptAfterTimeLimit: 120_000 },
      );
      // A server that was just started has kept no page in its memory.
      const port = await freePort();
      const config = { ...room.api.deps.config, port, allowedHosts: [`127.0.0.1:${port}`] };
      other = await startTestApi(database, { config });
      for (const { claimId, frozen, retracted } of played) {
        await checkFrozen({ ...room, api: other, claimId }, frozen, retracted);
      }
      const frozen: Frozen = new Map();
      await readExport(room, frozen, room.exportId, true);
      // Other names than those of the last step: a scale that stays the same is no change.
      room.nth += 1;
      for (const change of Object.values(otherActs)) expectDone(await change(room, 3));
      await readExport(room, frozen, room.exportId, true);
    } finally {
      stdout.write(`${kind}: seed ${seed}, ${JSON.stringify(counts)}\n`);
      await room.api.stop();
      await other?.stop();
    }
    // A walk in which nothing goes out, or nothing is refused, proves nothing.
    expect(counts.versions).toBeGreaterThan(walks[kind]);
    expect(counts.refused).toBeGreaterThan(walks[kind]);
  });
});

type Counts = { steps: number; refused: number; versions: number };

/** What a walk left behind. */
type Played = { claimId: string; frozen: Frozen; retracted: boolean };

async function walk(room: Newsroom, steps: readonly Step[], counts: Counts, played: Played[]): Promise<void> {
  await beginClaim(room);
  const frozen: Frozen = new Map();
  let place: Place = { stage: 'queued', versions: 0 };
  for (const one of steps) {
    room.nth += 1;
    counts.steps += 1;
    const next = await play(room, frozen, place, one);
    if (next === null) counts.refused += 1;
    else {
      counts.versions += next.versions - place.versions;
      place = next;
    }
    await checkFrozen(room, frozen, place.stage === 'retracted');
  }
  played.push({ claimId: room.claimId, frozen, retracted: place.stage === 'retracted' });
  // The last one is read in every format, when all walks are over.
  room.exportId = [...frozen.keys()].find((name) => /^export \S+$/u.test(name))?.split(' ')[1] ?? room.exportId;
}

/** Where the claim is after the step; null when the step was refused, as it must be. */
async function play(room: Newsroom, frozen: Frozen, place: Place, { act, seed: nth }: Step): Promise<Place | null> {
  if (act === 'export') {
    await exportClaim(room, frozen);
    return place;
  }
  if (act in otherActs) {
    expectDone(await otherActs[act as keyof typeof otherActs](room, nth));
    return place;
  }
  const name = act === 'onward' ? onward[place.stage] : (act as keyof typeof claimActs);
  const next = leads[name](place);
  if (next === null) {
    const before = await everything(room);
    const { error } = await claimActs[name](room, nth);
    expect([name, place.stage, error?.data.claimdesk['code'] ?? error?.data.code]).toEqual([
      name,
      place.stage,
      expect.toBeOneOf(refusals),
    ]);
    expect(error?.message).toMatch(/[.]$/u);
    expect(await everything(room)).toEqual(before);
    return null;
  }
  expectDone(await claimActs[name](room, nth));
  const claim = await readClaim(room);
  expect([claim.state, claim.publication?.number ?? 0]).toEqual([next.stage, next.versions]);
  return next;
}
