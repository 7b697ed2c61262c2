import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over the names and bytes of files and of all files under folders; what is absent counts as absent. */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      hash.update(file.slice(path.length)).update('\0').update(readFileSync(file)).update('\0');
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** checksums.json of the models' folder: NAME.bin -> SHA-256 in hex, which the edges compare before use. */
export function writeChecksums(models: string): void {
  const sums = Object.fromEntries(
    readdirSync(models)
      .filter((name) => name.endsWith('.bin'))
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(models, name)))
          .digest('hex'),
      ]),
  );
  writeFileSync(join(models, 'checksums.json'), `${JSON.stringify(sums, null, 2)}\n`);
}
