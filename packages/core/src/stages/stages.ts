import { z } from 'zod';
import type { LoadedModels } from '../loaded-models.ts';
import { canonicalText, MAX_TEXT_BYTES } from '../text/canonical-text.ts';
import { parseDay } from '../values/calendar.ts';
import { attributionStage } from './attribution.ts';
import { conlluStage } from './conllu.ts';
import { entitiesStage } from './entities.ts';
import { linesStage } from './lines.ts';
import { propositionsStage } from './propositions.ts';
import { quantitiesStage } from './quantities.ts';
import { scoreStage } from './score.ts';
import { sentencesStage } from './sentences.ts';
import { timesStage } from './times.ts';

/**
 * The stages of the engine one by one, to look at and to measure. Offsets are UTF-16 code units of the given text,
 * half-open.
 */
export type Stage =
  /** One object in, one out; throws a ZodError where the object is none of its. */
  | { format: 'json'; run(input: unknown, models: LoadedModels): unknown }
  /** One sentence of CoNLL-U in, without the empty line that ends it, and the same filled in. */
  | { format: 'conllu'; run(input: string, models: LoadedModels): string };

const text = z.string().max(MAX_TEXT_BYTES).overwrite(canonicalText);
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ][\d:.]{4,20}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/, {
    error: 'Write the date as 2024, 2024-03 or 2024-03-07.',
  })
  .refine((iso) => parseDay(iso) !== null, { error: 'There is no such day from the year 1000 on.' })
  .nullish();
const ofText = z.object({ text });
const ofDatedText = z.object({ text, date });
const ofDocument = z.object({ doc: z.array(text).max(100_000), date });

export const stages: Record<string, Stage> = {
  sentences: json(ofText, sentencesStage),
  lines: json(ofText, linesStage),
  conllu: { format: 'conllu', run: conlluStage },
  entities: json(ofText, entitiesStage),
  quantities: json(ofText, quantitiesStage),
  times: json(ofDatedText, ({ text, date = null }, models) => timesStage({ text, date }, models)),
  attribution: json(ofText, attributionStage),
  propositions: json(
    z.union([ofText, ofDocument], { error: 'give a text, or doc: a list of sentences' }),
    (input, models) =>
      'text' in input
        ? propositionsStage(input, models)
        : propositionsStage({ doc: input.doc, ...(input.date ? { date: input.date } : {}) }, models),
  ),
  score: json(ofText, scoreStage),
};

function json<Input>(schema: z.ZodType<Input>, run: (input: Input, models: LoadedModels) => unknown): Stage {
  return { format: 'json', run: (input, models) => run(schema.parse(input), models) };
}
