// `npm run train [-- STEP ...]`: trains the engine's models from the data folder; what is done and unchanged is skipped.
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './workspace.mjs';

ensureInstalled();
process.exitCode = await run(pinnedNode(), [join(root, 'packages/core/training/train.ts'), ...process.argv.slice(2)]);
