// `npm run screenshots`: the pictures of the README, from a real server and browser.
import { join } from 'node:path';
import { buildWeb, ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
buildWeb();
process.exitCode = await run(pinnedNode(), [join(root, 'e2e/screenshots.ts'), ...process.argv.slice(2)]);
