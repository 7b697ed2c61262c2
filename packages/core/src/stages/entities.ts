import { readEntities } from '../entities/read-entities.ts';
import type { LoadedModels } from '../loaded-models.ts';
import { sentencesOfPlainText } from './plain-text.ts';

const printed = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'MISC' } as const;

export type EntitiesStageOutput = {
  entities: { start: number; end: number; type: 'PER' | 'ORG' | 'LOC' | 'MISC' }[];
};

/** Names of a text in order, with the types as Universal NER prints them. */
export function entitiesStage({ text }: { text: string }, models: LoadedModels): EntitiesStageOutput {
  const sentences = sentencesOfPlainText(text, models);
  const entities = readEntities(text, sentences, models.entities);
  return {
    entities: sentences.flatMap((_, sentence) =>
      entities.mentionsIn(sentence).map(({ start, end, type }) => ({ start, end, type: printed[type] })),
    ),
  };
}
