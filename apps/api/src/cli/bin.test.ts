import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = readFileSync(new URL('../../bin/claimdesk.mjs', import.meta.url), 'utf8');

it('hands over from Node 20: nothing is imported before the version is known that Node 20 lacks', () => {
  const imports = [...source.matchAll(/^import \{ (.+) \} from '(.+)';$/gm)].map(([, names, from]) => [names, from]);
  expect(imports).toEqual([
    ['spawn', 'node:child_process'],
    ['existsSync', 'node:fs'],
    ['fileURLToPath', 'node:url'],
  ]);
  expect(source.match(/^import\b/gm)).toHaveLength(imports.length);
});
