import { stdout } from 'node:process';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { playEpisode } from './play.ts';

const callsInEpisode = 300;
/** `npm run soak` plays more, from another seed on. */
const calls = Number(process.env['CLAIMDESK_SOAK_CALLS'] ?? 2200);
const firstSeed = Number(process.env['CLAIMDESK_SOAK_SEED'] ?? 1);
/** Each database gets half. */
const episodes = Math.ceil(calls / 2 / callsInEpisode) + 3;

describeOnBoth('any sequence of calls by six members and a program', ({ open, kind }) => {
  const minutes = process.env['CLAIMDESK_SOAK_CALLS'] === undefined ? 5 : 24 * 60;

  it('keeps the rules of review', { timeout: minutes * 60_000 }, async () => {
    const database = await open();
    let made = 0;
    let done = 0;
    const refused = new Map<string, number>();
    for (let episode = 0; episode < episodes && made < calls / 2; episode += 1) {
      const played = await playEpisode(database, firstSeed + episode, callsInEpisode);
      made += played.calls;
      done += played.done;
      for (const [code, count] of played.refused) refused.set(code, (refused.get(code) ?? 0) + count);
    }
    const refusals = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
    stdout.write(`${kind}: ${made} calls from seed ${firstSeed} on, ${done} went through; refused: ${refusals}.\n`);
    expect(made).toBeGreaterThanOrEqual(calls / 2);
    // A walk that is refused everywhere proves nothing.
    expect(done / made).toBeGreaterThan(0.3);
    await database.close();
  });
});
