import { seededRandom } from '../../src/agreement/seeded-random.ts';

/**
 * Spherical k-means (Dhillon and Modha 2001) over vectors of unit length, seeded, with centres drawn from the data. The
 * first `fitted` vectors place the centres; all are assigned. Gives clusters numbered from 1 in order of size.
 */
export function clusterVectors(
  vectors: Float32Array,
  dimensions: number,
  options: { clusters: number; fitted: number; rounds: number; seed: number },
  log: (line: string) => void,
): Uint16Array {
  const count = vectors.length / dimensions;
  const fitted = Math.min(count, options.fitted);
  const centres = firstCentres(vectors, dimensions, options.clusters, fitted, options.seed);
  const assigned = new Uint16Array(count);
  for (let round = 0; round < options.rounds; round += 1) {
    const changed = assign(vectors, dimensions, centres, assigned, fitted);
    moveCentres(vectors, dimensions, centres, assigned, fitted);
    log(`${options.clusters} clusters: round ${round + 1}, ${changed} words moved`);
    if (changed < fitted / 500) break;
  }
  assign(vectors, dimensions, centres, assigned, count);
  return numberBySize(assigned, options.clusters);
}

function firstCentres(
  vectors: Float32Array,
  dimensions: number,
  clusters: number,
  fitted: number,
  seed: number,
): Float32Array {
  const random = seededRandom(seed);
  const taken = new Set<number>();
  while (taken.size < clusters) taken.add(Math.floor(random() * fitted));
  const centres = new Float32Array(clusters * dimensions);
  let centre = 0;
  for (const word of taken) {
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), centre * dimensions);
    centre += 1;
  }
  return centres;
}

function assign(
  vectors: Float32Array,
  dimensions: number,
  centres: Float32Array,
  assigned: Uint16Array,
  count: number,
): number {
  const clusters = centres.length / dimensions;
  let changed = 0;
  for (let word = 0; word < count; word += 1) {
    const from = word * dimensions;
    let best = 0;
    let bestSimilarity = -Infinity;
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      const base = cluster * dimensions;
      let similarity = 0;
      for (let at = 0; at < dimensions; at += 1) {
        similarity += (vectors[from + at] as number) * (centres[base + at] as number);
      }
      if (similarity > bestSimilarity) {
        bestSimilarity = similarity;
        best = cluster;
      }
    }
    if (assigned[word] !== best) changed += 1;
    assigned[word] = best;
  }
  return changed;
}

function moveCentres(
  vectors: Float32Array,
  dimensions: number,
  centres: Float32Array,
  assigned: Uint16Array,
  fitted: number,
): void {
  const sums = new Float64Array(centres.length);
  for (let word = 0; word < fitted; word += 1) {
    const base = (assigned[word] as number) * dimensions;
    for (let at = 0; at < dimensions; at += 1) {
      sums[base + at] = (sums[base + at] as number) + (vectors[word * dimensions + at] as number);
    }
  }
  for (let base = 0; base < centres.length; base += dimensions) {
    let norm = 0;
    for (let at = 0; at < dimensions; at += 1) norm += (sums[base + at] as number) ** 2;
    if (norm === 0) continue;
    for (let at = 0; at < dimensions; at += 1) centres[base + at] = (sums[base + at] as number) / Math.sqrt(norm);
  }
}

function numberBySize(assigned: Uint16Array, clusters: number): Uint16Array {
  const sizes = new Uint32Array(clusters);
  for (const cluster of assigned) sizes[cluster] = (sizes[cluster] as number) + 1;
  const order = Array.from({ length: clusters }, (_, cluster) => cluster).toSorted(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b,
  );
  const number = new Uint16Array(clusters);
  for (const [place, cluster] of order.entries()) number[cluster] = place + 1;
  return assigned.map((cluster) => number[cluster] as number);
}
