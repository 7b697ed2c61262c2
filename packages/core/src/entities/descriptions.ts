import type { Sentence, Word } from '../language/word.ts';
import type { NamedEntity } from './entity.ts';
import type { Thing } from './things.ts';
import { personTitles } from './person-words.ts';

/** What the article says somebody is: for each entity the lemmas of nouns, as "minister". */
export type Descriptions = Map<NamedEntity, Set<string>>;

/**
 * Noun phrases that describe a name in the same sentence belong to its entity: "Ida Roe, the finance minister", "the
 * finance minister, Ida Roe", "Finance minister Ida Roe", "Ida Roe is the finance minister". Changes `things`.
 */
export function joinDescriptions(sentence: Sentence, things: Thing[], told: Descriptions): void {
  const { words } = sentence;
  const nounAt = (at: number): Thing | undefined =>
    things.find((thing) => thing.form === 'noun' && thing.word === at && thing.lemma !== '');
  const join = (noun: Thing | undefined, entity: NamedEntity): void => {
    if (noun === undefined || noun.entity !== null || noun.plural) return;
    if (noun.type !== entity.type && !(noun.type === 'other' && entity.type !== 'person')) return;
    noun.entity = entity;
    noun.gender ??= entity.gender;
    entity.gender ??= entity.type === 'person' ? noun.gender : null;
    tell(told, entity, noun.lemma);
  };
  for (const thing of things) {
    const { entity } = thing;
    if (thing.form !== 'name' || entity === null) continue;
    const head = words[thing.word];
    if (head === undefined) continue;
    // "Ida Roe, the finance minister", "a builder and spokeswoman": the noun is an apposition of the name.
    for (const word of words)
      if (word.head === head.index && word.deprel === 'appos')
        for (const noun of withConjuncts(words, word)) join(nounAt(noun.index), entity);
    // "the finance minister, Ida Roe" and "minister Ida Roe": the name hangs on the noun.
    if (/^(?:appos|flat)/.test(head.deprel)) join(nounAt(head.head), entity);
    // "Ida Roe is the finance minister".
    const predicate = words[head.head];
    if (head.deprel === 'nsubj' && predicate?.upos === 'NOUN' && hasCopula(words, predicate.index))
      join(nounAt(predicate.index), entity);
    // "finance minister Ida Roe", "President Roe": right before the name.
    const before = words[thing.from - 1];
    if (entity.type === 'person' && before !== undefined) {
      if (before.upos === 'NOUN') {
        join(nounAt(before.index), entity);
        if (/^(?:compound|flat)/.test(before.deprel)) tell(told, entity, before.lemma);
      } else if (personTitles.has(before.lower)) tell(told, entity, before.lower);
    }
  }
}

/** One person may be two things; two people are none of both. */
const withConjuncts = (words: Word[], noun: Word): Word[] => [
  noun,
  ...words.filter(({ head, deprel, xpos }) => head === noun.index && deprel === 'conj' && xpos === 'NN'),
];

function hasCopula(words: Word[], at: number): boolean {
  const negated = words.some((word) => word.head === at && /^(?:not|n't|n’t|never)$/.test(word.lower));
  return !negated && words.some((word) => word.head === at && word.deprel === 'cop');
}

function tell(told: Descriptions, entity: NamedEntity, lemma: string): void {
  const lemmas = told.get(entity) ?? new Set<string>();
  lemmas.add(lemma);
  told.set(entity, lemmas);
}
