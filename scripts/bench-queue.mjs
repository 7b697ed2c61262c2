// `npm run bench:queue`: many members, several processes, one database; `-- --short` for a quick look.
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
process.exitCode = await run(pinnedNode(), [join(root, 'apps/api/bench/queue.ts'), ...process.argv.slice(2)]);
