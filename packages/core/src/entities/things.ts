import type { Sentence, Word } from '../language/word.ts';
import type { EntityType, Mention, NamedEntity } from './entity.ts';
import { manNouns, severalNouns, typeOfNoun, womanNouns } from '../language/noun-words.ts';

/** Nothing else refers to these: "an hour before it closed", "a clerk all her life until it". */
export const times = new Set(
  'second minute hour day week weekend month year decade century morning evening afternoon night life lifetime time'.split(
    ' ',
  ),
);

/** The part a phrase plays in its clause. */
export type Role = 'subject' | 'object' | 'oblique' | 'owner' | 'other';

/** A phrase that a later word may refer to: a name, or a noun phrase without a name. */
export type Thing = {
  sentence: number;
  /** Its head. */
  word: number;
  from: number;
  to: number;
  role: Role;
  /** Null for a phrase that names nobody and is not known to describe a name. */
  entity: NamedEntity | null;
  type: EntityType;
  gender: NamedEntity['gender'];
  plural: boolean;
  lemma: string;
  form: 'name' | 'noun' | 'pronoun';
};

export function roleOf(words: Word[], at: number): Role {
  let word = words[at];
  for (let step = 0; step < 4 && word !== undefined && /^(?:conj|appos|flat|compound)/.test(word.deprel); step += 1)
    word = words[word.head];
  const relation = word?.deprel ?? '';
  if (relation.startsWith('nsubj')) return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  if (relation === 'nmod:poss') return 'owner';
  return relation.startsWith('obl') || relation.startsWith('nmod') ? 'oblique' : 'other';
}

/** The word of a span that depends on none of its others. */
function headOf(words: Word[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const head = words[at]?.head ?? -1;
    if (head < from || head >= to) return at;
  }
  return from;
}

/** Names and noun phrases of a sentence in order of the text. */
export function thingsOf(sentence: Sentence, number: number, mentions: Mention[], list: NamedEntity[]): Thing[] {
  const { words } = sentence;
  const things: Thing[] = [];
  const inName = new Set<number>();
  for (const mention of mentions) {
    const entity = list[mention.entity];
    if (entity === undefined) continue;
    for (let at = mention.from; at < mention.to; at += 1) inName.add(at);
    const word = headOf(words, mention.from, mention.to);
    things.push({
      sentence: number,
      word,
      from: mention.from,
      to: mention.to,
      role: roleOf(words, word),
      entity,
      type: mention.type,
      gender: entity.gender,
      plural: entity.plural,
      lemma: '',
      form: 'name',
    });
  }
  // "neither the town nor the firm" is nobody.
  const denied = new Set(words.filter(({ lower }) => /^(?:neither|nor)$/.test(lower)).map(({ head }) => head));
  for (const word of words) {
    if (denied.has(word.index)) continue;
    if (inName.has(word.index) || word.upos !== 'NOUN' || /^(?:compound|flat|fixed)/.test(word.deprel)) continue;
    if (times.has(word.lemma)) continue;
    things.push(nounThing(words, word, number));
  }
  const joined = new Set(
    words.filter(({ deprel, head, index }) => deprel === 'conj' && index > head).map(({ head }) => head),
  );
  things.push(...things.filter(({ word }) => joined.has(word)).map(coordination));
  return things.toSorted((a, b) => a.word - b.word);
}

function nounThing(words: Word[], word: Word, sentence: number): Thing {
  const { lemma } = word;
  return {
    sentence,
    word: word.index,
    from: word.index,
    to: word.index + 1,
    role: roleOf(words, word.index),
    entity: null,
    type: typeOfNoun(lemma),
    gender: manNouns.has(lemma) ? 'male' : womanNouns.has(lemma) ? 'female' : null,
    plural: word.xpos === 'NNS' || severalNouns.has(lemma),
    lemma,
    form: 'noun',
  };
}

/** "Ida Roe and Max Doe" together are several. */
function coordination(first: Thing): Thing {
  return { ...first, entity: null, plural: true, lemma: '', form: 'noun' };
}
