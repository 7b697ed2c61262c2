import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from '../../src/language/hash.ts';
import { writeModel } from '../../src/model-format.ts';
import type { TrainingContext } from '../context.ts';
import { clusterVectors } from './cluster-vectors.ts';
import { readEmbeddings } from './read-embeddings.ts';

/** The commonest words that get clusters; rarer ones are mostly names and misspellings. */
const WORDS = 80_000;
/** Words that place the centres. */
const FITTED = 24_000;
const SIZES = [64, 256, 1_000];
const SEED = 11;

/** models/words.bin: word -> its cluster at three grains. */
export async function train(context: TrainingContext): Promise<void> {
  const { words, vectors, dimensions } = await readEmbeddings(
    context.cache,
    context.quick ? 5_000 : WORDS,
    context.log,
  );
  const grains = SIZES.map((clusters) =>
    clusterVectors(vectors, dimensions, { clusters, fitted: FITTED, rounds: 12, seed: SEED }, context.log),
  );
  const rowOf = new Map<number, number>();
  for (const [row, word] of words.entries()) {
    const hash = hashWord(word) >>> 0;
    if (hash !== 0 && !rowOf.has(hash)) rowOf.set(hash, row);
  }
  const hashes = [...rowOf.keys()].toSorted((a, b) => a - b);
  const rows = hashes.map((hash) => rowOf.get(hash) ?? 0);
  const bytes = writeModel(
    'words',
    { sizes: SIZES, words: hashes.length },
    {
      hashes: deltas(hashes),
      coarse: Uint16Array.from(rows, (row) => grains[0]?.[row] ?? 0),
      middle: Uint16Array.from(rows, (row) => grains[1]?.[row] ?? 0),
      fine: Uint16Array.from(rows, (row) => grains[2]?.[row] ?? 0),
    },
  );
  writeFileSync(join(context.models, 'words.bin'), bytes);
  context.log(`words.bin: ${hashes.length} words, ${bytes.length} bytes`);
}

/** Sorted numbers as differences in groups of seven bits. */
function deltas(hashes: number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let delta = hash - last;
    last = hash;
    while (delta >= 128) {
      bytes.push((delta % 128) | 128);
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta);
  }
  return Uint8Array.from(bytes);
}
