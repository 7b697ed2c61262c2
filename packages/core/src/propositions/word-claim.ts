import type { WordingFlag } from '../claims/claim.ts';
import type { Entities, Mention, NamedEntity, Reference } from '../entities/entity.ts';
import { SURE } from '../entities/entity.ts';
import { picksOut } from '../entities/referring-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import { subjectForms } from './clause-words.ts';
import type { TakesArticle } from './articles-of-names.ts';
import type { Counterparts } from './counterparts.ts';
import type { Antecedents } from './antecedents.ts';
import { isShortFor } from './full-names.ts';
import { capital, joinPieces } from './join-pieces.ts';
import { withoutLooseMarks, withoutLooseQuotes } from './loose-marks.ts';
import type { FullerPhrases } from './fuller-phrases.ts';
import type { SpokenFor } from './spoken-for.ts';
import { isBodyName, isSingular, speakerFor, textOf } from './name-speaker.ts';
import { agreeing, writtenOut } from './mend-verbs.ts';
import type { Piece, Proposition } from './proposition.ts';

/** A wording and what a reader should know about it. */
export type Wording = { text: string; flags: WordingFlag[] };

/** What an article says elsewhere about the words of a claim. */
export type Lookups = {
  phrases: FullerPhrases;
  antecedents: Antecedents;
  spokenFor: SpokenFor;
  takesArticle: TakesArticle;
  foremost: (entity: NamedEntity) => boolean;
  counterparts: Counterparts;
};

const PRONOUNS = new Set(
  'he she it they him her them his hers its their theirs i we me us my our mine ours this that these those who'.split(
    ' ',
  ),
);
const PLURAL_SELF = new Set('we us our'.split(' '));
const OWNERS = new Set('his her its their my our your whose'.split(' '));
/** Enough to write a name where a pronoun could stand for two. */
const VERY_SURE = 0.8;
/** Enough for a description where the article has one thing of its kind. */
const HALF_SURE = 0.35;

/**
 * The stand-alone wording of a proposition: names in full, pronouns replaced where it is sure for whom they stand,
 * marks that lost their place left out, a capital in front. Every word is the article's or of a closed list.
 */
export function wordClaim(
  sentence: Sentence,
  number: number,
  proposition: Proposition,
  entities: Entities,
  lookups: Lookups,
): Wording {
  const flags = new Set<WordingFlag>(proposition.flags);
  const written = movedInside(mendedCase(proposition.pieces, sentence), sentence);
  const pieces = withoutLooseMarks(withoutLooseQuotes(written, sentence), sentence);
  const named = withReferents(pieces, sentence, number, proposition, entities, lookups, flags);
  return { text: capital(joinPieces(sentence, named)), flags: [...flags] };
}

/** "him" in front of its verb reads "he". */
function mendedCase(pieces: Piece[], { words }: Sentence): Piece[] {
  const first = pieces[0];
  const word = words[first?.index ?? -1];
  if (first === undefined || word === undefined || word.xpos !== 'PRP') return pieces;
  const subject = subjectForms.get(word.lower);
  const next = words[pieces[1]?.index ?? -1];
  if (subject === undefined || (word.lower === 'her' && next?.upos === 'NOUN')) return pieces;
  return [{ index: first.index, text: subject }, ...pieces.slice(1)];
}

/** The word that opened the sentence loses its capital when it stands further back. */
function movedInside(pieces: Piece[], { words }: Sentence): Piece[] {
  const first = words.find((word) => word.upos !== 'PUNCT');
  const at = pieces.findIndex((piece) => piece.index === first?.index);
  if (first === undefined || at <= 0 || first.upos === 'PROPN' || first.xpos === 'PRP') return pieces;
  if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(first.text)) return pieces;
  const { text } = pieces[at] as Piece;
  return [
    ...pieces.slice(0, at),
    { index: first.index, text: text.charAt(0).toLowerCase() + text.slice(1) },
    ...pieces.slice(at + 1),
  ];
}

