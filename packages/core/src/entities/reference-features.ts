import type { Sentence, Word } from '../language/word.ts';
import type { NamedEntity } from './entity.ts';
import type { Descriptions } from './descriptions.ts';
import type { Referring } from './referring-words.ts';
import { isCountry } from './place-words.ts';
import { typeOfNoun } from '../language/noun-words.ts';
import { roleOf, type Thing } from './things.ts';

/** What may be meant: a thing named or described before, and how it stands among the others. */
export type Candidate = {
  thing: Thing;
  /** Place in the order of recency, from 0. */
  rank: number;
  /** How many fit at all. */
  rivals: number;
  /** How often it was named or referred to so far. */
  times: number;
  /** Nothing else that fits was named more often. */
  foremost: boolean;
};

/** Could the thing be meant at all, by type, number and gender? */
export function agrees(referring: Referring, thing: Thing, told: Descriptions): boolean {
  const { entity } = thing;
  const sameGender = referring.gender === null || thing.gender === null || referring.gender === thing.gender;
  switch (referring.kind) {
    case 'he':
      return (
        thing.type === 'person' &&
        !thing.plural &&
        sameGender &&
        (entity?.gender ?? referring.gender) === referring.gender
      );
    case 'it':
      // A member is somebody, or a country that is called so; neither is "it" in the same breath.
      return thing.type !== 'person' && thing.lemma !== 'member' && !thing.plural;
    case 'they':
      return thing.plural || thing.type === 'organisation';
    case 'description':
      if (entity === null) return thing.lemma === referring.lemma && !thing.plural;
      return sameGender && fitOf(referring, entity, told) !== 'none';
  }
}

type Fit = 'told' | 'in-name' | 'type' | 'none';

/** Why a description may mean an entity: it was called that, its name holds the word, or its type fits. */
function fitOf(referring: Referring, entity: NamedEntity, told: Descriptions): Fit {
  const type = typeOfNoun(referring.lemma);
  if (told.get(entity)?.has(referring.lemma)) return 'told';
  if (entity.type !== 'person' && entity.name.toLowerCase().split(' ').includes(referring.lemma)) return 'in-name';
  if (entity.type !== type) return 'none';
  return type !== 'place' || fitsPlace(referring.lemma, entity.name) ? 'type' : 'none';
}

/** "the country" is a country; "the city" is none. */
function fitsPlace(lemma: string, name: string): boolean {
  if (/^(?:country|nation|kingdom|republic)$/.test(lemma)) return isCountry(name);
  return lemma === 'state' || lemma === 'island' || !isCountry(name);
}

/** Names of the features of a candidate; their weights are in `reference-weights.ts`. */
export function candidateFeatures(
  referring: Referring,
  candidate: Candidate,
  sentence: Sentence,
  number: number,
  told: Descriptions,
): string[] {
  const { thing, rank, rivals, times, foremost } = candidate;
  const { words } = sentence;
  const { kind } = referring;
  const distance = Math.min(4, number - thing.sentence);
  const here = distance === 0;
  const role = roleOf(words, referring.word);
  const features = [
    `distance ${distance}`,
    `${here ? 'here' : 'before'} ${thing.role}`,
    `form ${thing.form} ${thing.entity === null ? 'unnamed' : 'named'}`,
    `type ${thing.type}`,
    `rank ${Math.min(3, rank)}`,
    `rivals ${Math.min(4, rivals)}`,
    `times ${times > 6 ? 3 : times > 2 ? 2 : times > 1 ? 1 : 0}`,
    `roles ${role} ${thing.role}`,
    `own ${role} ${distance}`,
  ];
  if (thing.gender !== null && kind === 'he') features.push('gender known');
  if (thing.plural) features.push('plural');
  if (foremost) features.push('foremost', `foremost ${distance}`);
  if (here) {
    const governor = clauseVerb(words, referring.word);
    const other = clauseVerb(words, thing.word);
    if (governor === other) features.push(`same clause ${role === 'owner' ? 'owner' : 'argument'}`);
    if (governor !== other && isAbove(words, other, governor)) features.push(`outer ${thing.role}`);
    if (isQuoted(words, referring.word) && !isQuoted(words, thing.word)) features.push('outside the quotation');
  } else if (isQuoted(words, referring.word)) features.push(`quoted ${distance}`);
  if (kind === 'description' && thing.entity !== null) {
    const fit = fitOf(referring, thing.entity, told);
    features.push(`fit ${fit}`, `fit ${fit} rivals ${Math.min(2, rivals)}`);
    if (referring.national)
      features.push(`national ${fit}`, `national ${fit} ${foremost || rivals === 1 ? 'first' : 'other'}`);
    else if (referring.modified) features.push(`modified ${fit}`);
  }
  if (kind === 'description' && thing.entity === null && referring.modified) features.push('modified unnamed');
  return features.map((feature) => `${kind} ${feature}`);
}

/** Features of the choice that nothing named before is meant. */
export function noneFeatures(referring: Referring, sentence: Sentence, number: number, rivals: number): string[] {
  const { words } = sentence;
  const word = words[referring.word];
  const features = ['none', `none rivals ${Math.min(3, rivals)}`, `none ${number === 0 ? 'first' : 'later'}`];
  if (referring.modified) features.push(referring.national ? 'none national' : 'none modified');
  features.push(`none role ${roleOf(words, referring.word)}`);
  if (isQuoted(words, referring.word)) features.push('none quoted');
  if (referring.kind === 'it' && word?.deprel.startsWith('nsubj')) {
    const clause = words.some((other) => other.head === word.head && /^(?:csubj|ccomp|xcomp|advcl)/.test(other.deprel));
    if (clause) features.push('none clause');
    if (words.some((other) => other.head === word.head && other.deprel === 'cop')) features.push('none copula');
  }
  return features.map((feature) => `${referring.kind} ${feature}`);
}

/** The nearest verb, or predicate with a subject, above a word. */
function clauseVerb(words: Word[], at: number): number {
  let above = words[at]?.head ?? -1;
  for (let step = 0; step < 12 && above >= 0; step += 1) {
    const word = words[above];
    if (word === undefined || word.upos === 'VERB' || word.head < 0) break;
    if (words.some((other) => other.head === above && other.deprel.startsWith('nsubj'))) break;
    above = word.head;
  }
  return above;
}

function isAbove(words: Word[], above: number, below: number): boolean {
  let at = below;
  for (let step = 0; step < 20 && at >= 0; step += 1) {
    if (at === above) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** Between quotation marks of its own sentence. */
function isQuoted(words: Word[], at: number): boolean {
  let open = false;
  for (let place = 0; place < at; place += 1) {
    const text = words[place]?.text ?? '';
    if (/^["“”]$/.test(text)) open = text === '“' ? true : text === '”' ? false : !open;
  }
  return open;
}
