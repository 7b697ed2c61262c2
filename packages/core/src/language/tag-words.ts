import { readModel, type Model } from '../model-format.ts';
import { decodeRows, type SparseWeights } from './sparse-weights.ts';
import { MAX_FEATURES, TagColumns, tagFeatures, type AmbiguityOf } from './tag-features.ts';
import { uposTags, type Upos } from './word.ts';
import type { WordClusters } from './word-clusters.ts';

/** Universal tag and Penn Treebank tag, learnt together: "VERB" with "VBD". */
export type JointTag = { upos: Upos; xpos: string };

export type Tagger = {
  tags: readonly JointTag[];
  /** Indices into `tags`, one for each form of a sentence. */
  tag(forms: readonly string[]): Int32Array;
};

/**
 * An averaged perceptron (Collins 2002) in two passes: the first goes from left to right, the second sees the first one's
 * tags of the words that follow (as in Tsuruoka and Tsujii 2005). Words that the treebanks hold often may only take tags
 * that they took there.
 */
export function loadTagger(bytes: Uint8Array, clusters: WordClusters | null): Tagger {
  const model = readModel(bytes, 'tagger');
  const tags = (model.meta['tags'] as string[]).map(readTag);
  const dictionary = loadDictionary(model);
  const first = decodeRows(model, 'first.');
  const second = model.meta['passes'] === 2 ? decodeRows(model, 'second.') : null;
  const columns = new TagColumns();
  const scores = new Int32Array(tags.length);
  const features = new Int32Array(MAX_FEATURES);
  const all = Uint8Array.from(tags, (_, tag) => tag);
  const run = (weights: SparseWeights, isSecond: boolean): void => {
    for (let index = 0; index < columns.length; index += 1) {
      const allowed = dictionary.allowed(columns.lower[index + 3] as number) ?? all;
      columns.tags[index + 3] =
        allowed.length === 1
          ? (allowed[0] as number)
          : best(weights, features, tagFeatures(columns, index, isSecond, features), scores, allowed);
    }
  };
  return {
    tags,
    tag(forms) {
      columns.fill(forms, clusters, dictionary.ambiguity);
      run(first, false);
      if (second !== null) {
        columns.guesses.set(columns.tags.subarray(0, forms.length + 6));
        columns.tags.fill(-1, 0, forms.length + 6);
        run(second, true);
      }
      return columns.tags.slice(3, forms.length + 3);
    },
  };
}

function best(
  weights: SparseWeights,
  features: Int32Array,
  count: number,
  scores: Int32Array,
  allowed: Uint8Array,
): number {
  scores.fill(0);
  const { offsets, classes, weights: numbers } = weights;
  for (let feature = 0; feature < count; feature += 1) {
    const row = weights.row(features[feature] as number);
    if (row < 0) continue;
    const to = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < to; at += 1) {
      const tag = classes[at] as number;
      scores[tag] = (scores[tag] as number) + (numbers[at] as number);
    }
  }
  let chosen = allowed[0] as number;
  for (let at = 1; at < allowed.length; at += 1) {
    const tag = allowed[at] as number;
    if ((scores[tag] as number) > (scores[chosen] as number)) chosen = tag;
  }
  return chosen;
}

function readTag(joint: string): JointTag {
  const [upos = 'X', xpos = 'FW'] = joint.split('/');
  return { upos: uposTags.find((tag) => tag === upos) ?? 'X', xpos };
}

export type TagDictionary = {
  ambiguity: AmbiguityOf;
  /** Tags that a word may take; undefined where any will do. */
  allowed(lowerHash: number): Uint8Array | undefined;
};

/** Words of the treebanks with the tags they took: a word's hash -> its set of tags, and whether no other may be given. */
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
