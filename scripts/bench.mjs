// `npm run bench`: each bench prints its table and its bars; the exit code says whether one is short.
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
process.exitCode = await run(pinnedNode(), [join(root, 'apps/api/bench/claims-list.ts'), ...process.argv.slice(2)]);