/** Names in full at their first place; pronouns and descriptions replaced where their referent is sure. */
function withReferents(
  pieces: Piece[],
  sentence: Sentence,
  number: number,
  proposition: Proposition,
  entities: Entities,
  { phrases, antecedents, spokenFor, takesArticle, foremost, counterparts }: Lookups,
  flags: Set<WordingFlag>,
): Piece[] {
  const { words } = sentence;
  const mentions = entities.mentionsIn(number);
  const mentionAt = new Map<number, Mention>();
  for (const mention of mentions) for (let n = mention.from; n < mention.to; n += 1) mentionAt.set(n, mention);
  const told = new Set<number>();
  const toldNames = new Set<string>();
  const named: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const word = words[piece.index];
    if (word === undefined) {
      named.push(piece);
      continue;
    }
    const mention = mentionAt.get(word.index);
    if (mention !== undefined) {
      const end = runEnd(pieces, at, mention.to);
      const whole = end - at === mention.to - mention.from;
      const { id, name } = entityOf(entities, mention.entity);
      if (!told.has(id) && whole && isShortFor(textOf(words, mention.from, mention.to), name, mention.type)) {
        dropTitle(named, words);
        named.push({ index: word.index, text: name });
        // "Thomas' sister" -> "Thomas Sam's sister"
        const mark = pieces[end];
        if (
          mark !== undefined &&
          /^['’]$/.test(mark.text) &&
          words[mark.index]?.xpos === 'POS' &&
          !name.endsWith('s')
        ) {
          named.push({ index: mark.index, text: `${mark.text}s` });
          at = end;
          told.add(id);
          continue;
        }
      } else named.push(...pieces.slice(at, end));
      told.add(id);
      at = end - 1;
      continue;
    }
    const counterpart = counterparts(number, word.index);
    if (counterpart !== null) {
      named.push({ index: word.index, text: counterpart });
      continue;
    }
    const meant =
      isReferring(word) && !isDescribed(words, word) && !isPredicate(words, word)
        ? entities.resolve(number, word.index)
        : null;
    // "the Marlow sheriff" says itself where: a name inside a description is not put away.
    const reference =
      meant !== null && mentions.some(({ from }) => from > meant.from && from < word.index) ? null : meant;
    const sure = reference !== null && isSure(reference, word, foremost);
    const longer = sure ? null : phrases(number, word.index);
    // "this town" where a name may be meant is not the Town of another name.
    const fuller = reference !== null && /^the .* \p{Lu}\S*$/u.test(longer?.text ?? '') ? null : longer;
    if (
      fuller !== null &&
      (fuller.from === word.index || named.at(-1)?.index === fuller.from) &&
      !pieces.some((one) => one.index === fuller.beside && one.index >= 0) &&
      !(fuller.told && saysAsMuch(pieces, fuller.text))
    ) {
      if (fuller.from < word.index) named.length -= 1;
      const article = fuller.text.startsWith('the ') && named.length === 0 ? `T${fuller.text.slice(1)}` : fuller.text;
      named.push({ index: word.index, text: article });
      continue;
    }
    const owned =
      OWNERS.has(word.lower) &&
      named.some((one) => mayOwn(words[one.index], mentionAt, word, entities) || isOwnSubject(one, words, word));
    if (!sure) {
      const source = proposition.frames.at(-1)?.source ?? null;
      const body = source !== null && PLURAL_SELF.has(word.lower) && word.text !== 'US' ? spokenFor(source) : null;
      if (body !== null) {
        named.push({ index: word.index, text: isOwner(word) ? owning(body) : body });
        if (word.lower === 'we') pieces = agreeing(pieces, at + 1, words);
        continue;
      }
      const speaker =
        at === 0 || isBarePronoun(word) ? speakerFor(word, sentence, number, proposition, entities) : null;
      if (speaker !== null) {
        named.push({ index: word.index, text: speaker });
        toldNames.add(speaker);
        if (/^(?:they|we|i)$/.test(word.lower) && isSingular(speaker, proposition, sentence))
          pieces = agreeing(pieces, at + 1, words);
        continue;
      }
      const noun = word.upos === 'PRON' && !owned ? antecedents(number, word.index) : null;
      if (noun !== null && !(noun.sentence === number && pieces.some((one) => one.index === noun.word))) {
        named.push({ index: word.index, text: isOwner(word) ? owning(noun.text) : noun.text });
        if (!isOwner(word)) pieces = writtenOut(pieces, at + 1, words);
        continue;
      }
      if (PRONOUNS.has(word.lower) && isBarePronoun(word) && told.size === 0) flags.add('unresolved');
      named.push(piece);
      continue;
    }
    const { entity } = reference;
    // "The leader smiled as he spoke": a noun that is the subject is the nearest "he", but never "him" of its own verb.
    const beside =
      /^(?:he|she|him)$/.test(word.lower) &&
      named.some(
        (one) =>
          words[one.index]?.upos === 'NOUN' &&
          words[one.index]?.xpos !== 'NNS' &&
          words[one.index]?.deprel.startsWith('nsubj') === true &&
          words[one.index]?.head !== word.head &&
          !mentionAt.has(one.index),
      );
    if (told.has(entity.id) && reference.score >= VERY_SURE && isOneOfTwo(entity, word, told, entities)) {
      const surname = entity.name.split(' ').at(-1) ?? entity.name;
      // "told Ida Roe Lee would come" would be read as one name.
      const close = words[named.at(-1)?.index ?? -1]?.upos === 'PROPN' && named.at(-1)?.index === word.index - 1;
      named.push({ index: word.index, text: close ? `that ${surname}` : surname });
      continue;
    }
    const again = told.has(entity.id) ? thirdPersonOf(word, entity) : null;
    if (again !== null) {
      named.push({ index: word.index, text: again });
      if (word.lower === 'i') pieces = agreeing(pieces, at + 1, words);
      continue;
    }
    const isTold = told.has(entity.id) || toldNames.has(entity.name);
    if ((isTold && word.upos === 'PRON') || owned || beside) {
      named.push(piece);
      continue;
    }
    // "the leader": the whole description goes, when the claim holds all of it.
    const before = word.index - reference.from;
    const start = named.length - before;
    if (before > 0 && (start < 0 || named[start]?.index !== reference.from)) {
      named.push(piece);
      continue;
    }
    const end = runEnd(pieces, at, reference.to);
    named.length = start;
    const the = takesArticle(entity) || (words[reference.from]?.lower === 'the' && isBodyName(reference.name));
    const withArticle = the && !/^the /i.test(reference.name) ? `the ${reference.name}` : reference.name;
    const owner = isOwner(word);
    named.push({ index: word.index, text: owner ? `${withArticle}’s` : withArticle });
    told.add(entity.id);
    at = end - 1;
    if (!owner && word.upos === 'PRON') pieces = writtenOut(pieces, at + 1, words);
    const verb = pieces[at + 1];
    if (verb !== undefined && !owner && !entity.plural && /^(?:they|we|i)$/.test(word.lower))
      pieces = agreeing(pieces, at + 1, words);
  }
  return named;
}

