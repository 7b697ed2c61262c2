// `npm run demo`: install if stale, build if stale, serve on the embedded database, print one URL.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb, ensureInstalled, environment, pinnedNode, root } from './workspace.mjs';

ensureInstalled();
buildWeb();

const server = spawn(pinnedNode(), [join(root, 'apps/api/bin/claimdesk.mjs'), 'serve'], {
  cwd: root,
  stdio: 'inherit',
  env: environment(),
});
// Ctrl+C reaches the server through the terminal; a signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
