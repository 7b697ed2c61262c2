// The web app's first load: index.html and every script and stylesheet that it names, gzipped. Fonts and lazily
// loaded routes are not part of it. The limit is the product's own bar.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './workspace.mjs';

const limit = 200_000;
const dist = join(root, 'apps/web/dist');
const index = readFileSync(join(dist, 'index.html'), 'utf8');
const files = new Set([...index.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]));
let sum = gzipSync(index).length;
for (const file of files) {
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  sum += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`bar first-load-gzip-bytes ${sum} ${limit} ${sum < limit && files.size > 0 ? 'ok' : 'short'}`);
process.exit(sum < limit && files.size > 0 ? 0 : 1);
