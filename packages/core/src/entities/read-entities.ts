import type { Sentence } from '../language/word.ts';
import type { Entities } from './entity.ts';
import type { EntityModel } from './entity-model.ts';

/** Who speaks in the quotation that holds a word, for "I" and "we"; null outside quotations. */
export type SpeakerOf = (sentence: number, word: number) => { sentence: number; word: number } | null;

/** Names of an article and what its pronouns and descriptions stand for. */
export function readEntities(
  _text: string,
  _sentences: Sentence[],
  _model: EntityModel,
  _speakerOf?: SpeakerOf,
): Entities {
  return { list: [], mentionsIn: () => [], resolve: () => null };
}
