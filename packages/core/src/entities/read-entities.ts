import type { Sentence } from '../language/word.ts';
import { chooseReferent } from './choose-referent.ts';
import type { Entities, NamedEntity, Reference } from './entity.ts';
import type { EntityModel } from './entity-model.ts';
import { linkNames } from './link-names.ts';
import { markNames } from './mark-names.ts';
import { walkReferences, type SpeakerOf, type Walk } from './walk-references.ts';

const singularSelf = new Set(['i', 'me', 'my', 'mine', 'myself']);
const pluralSelf = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** How sure it is that "I" is the speaker; that "we" is the organisation that speaks; that "we" is who one person speaks for. */
const SCORE_I = 0.9;
const SCORE_WE = 0.8;
const SCORE_WE_PERSON = 0.3;

/** Names of an article and what its pronouns and descriptions stand for. Runs in time linear in the text. */
export function readEntities(text: string, sentences: Sentence[], model: EntityModel, speakerOf?: SpeakerOf): Entities {
  const { list, mentions } = linkNames(text, sentences, markNames(sentences, model), model);
  const mentionsIn = (sentence: number): (typeof mentions)[number] => mentions[sentence] ?? [];
  const walk: Walk = walkReferences(sentences, list, mentionsIn, chooseReferent(model.references), speakerOf);

  const named = (sentence: number, word: number): NamedEntity | null => {
    const mention = mentionsIn(sentence).find(({ from, to }) => word >= from && word < to);
    return list[mention?.entity ?? -1] ?? walk.described[sentence]?.get(word) ?? null;
  };

  /** The entity at a word, by name, description or pronoun, with how sure that is. */
  const entityAt = (sentence: number, word: number): { entity: NamedEntity; score: number } | null => {
    const entity = named(sentence, word);
    if (entity !== null) return { entity, score: 1 };
    const reference = walk.references[sentence]?.get(word);
    if (reference === undefined || reference.thing.entity === null) return null;
    return { entity: reference.thing.entity, score: reference.score };
  };

  const speakerAt = (sentence: number, word: number): NamedEntity | null => {
    const place = speakerOf?.(sentence, word) ?? null;
    if (place === null || !place.quoted) return null;
    return entityAt(place.sentence, place.word)?.entity ?? null;
  };

  const speaking = (sentence: number, word: number, lower: string): Reference | null => {
    const place = speakerOf?.(sentence, word) ?? null;
    const speaker = place === null ? null : entityAt(place.sentence, place.word);
    if (speaker === null || speaker.entity.type === 'place') return null;
    const { entity } = speaker;
    const person = entity.type === 'person';
    if (!person && singularSelf.has(lower)) return null;
    const score = singularSelf.has(lower) ? SCORE_I : person ? SCORE_WE_PERSON : SCORE_WE;
    return { entity, name: entity.name, score: score * speaker.score, from: word, to: word + 1 };
  };

  return {
    list,
    mentionsIn,
    resolve(sentence, word) {
      const { lower = '', text: written = '' } = sentences[sentence]?.words[word] ?? {};
      if (written === 'US' || mentionsIn(sentence).some(({ from, to }) => word >= from && word < to)) return null;
      if (singularSelf.has(lower) || pluralSelf.has(lower)) return speaking(sentence, word, lower);
      const found = walk.references[sentence]?.get(word);
      if (found === undefined || found.thing.entity === null) return null;
      const { entity } = found.thing;
      if (found.referring.kind === 'he' && entity === speakerAt(sentence, word)) return null;
      return { entity, name: entity.name, score: found.score, from: found.referring.from, to: found.referring.to };
    },
    named,
    antecedent(sentence, word) {
      const found = walk.references[sentence]?.get(word);
      if (found === undefined || found.thing.entity !== null || found.referring.kind === 'description') return null;
      const { thing, score } = found;
      return { sentence: thing.sentence, word: thing.word, pair: thing.plural && thing.lemma === '', score };
    },
  };
}
