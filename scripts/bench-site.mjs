// `npm run bench:site`: the public site against a file of the web app, and Lighthouse; `-- --short` for a quick look.
import { join } from 'node:path';
import { buildWeb, ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
buildWeb();
process.exitCode = await run(pinnedNode(), [join(root, 'apps/api/bench/site.ts'), ...process.argv.slice(2)]);
