// `npm run bench:exports`: a large export through the whole server, beside a bare one; `-- --short` for a quick look.
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
process.exitCode = await run(pinnedNode(), [join(root, 'apps/api/bench/exports.ts'), ...process.argv.slice(2)]);
