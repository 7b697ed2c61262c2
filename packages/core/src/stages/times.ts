import type { TimeSpan } from '../claims/claim.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { parseDay } from '../values/calendar.ts';
import { readTimes } from '../values/read-times.ts';
import { sentencesOfPlainText } from './plain-text.ts';

/**
 * Times of a text, in order, resolved against `date` (ISO 8601; without it only what the words themselves date has a
 * value). Offsets are UTF-16 code units, half-open.
 */
export function timesStage(
  { text, date = null }: { text: string; date?: string | null },
  models: LoadedModels,
): { times: TimeSpan[] } {
  const published = parseDay(date);
  return { times: sentencesOfPlainText(text, models).flatMap((sentence) => readTimes(text, sentence, published)) };
}
