// What runs on a clean checkout: the README's test command, then the short benches. Ends with "N passed, N failed".
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './workspace.mjs';

// Only here: on a fresh machine `npm test` does without, and says what it skipped.
if (process.getuid?.() === 0 && !existsSync('/usr/bin/soffice')) {
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui']);
}

await run('npm', ['test']);
let total;
try {
  total = JSON.parse(readFileSync(join(root, 'node_modules/.cache/claimdesk-tests/total.json'), 'utf8'));
} catch {
  total = { passed: 0, failed: 1 };
}
for (const bench of ['bench', 'bench:queue']) {
  const code = await run('npm', ['run', bench, '--', '--short']);
  if (code === 0) total.passed += 1;
  else total.failed += 1;
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