const thirdPersons = new Map([
  ['i', ['he', 'she']],
  ['me', ['him', 'her']],
  ['my', ['his', 'her']],
  ['myself', ['himself', 'herself']],
]);

/** "I will not say I agree" -> "Roe will not say she agrees": once named, the speaker is "she"; null for other words. */
function thirdPersonOf({ lower }: Word, { gender }: NamedEntity): string | null {
  const forms = thirdPersons.get(lower);
  if (forms === undefined || gender === null) return null;
  return forms[gender === 'male' ? 0 : 1] ?? null;
}

/** "She is the first woman": what somebody is said to be is not put away for the name. */
function isPredicate(words: Word[], noun: Word): boolean {
  return noun.upos === 'NOUN' && words.some(({ head, deprel }) => head === noun.index && deprel === 'cop');
}

/** "Roe told Lee he would help him": where two could be meant, each is called by the surname. */
function isOneOfTwo(entity: NamedEntity, word: Word, told: Set<number>, entities: Entities): boolean {
  if (!/^(?:he|she|him)$/.test(word.lower) || word.xpos !== 'PRP') return false;
  const gender = word.lower === 'she' ? 'female' : 'male';
  const fits = ({ type, gender: own }: NamedEntity): boolean => type === 'person' && (own ?? gender) === gender;
  return fits(entity) && [...told].filter((id) => fits(entityOf(entities, id))).length > 1;
}

