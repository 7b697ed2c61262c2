#!/usr/bin/env node
// The program is TypeScript, which Node runs directly from 24.12 on. An older Node hands over to the pinned one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 24 || (major === 24 && minor >= 12)) {
  // What was compiled is kept in the program's own folder: the next start takes half as long. The variable tells threads.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
    new URL('../../../node_modules/.cache/claimdesk-compiled', import.meta.url),
  );
  // Node 20 has no such export: a static import of it would keep this file from handing over.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  await import('../src/cli/main.ts');
} else {
  const pinned = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  if (existsSync(pinned)) {
    const child = spawn(pinned, process.argv.slice(1), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
  } else {
    process.stderr.write('Claimdesk needs Node 24.12 or newer; run `npm ci` in its folder, or install that version.\n');
    process.exit(1);
  }
}
