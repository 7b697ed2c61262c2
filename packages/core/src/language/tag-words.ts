import { readModel, type Model } from '../model-format.ts';
import { decodeRows, type SparseWeights } from './sparse-weights.ts';
import { EDGE, MAX_FEATURES, TagColumns, tagFeatures, verbKindsOf, type AmbiguityOf } from './tag-features.ts';
import { uposTags, type Upos } from './word.ts';
import type { WordClusters } from './word-clusters.ts';

/** Universal tag and Penn Treebank tag, learnt together: "VERB" with "VBD". */
type JointTag = { upos: Upos; xpos: string };

export type Tagger = {
  tags: readonly JointTag[];
  /** Indices into `tags`, one for each form of a sentence. */
  tag(forms: readonly string[]): Int32Array;
  /** The second pass alone, over a first pass's tags. */
  retag(forms: readonly string[], guesses: Int32Array): Int32Array;
};

/**
 * An averaged perceptron (Collins 2002) in two passes: the first goes from left to right, the second sees the first one's
 * tags of the words that follow (as in Tsuruoka and Tsujii 2005) and looks again at what the first was not sure of. Words
 * that the treebanks hold often may only take tags that they took there.
 */
export function loadTagger(bytes: Uint8Array, clusters: WordClusters | null): Tagger {
  const model = readModel(bytes, 'tagger');
  const joint = model.meta['tags'] as string[];
  const tags = joint.map(readTag);
  const kinds = verbKindsOf(joint);
  const dictionary = loadDictionary(model);
  const open = Uint8Array.from(model.meta['open'] as number[]);
  const sure = model.meta['sure'] as number;
  const first = decodeRows(model, 'first.');
  const second = model.meta['passes'] === 2 ? decodeRows(model, 'second.') : null;
  const columns = new TagColumns();
  const scores = new Int32Array(tags.length);
  const features = new Int32Array(MAX_FEATURES);
  const allowedAt = (place: number): Uint8Array => dictionary.allowed(columns.lower[place] as number) ?? open;
  const choose = (weights: SparseWeights, index: number, isSecond: boolean, allowed: Uint8Array): number => {
    scores.fill(0);
    weights.add(features, tagFeatures(columns, index, isSecond, features), scores);
    return best(scores, allowed);
  };
  const result = (): Int32Array => columns.tags.slice(EDGE, columns.length + EDGE);
  const retag = (weights: SparseWeights): void => {
    columns.lookAround(kinds);
    for (let index = 0; index < columns.length; index += 1) {
      const place = index + EDGE;
      const guess = columns.guesses[place] as number;
      const allowed = allowedAt(place);
      const isSettled = allowed.length === 1 || (columns.margins[place] as number) > sure;
      columns.tags[place] = isSettled ? guess : choose(weights, index, true, allowed);
    }
  };
  return {
    tags,
    tag(forms) {
      columns.fill(forms, clusters, dictionary.ambiguity);
      for (let index = 0; index < columns.length; index += 1) {
        const place = index + EDGE;
        const allowed = allowedAt(place);
        const tag = allowed.length === 1 ? (allowed[0] as number) : choose(first, index, false, allowed);
        columns.tags[place] = tag;
        columns.margins[place] = allowed.length === 1 ? 0 : marginOf(scores, allowed, tag);
      }
      if (second === null) return result();
      columns.guessesFromTags();
      retag(second);
      return result();
    },
    retag(forms, guesses) {
      columns.fill(forms, clusters, dictionary.ambiguity);
      columns.guesses.set(guesses, EDGE);
      columns.margins.fill(0, 0, forms.length + 2 * EDGE);
      if (second === null) return guesses;
      retag(second);
      return result();
    },
  };
}

function best(scores: Int32Array, allowed: Uint8Array): number {
  let chosen = allowed[0] as number;
  for (let at = 1; at < allowed.length; at += 1) {
    const tag = allowed[at] as number;
    if ((scores[tag] as number) > (scores[chosen] as number)) chosen = tag;
  }
  return chosen;
}

/** By how much the chosen tag leads. */
function marginOf(scores: Int32Array, allowed: Uint8Array, chosen: number): number {
  let rival = -0x7fffffff;
  for (const tag of allowed) if (tag !== chosen && (scores[tag] as number) > rival) rival = scores[tag] as number;
  return (scores[chosen] as number) - rival;
}

function readTag(joint: string): JointTag {
  const [upos = 'X', xpos = 'FW'] = joint.split('/');
  return { upos: uposTags.find((tag) => tag === upos) ?? 'X', xpos };
}

export type TagDictionary = {
  ambiguity: AmbiguityOf;
  /** Tags that a word may take; undefined where any open tag will do. */
  allowed(hash: number): Uint8Array | undefined;
};

/**
 * Words of the treebanks with the tags they took: a word's hash -> its set of tags, and whether no other may be given
 * (`closed`).
 */
export function makeDictionary(
  hashes: Int32Array,
  sets: Uint16Array,
  closed: Uint8Array,
  tagSets: number[][],
): TagDictionary {
  const place = new Map<number, number>();
  for (const [row, hash] of hashes.entries()) place.set(hash, row);
  const bytes = tagSets.map((set) => Uint8Array.from(set));
  return {
    ambiguity(hash) {
      const row = place.get(hash);
      return row === undefined ? 0 : (sets[row] as number) + 1;
    },
    allowed(hash) {
      const row = place.get(hash);
      return row === undefined || closed[row] === 0 ? undefined : bytes[sets[row] as number];
    },
  };
}

function loadDictionary(model: Model): TagDictionary {
  return makeDictionary(
    model.int32('dictionary.hashes'),
    model.uint16('dictionary.sets'),
    model.uint8('dictionary.closed'),
    model.meta['tagSets'] as number[][],
  );
}
