// `npm run soak [-- SEED [CALLS]]`: random calls of a team against the real API on both databases at once, with every
// rule of review checked after each stretch. 100,000 calls unless told. It stops at the first fault and names its seed,
// what was wrong and the last calls: play it again with `npm run soak -- SEED 2`.
import { join } from 'node:path';
import { ensureInstalled, root, run } from './workspace.mjs';

const [seed = String(Math.floor(Date.now() / 1000)), calls = '100000'] = process.argv.slice(2);
if (!/^\d{1,12}$/.test(seed) || !/^\d{1,9}$/.test(calls)) {
  console.error('Usage: npm run soak [-- SEED [CALLS]], both whole numbers.');
  process.exit(2);
}
ensureInstalled();
console.log(`${calls} calls from seed ${seed} on.`);
const stop = new AbortController();
const codes = await Promise.all(
  ['embedded', 'server'].map(async (kind) => {
    const code = await run('vitest', ['run', 'src/journeys/rules', '-t', `(${kind})`, '--disable-console-intercept'], {
      cwd: join(root, 'apps/api'),
      env: { CLAIMDESK_SOAK_SEED: seed, CLAIMDESK_SOAK_CALLS: calls },
      signal: stop.signal,
    });
    // The other one stops with it, so that the fault is the last thing on the screen.
    if (code !== 0) stop.abort();
    return code;
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
