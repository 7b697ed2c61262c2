import { stdout } from 'node:process';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { playEpisode } from './play.ts';

const callsInEpisode = 300;
/** `npm run soak` plays more, from another seed on. */
const soak = process.env['CLAIMDESK_SOAK_CALLS'];
const calls = Number(soak ?? 2100);
const firstSeed = Number(process.env['CLAIMDESK_SOAK_SEED'] ?? 1);
/** A call on the embedded database costs three times as much, and nothing runs at the same time there. */
const shares = { embedded: 1 / 4, server: 3 / 4 };
const secondsBetweenNews = 30;

describeOnBoth('any sequence of calls by six members and a program', ({ open, kind }) => {
  const minutes = soak === undefined ? 10 : 24 * 60;

  it('keeps the rules of review', { timeout: minutes * 60_000 }, async () => {
    const wanted = calls * shares[kind];
    const start = performance.now();
    let told = start;
    let made = 0;
    let done = 0;
    const refused = new Map<string, number>();
    const tell = (seed: number) => {
      const rate = (made * 1000) / (performance.now() - start);
      stdout.write(`${kind}: ${made} of ${Math.ceil(wanted)} calls, ${rate.toFixed(0)}/s, at seed ${seed}.\n`);
      told = performance.now();
    };
    let database = await open();
    for (let seed = firstSeed; made < wanted; seed += 1) {
      // A full one is slower, and every episode has a workspace of its own.
      if ((seed - firstSeed) % 20 === 19) {
        await database.close();
        database = await open();
      }
      const played = await playEpisode(database, seed, Math.min(callsInEpisode, Math.ceil(wanted - made)));
      made += played.calls;
      done += played.done;
      for (const [code, count] of played.refused) refused.set(code, (refused.get(code) ?? 0) + count);
      if (soak !== undefined && performance.now() - told > secondsBetweenNews * 1000) tell(seed);
    }
    const refusals = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
    stdout.write(`${kind}: ${made} calls from seed ${firstSeed} on, ${done} went through; refused: ${refusals}.\n`);
    // A walk that is refused everywhere proves nothing.
    expect(done / made).toBeGreaterThan(0.3);
    await database.close();
  });
});
