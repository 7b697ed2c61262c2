import type { Quantity } from '../claims/claim.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { sentencesOfPlainText } from './plain-text.ts';

/** Quantities of a text, in order. Offsets are UTF-16 code units, half-open. */
export function quantitiesStage({ text }: { text: string }, models: LoadedModels): { quantities: Quantity[] } {
  return { quantities: sentencesOfPlainText(text, models).flatMap((sentence) => readQuantities(text, sentence)) };
}
