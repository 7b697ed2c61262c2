import type { Score } from '../check-worthiness/create-scorer.ts';
import type { LoadedModels } from '../loaded-models.ts';

/** Whether evidence could settle a sentence or claim, whether it is worth checking, and what moved that score. */
export function scoreStage({ text }: { text: string }, models: LoadedModels): Score {
  return models.checkWorthiness.score(text);
}
