// `npm run bench`: each bench prints its table and its bars; the exit code says whether one is short.
import { join } from 'node:path';
import { buildWeb, ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
buildWeb();
process.exitCode = 0;
// Some bars are times and not ratios: a quick look at them on a busy machine would say nothing.
const benches = process.argv.includes('--short')
  ? ['claims-list.ts', 'start.ts']
  : ['claims-list.ts', 'dashboard.ts', 'precedents.ts', 'start.ts'];
for (const bench of benches) {
  const code = await run(pinnedNode(), [join(root, 'apps/api/bench', bench), ...process.argv.slice(2)]);
  if (code !== 0) process.exitCode = code;
}
