/**
 * Oblivious boosted trees (as in CatBoost, Prokhorenkova et al. 2018): every level of a tree asks one question, so a
 * tree of depth d is d questions and 2^d leaves, and there is nothing to walk. Inputs are bytes.
 */
export type BoostedTrees = {
  depth: number;
  /** `depth` features and thresholds for each tree: the answer is yes when the value is above the threshold. */
  features: Uint16Array;
  thresholds: Uint8Array;
  /** 2^depth for each tree. */
  leaves: Int16Array;
  /** Log odds of one step of a leaf. */
  step: number;
  /** Log odds before the first tree. */
  base: number;
};

/** Log odds of the row of bytes that begins at `at`. */
export function scoreTrees(trees: BoostedTrees, row: Uint8Array, at: number): number {
  const { depth, features, thresholds, leaves } = trees;
  const size = 1 << depth;
  let sum = 0;
  for (let question = 0, leaf = 0; question < features.length; leaf += size) {
    let index = 0;
    for (let level = 0; level < depth; level += 1, question += 1) {
      if ((row[at + (features[question] as number)] as number) > (thresholds[question] as number)) index |= 1 << level;
    }
    sum += leaves[leaf + index] as number;
  }
  return trees.base + sum * trees.step;
}

export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
