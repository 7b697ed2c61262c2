// `npm run bench:claims [-- STAGE ...]`: the claim engine's quality and speed; the exit code says whether a bar is short.
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
process.exitCode = await run(pinnedNode(), [join(root, 'packages/core/bench/claims.ts'), ...process.argv.slice(2)]);
