import { describeOnServer } from '@claimdesk/db/testing';
import { afterEach, expect, it, vi } from 'vitest';
import type { TestCaller } from '../../testing/test-api.ts';
import type { Transcript } from './look-around.ts';

/**
 * Two runs that differ only in whether a claim has a known answer, and in that answer: whoever is no admin, and every
 * program, gets the same bytes. Then a leak is planted, which must show.
 */

type Answer = { ratingKey: string; tolerance: 0 | 1; explanation: string };

const short: Answer = { ratingKey: 'false', tolerance: 0, explanation: 'Short secret.' };
const long: Answer = { ratingKey: 'mostly-true', tolerance: 1, explanation: 'A much longer secret, of 2,314.' };

type Core = typeof import('@claimdesk/core');

/** The places of the round, as they are. */
function plantLeak(): void {
  vi.doMock('@claimdesk/core', async (load: () => Promise<Core>) => ({
    ...(await load()),
    disguised: (facts: unknown) => facts,
  }));
}

afterEach(() => {
  vi.doUnmock('@claimdesk/core');
  vi.resetModules();
});

describeOnServer('a calibration claim', ({ open }) => {
  /**
   * What all but admins see once Ben has handed in his review of it, and Edo keeps places for Cem and for the admin:
   * refusing that would tell. The other places of its five are for those who try to take it.
   */
  async function seenBy(answer: Answer | null, { planted = false } = {}) {
    vi.resetModules();
    if (planted) plantLeak();
    const { handIn, hiddenA, openLeakWorld, sealed } = await import('./leak-world.ts');
    const { lookAround, normalised, tryAround } = await import('./look-around.ts');
    const { openStream } = await import('../../testing/event-stream.ts');
    const { expectDone } = await import('../../testing/test-api.ts');
    const world = await openLeakWorld(await open(), hiddenA);
    const { api, ada, ben, cem, edo, articleId } = world;
    // More reviewers than the five places that a claim has here.
    for (const name of ['gus', 'hal', 'ida']) await api.join(ada, ['reviewer'], `${name}@example.org`);
    const { ada: _, ...bound } = world.bound;
    const streams = await Promise.all(Object.values(bound).map((caller) => openStream(api, caller, '0')));
    const setId = await makeSet(ada, expectDone);
    const claimId = world.claims.suggested;
    const { version } = expectDone(await ada.query('claim.byId', { id: claimId })) as { version: number };
    const change = { expectedVersion: version };
    expectDone(
      answer === null
        ? await ada.mutate('claim.accept', { id: claimId, ...change })
        : await ada.mutate('calibration.use', { claimId, setId, ...answer, ...change }),
    );
    world.at(1);
    await handIn(ben, claimId, 'true', hiddenA);
    for (const member of [cem, ada]) {
      const { member: who } = expectDone(await member.query('auth.me')) as { member: { id: string } };
      expectDone(await edo.mutate('assignment.assign', { claimId, memberId: who.id }));
    }
    world.at(2);
    const article = expectDone(await ada.query('article.byId', { id: articleId })) as { version: number };
    const renamed = { id: articleId, title: 'Renamed', expectedVersion: article.version };
    expectDone(await ada.mutate('article.update', renamed));
    await sealed(world);
    const callers = { ...bound, ...world.unbound };
    const seen = await lookAround(world, callers);
    for (const [nth, stream] of streams.entries()) {
      const events = await stream.until((heard) => heard.at(-1)?.kind === 'article.update');
      seen.set(`stream ${nth}`, JSON.stringify(events));
      stream.close();
    }
    const tried = planted ? [] : await tryAround(world, callers);
    for (const [question, told] of tried) seen.set(question, told);
    await api.stop();
    return normalised(seen);
  }

  let known: Promise<Transcript> | undefined;
  const ordinaryRun = () => (known ??= seenBy(null));

  it('looks like any other to all but admins, whatever its answer', { timeout: 400_000 }, async () => {
    const { differences } = await import('./look-around.ts');
    const ordinary = await ordinaryRun();
    expect(ordinary.size).toBeGreaterThan(500);
    for (const answer of [short, long]) {
      const secret = await seenBy(answer);
      expect(differences(ordinary, secret)).toEqual([]);
      for (const [question, told] of secret) {
        if (told.includes(answer.explanation)) throw new Error(`${question} tells the explanation`);
      }
    }
  });

  it('shows where a leak is planted', { timeout: 400_000 }, async () => {
    const { differences } = await import('./look-around.ts');
    const secret = await seenBy(short, { planted: true });
    const asked = [...(await ordinaryRun())].filter(([question]) => secret.has(question));
    expect(differences(new Map(asked), secret)).not.toEqual([]);
  });
});

async function makeSet(ada: TestCaller, expectDone: (answer: Awaited<ReturnType<TestCaller['mutate']>>) => unknown) {
  const made = expectDone(await ada.mutate('calibration.createSet', { name: 'Numbers' })) as { set: { id: string } };
  return made.set.id;
}
