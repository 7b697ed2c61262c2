// The layer rules are only as good as their patterns: plants one breach of each kind in a throw-away tree and expects
// the project's lint settings to refuse every one, and to let the allowed directions pass.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environment, root } from './workspace.mjs';

const uses = (what, from) => `import { ${what} } from '${from}';\nexport const used = ${what};\n`;
const breaches = {
  'core reads files': ['packages/core/src/a.ts', uses('readFileSync', 'node:fs')],
  'core knows the database': ['packages/core/src/a.ts', uses('openDatabase', '@claimdesk/db')],
  'core reads the clock': ['packages/core/src/a.ts', 'export const now = Date.now();\n'],
  'core is random': ['packages/core/src/a.ts', 'export const dice = Math.random();\n'],
  'core fetches': ['packages/core/src/a.ts', "export const page = fetch('https://sample.example');\n"],
  'db knows the api': ['packages/db/src/a.ts', uses('appRouter', '@claimdesk/api/router')],
  'db knows HTTP': ['packages/db/src/a.ts', uses('Hono', 'hono')],
  'the api writes SQL': ['apps/api/src/a.ts', uses('sql', 'kysely')],
  'web runs the api': ['apps/web/src/features/desk/a.ts', uses('appRouter', '@claimdesk/api/router')],
  'web knows the database': ['apps/web/src/lib/a.ts', uses('openDatabase', '@claimdesk/db')],
  'a feature uses another': ['apps/web/src/features/desk/a.ts', uses('task', '../review/task.ts')],
  'lib knows a feature': ['apps/web/src/lib/a.ts', uses('task', '../features/review/task.ts')],
  'a component fetches': ['apps/web/src/components/a.ts', uses('useQuery', '@tanstack/react-query')],
  'a component knows a feature': ['apps/web/src/components/a.ts', uses('task', '../features/review/task.ts')],
  'a journey looks inside': ['e2e/journeys/a.ts', uses('createEngine', '@claimdesk/core')],
};
const allowed = {
  'db uses core': ['packages/db/src/a.ts', uses('DomainError', '@claimdesk/core')],
  'the api uses db': ['apps/api/src/a.ts', uses('openDatabase', '@claimdesk/db')],
  "web uses the api's types": [
    'apps/web/src/features/desk/a.ts',
    "import type { AppRouter } from '@claimdesk/api/router';\nexport type Router = AppRouter;\n",
  ],
};

const tree = mkdtempSync(join(tmpdir(), 'claimdesk-layers-'));
cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));

/** Does oxlint refuse this one file? */
function isRefused([file, text]) {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { status } = spawnSync('oxlint', ['--deny-warnings', '.'], { cwd: tree, env: environment(), stdio: 'pipe' });
  rmSync(path);
  return status !== 0;
}

const wrong = [
  ...Object.entries(breaches)
    .filter(([, file]) => !isRefused(file))
    .map(([name]) => `not refused: ${name}`),
  ...Object.entries(allowed)
    .filter(([, file]) => isRefused(file))
    .map(([name]) => `refused: ${name}`),
];
// A cycle takes two files.
mkdirSync(join(tree, 'packages/core/src'), { recursive: true });
writeFileSync(join(tree, 'packages/core/src/b.ts'), "import { c } from './c.ts';\nexport const b = () => c;\n");
if (!isRefused(['packages/core/src/c.ts', "import { b } from './b.ts';\nexport const c = () => b;\n"])) {
  wrong.push('not refused: a cycle of two files');
}
rmSync(tree, { recursive: true });

for (const line of wrong) console.error(line);
console.log(`${Object.keys(breaches).length + 1} breaches planted, ${wrong.length} rules wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
