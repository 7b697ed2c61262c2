import type { Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { openStream } from '../../testing/event-stream.ts';
import { expectDone, type TestCaller } from '../../testing/test-api.ts';
import { attempts, questions, secretWords, unrelated } from './leak-questions.ts';
import { draft, handIn, hiddenA, hiddenB, openLeakWorld, sealed, submit, withdraw, type Hidden } from './leak-world.ts';
import {
  differences,
  lookAround,
  normalised,
  procedurePaths,
  tryAround,
  uploadAround,
  type Transcript,
} from './look-around.ts';

it('asks every query and tries every mutation of the router', () => {
  expect(Object.keys(questions).sort()).toEqual(procedurePaths('query'));
  expect([...Object.keys(attempts), ...unrelated].sort()).toEqual(procedurePaths('mutation'));
});

describeOnBoth('hidden reviews', ({ open }) => {
  it('change no byte of any answer while they come in', { timeout: 300_000 }, async () => {
    const world = await openLeakWorld(await open(), hiddenA);
    const { open: claimId } = world.claims;
    const { ada, cem, program } = world.bound as Record<'ada' | 'cem' | 'program', TestCaller>;
    const watching = { ada, cem, program };
    const before = await lookAround(world, watching);
    const unknown = await uploadAround(watching, (nth) => [100 + nth]);
    const steps: [string, () => Promise<unknown>][] = [
      ['Ben works on a draft', () => draft(world.ben, claimId, 'false', { ...hiddenA, picture: 5 })],
      ['Ben submits', () => submit(world.ben, claimId)],
      ['Flo takes, drafts and submits', () => handIn(world.flo, claimId, 'true', hiddenB)],
      ['Ben withdraws', () => withdraw(world.ben, claimId)],
    ];
    for (const [nth, [what, play]] of steps.entries()) {
      world.at(1 + nth);
      await play();
      await sealed(world);
      world.at(0);
      expect([what, differences(before, await lookAround(world, watching))]).toEqual([what, []]);
      expect([what, differences(unknown, await uploadAround(watching, () => [5]))]).toEqual([what, []]);
    }
    expect(before.size).toBeGreaterThan(150);
    await world.api.stop();
  });

  it('leave the same bytes whether they are there, and whatever they say', { timeout: 300_000 }, async () => {
    const none = await play(open, null, hiddenA, { bound: true });
    const others = await play(open, hiddenB, hiddenB, { bound: true, unbound: true });
    expectSame(none.bound, others.bound);
    expect(Math.min(none.bound.size, others.bound.size, others.unbound.size)).toBeGreaterThan(200);
    for (const [question, answer] of [...others.bound, ...others.unbound]) {
      expect([question, secretWords.test(answer)]).toEqual([question, false]);
    }
    // Who may know how far a round is: only what the reviews say is hidden from them.
    const some = await play(open, hiddenA, hiddenA, { unbound: true });
    expectSame(some.unbound, others.unbound);
  });
});

/** A failure shows the first question whose answers differ with both of them: a list of questions says too little. */
function expectSame(one: Transcript, other: Transcript): void {
  const all = differences(one, other);
  const [first = ''] = all;
  expect([first, other.get(first)]).toEqual([first, one.get(first)]);
  expect(all).toEqual([]);
}

/**
 * One run: hidden reviews come in, or none; then those of `eyes` look at everything, and those who are bound by the rule
 * try everything.
 */
async function play(
  open: () => Promise<Database>,
  comingIn: Hidden | null,
  before: Hidden,
  eyes: { bound?: boolean; unbound?: boolean },
): Promise<{ bound: Transcript; unbound: Transcript }> {
  const world = await openLeakWorld(await open(), before);
  const { open: claimId } = world.claims;
  const looking = eyes.bound === true ? world.bound : {};
  const streams = await Promise.all(Object.values(looking).map((caller) => openStream(world.api, caller, '0')));
  world.at(1);
  if (comingIn === null) {
    // They have it on their desks: whoever assigns may know that, and not whether they are done.
    for (const member of [world.ben, world.flo]) expectDone(await member.mutate('review.take', { claimId }));
  } else {
    await handIn(world.ben, claimId, comingIn.ratings[0], comingIn);
    await handIn(world.flo, claimId, comingIn.ratings[1], comingIn);
  }
  world.at(2);
  // The last thing that happens, and that everybody may hear of.
  await renameArticle(world.ada, world.articleId);
  await sealed(world);
  const bound = await lookAround(world, looking);
  for (const [nth, stream] of streams.entries()) {
    const events = await stream.until((heard) => heard.at(-1)?.kind === 'article.update');
    bound.set(`stream ${nth}`, JSON.stringify(events));
    stream.close();
  }
  const unbound = await lookAround(world, eyes.unbound === true ? world.unbound : {});
  const pictures = [hiddenA.picture, hiddenB.picture];
  for (const [question, answer] of await uploadAround(looking, () => pictures)) bound.set(question, answer);
  for (const [question, answer] of await tryAround(world, looking)) bound.set(question, answer);
  await world.api.stop();
  return { bound: normalised(bound), unbound: normalised(unbound) };
}

async function renameArticle(caller: TestCaller, id: string): Promise<void> {
  const { version } = expectDone(await caller.query('article.byId', { id })) as { version: number };
  expectDone(await caller.mutate('article.update', { id, title: 'Renamed', expectedVersion: version }));
}