/** A description of what the article is about is believed sooner: "the organisation", "the country". */
function isSure({ entity, score }: Reference, { upos }: Word, foremost: Lookups['foremost']): boolean {
  return score >= SURE || (upos === 'NOUN' && entity.type !== 'person' && score >= HALF_SURE && foremost(entity));
}

/** "Traffic to the Orr website rose before the attack": that it was on the website of Orr need not be said again. */
function saysAsMuch(pieces: Piece[], text: string): boolean {
  const long = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const [, ...rest] = /^the /i.test(text) ? long : ['', ...long];
  const known = new Set(pieces.map((piece) => piece.text.toLowerCase()));
  const isKnown = (word: string): boolean => known.has(word.toLowerCase());
  return rest.filter(isKnown).length * 2 >= rest.length && isKnown(rest.at(-1) ?? '');
}

function isOwner(word: Word): boolean {
  return OWNERS.has(word.lower) && word.xpos !== 'PRP' && word.head > word.index;
}

/** "two lorries" -> "two lorries’" */
export function owning(phrase: string): string {
  return phrase.endsWith('s') ? `${phrase}’` : `${phrase}’s`;
}

/** "Roe resigned his seat": a name before it in the claim is the nearest owner; of "its" a person is none. */
function mayOwn(word: Word | undefined, mentionAt: Map<number, Mention>, owner: Word, entities: Entities): boolean {
  if (word?.upos !== 'PROPN') return false;
  const mention = mentionAt.get(word.index);
  const type = mention?.type ?? 'other';
  const gender = mention === undefined ? null : entityOf(entities, mention.entity).gender;
  if ((owner.lower === 'his' && gender === 'female') || (owner.lower === 'her' && gender === 'male')) return false;
  if (owner.lower === 'its') return type !== 'person';
  return !/^(?:his|her)$/.test(owner.lower) || type === 'person' || type === 'other';
}

const subjects = new Map([
  ['its', 'it'],
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'i'],
]);

/** "It has outlived its use": where "it" stays, so does what is its own. */
function isOwnSubject({ index, text }: Piece, words: Word[], owner: Word): boolean {
  return words[index]?.deprel.startsWith('nsubj') === true && subjects.get(owner.lower) === text.toLowerCase();
}

function entityOf(entities: Entities, id: number): NamedEntity {
  return entities.list[id] as NamedEntity;
}

/** First piece behind the run of pieces that stand for words before `to`. */
function runEnd(pieces: Piece[], from: number, to: number): number {
  let at = from + 1;
  while (at < pieces.length) {
    const index = pieces[at]?.index ?? -1;
    if (index !== (pieces[at - 1]?.index ?? -9) + 1 || index >= to) break;
    at += 1;
  }
  return at;
}

/** "Mr" goes when the full name comes. */
function dropTitle(named: Piece[], words: Word[]): void {
  const last = named.at(-1);
  if (
    last !== undefined &&
    /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|professor)\.?$/.test(words[last.index]?.lower ?? '')
  )
    named.pop();
}

function isReferring(word: Word): boolean {
  return word.upos === 'PRON' || word.upos === 'DET'
    ? PRONOUNS.has(word.lower)
    : word.upos === 'NOUN' || word.upos === 'PROPN';
}

/** "the school of Dr Roe", "the Marlow school": it says itself which school it is. */
function isDescribed(words: Word[], noun: Word): boolean {
  return (
    noun.upos === 'NOUN' &&
    (isPickedOut(words[noun.index + 1]) ||
      words.some(
        (word) =>
          word.head === noun.index &&
          (picksOut(words, noun, word) || (word.upos === 'PROPN' && word.index < noun.index)),
      ))
  );
}

/** "the person being asked", "the town that lost": even where a tree hangs the clause elsewhere. */
function isPickedOut(next: Word | undefined): boolean {
  return (
    next !== undefined && /^(?:VBN|VBG|W)/.test(next.xpos) && !/^(?:including|following|according)$/.test(next.lower)
  );
}

function isBarePronoun(word: Word): boolean {
  return word.upos === 'PRON' && word.xpos === 'PRP' && word.deprel !== 'expl';
}
