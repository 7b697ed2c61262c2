// `npm test`: everything that must hold, in the order in which a failure is cheapest to learn of.
// Prints one line for each stage and ends with "N passed, N failed, N skipped".
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './workspace.mjs';

ensureInstalled();

const results = join(root, 'node_modules', '.cache', 'claimdesk-tests');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

function report(name, counts, seconds) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  lines.push(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds.toFixed(0)} s)`,
  );
}

async function timed(work) {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
}

/** A check that passes or fails as a whole. */
async function check(name, command, args) {
  console.log(`\n== ${name}`);
  const [code, seconds] = await timed(() => run(command, args));
  report(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, seconds);
  return code === 0;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A vitest run; a run that dies before it writes its result counts as one failure. */
async function unit(name, folder) {
  console.log(`\n== ${name}`);
  const file = join(results, `${name.replaceAll(/\W/g, '-')}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const [code, seconds] = await timed(() => run('vitest', args, { cwd: join(root, folder) }));
  const json = readJson(file);
  const counts = json
    ? { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests }
    : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  report(name, counts, seconds);
}

async function journeys() {
  console.log('\n== browser journeys');
  const file = join(results, 'journeys.json');
  const [code, seconds] = await timed(() =>
    run('playwright', ['test'], { cwd: join(root, 'e2e'), env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } }),
  );
  const stats = readJson(file)?.stats;
  const counts = stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  report('browser journeys', counts, seconds);
}

await check('types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only']);
await check('types of the example', 'tsc', ['-p', 'examples']);
await check('lint and layers', 'oxlint', ['--deny-warnings']);
await check('layer rules catch a breach', 'node', ['scripts/check-layers.mjs']);
await check('format', 'oxfmt', ['--check']);
await check('unused code', 'knip', ['--no-progress']);
const built = await check('build', 'turbo', ['run', 'build', '--output-logs=errors-only']);
if (built) await check('first load under 200 kB', 'node', ['scripts/check-bundle.mjs']);
await unit('core', 'packages/core');
await unit('database, embedded and server', 'packages/db');
await unit('api, embedded and server', 'apps/api');
await unit('web', 'apps/web');
if (built) await journeys();

console.log(`\n${lines.join('\n')}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped: each says above what it lacks on this system.`);
writeFileSync(join(results, 'total.json'), JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
