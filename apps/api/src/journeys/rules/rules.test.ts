import { stdout } from 'node:process';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { playEpisode } from './play.ts';

const callsInEpisode = 300;
/** `npm run soak` plays more, from another seed on. */
const calls = Number(process.env['CLAIMDESK_SOAK_CALLS'] ?? 2100);
const firstSeed = Number(process.env['CLAIMDESK_SOAK_SEED'] ?? 1);
/** The embedded database is three times as slow, so it gets a third. */
const shares = { embedded: 1 / 3, server: 2 / 3 };

describeOnBoth('any sequence of calls by six members and a program', ({ open, kind }) => {
  const minutes = process.env['CLAIMDESK_SOAK_CALLS'] === undefined ? 10 : 24 * 60;

  it('keeps the rules of review', { timeout: minutes * 60_000 }, async () => {
    const database = await open();
    const wanted = calls * shares[kind];
    let made = 0;
    let done = 0;
    const refused = new Map<string, number>();
    for (let seed = firstSeed; made < wanted; seed += 1) {
      const played = await playEpisode(database, seed, Math.min(callsInEpisode, Math.ceil(wanted - made)));
      made += played.calls;
      done += played.done;
      for (const [code, count] of played.refused) refused.set(code, (refused.get(code) ?? 0) + count);
    }
    const refusals = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
    stdout.write(`${kind}: ${made} calls from seed ${firstSeed} on, ${done} went through; refused: ${refusals}.\n`);
    // A walk that is refused everywhere proves nothing.
    expect(done / made).toBeGreaterThan(0.3);
    await database.close();
  });
});
