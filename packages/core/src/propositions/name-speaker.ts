import type { Entities, NamedEntity } from '../entities/entity.ts';
import { severalNouns, typeOfNoun } from '../language/noun-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import type { Proposition } from './proposition.ts';

/** What a body says of "it" or "they", and anybody of "we", is about itself: "the firm said it had closed". */
export function speakerFor(
  word: Word,
  { words }: Sentence,
  number: number,
  { frames, head: top }: Proposition,
  entities: Entities,
): string | null {
  if (!/^(?:it|they|we|i|he|she)$/.test(word.lower) || !word.deprel.startsWith('nsubj')) return null;
  if (word.head !== top && !sharesSubject(words, top, word)) return null;
  // In quotation marks "I" and "we" are the speaker, and "she" is somebody else; without them it is the other way round.
  const quoted = isQuoted(words, word.index);
  if (quoted !== /^(?:i|we)$/.test(word.lower)) return null;
  const source = frames.at(-1)?.source ?? null;
  if (source === null || source.sentence !== number || source.words.length > 12) return null;
  const head = source.words.find((n) => !source.words.includes(words[n]?.head ?? -1)) ?? -1;
  const noun = words[head];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
  // “We are sorry,” the statement read: who wrote it is.
  if (/^(?:we|i)$/.test(word.lower) && DOCUMENTS.test(noun.lemma)) return null;
  if (isHearer(words, frames.at(-1)?.cue?.words ?? [])) return null;
  // "The wall, the firm said, is old, and it leaks": of the wall that they speak of, and no mayor is "it".
  const content = frames.at(-1)?.content ?? [];
  const isSpokenOf = words.some(
    ({ index, deprel, upos }) =>
      index < word.index &&
      deprel.startsWith('nsubj') &&
      /^(?:NOUN|PROPN)$/.test(upos) &&
      content.includes(index) &&
      !source.words.includes(index),
  );
  const entity = entities.named(number, head);
  if (word.lower === 'it' && (isSpokenOf || (entity === null && typeOfNoun(noun.lemma) === 'person'))) return null;
  if (entity !== null && !mayBe(word.lower, entity)) return null;
  const plural = isMany(noun) || words.some((one) => one.head === head && one.deprel === 'conj');
  if (word.lower === 'it' && plural) return null;
  const bare = noun.upos === 'PROPN' && !plural && words[source.words[0] ?? -1]?.lower !== 'the';
  // "we" of a person is their side, which has no name here; "it" may be the weather.
  if (/^(?:they|we)$/.test(word.lower) && bare) return null;
  const said = words[word.head];
  if (word.lower === 'it' && said?.upos !== 'VERB' && !STATES.test(said?.lower ?? '')) return null;
  if (/^(?:he|she)$/.test(word.lower) && plural) return null;
  if (entity?.type === 'person') return entity.name;
  const first = words[source.words[0] ?? -1];
  const text = textOf(words, source.words[0] ?? 0, (source.words.at(-1) ?? -1) + 1);
  return first?.upos === 'DET' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const DOCUMENTS =
  /^(?:statement|letter|report|document|sign|email|e-mail|note|message|banner|petition|article|post|release|affidavit)$/;

/** What a body says of itself, and nobody of the weather. */
const STATES =
  /^(?:relieved|disappointed|confident|committed|aware|unaware|ready|proud|happy|pleased|willing|unwilling|able|unable|concerned|sorry|grateful|delighted|saddened|shocked|satisfied|responsible|determined|innocent|opposed|convinced)$/;

/** "were warned by the league that they risked": who is told is no speaker. */
function isHearer(words: Word[], cue: number[]): boolean {
  return cue.some((n) => words.some(({ head, deprel }) => head === n && deprel === 'nsubj:pass'));
}

/** Nobody is "it", no body is "she", and a woman is no "he". */
function mayBe(pronoun: string, { type, gender }: NamedEntity): boolean {
  if (/^(?:he|she)$/.test(pronoun)) return type === 'person' && gender !== (pronoun === 'he' ? 'female' : 'male');
  return pronoun !== 'it' || type !== 'person' || gender === null;
}

/** "I packed and left": who left is the subject of the verb before. */
function sharesSubject(words: Word[], top: number, subject: Word): boolean {
  const verb = words[top];
  return verb?.deprel === 'conj' && verb.head === subject.head && subject.index < verb.index;
}

/** "the ministry" -> "the Ministry for Housing": names of such bodies have their article in running text. */
export function isBodyName(name: string): boolean {
  return BODIES.test(name);
}

const BODIES =
  /(?:^|[ ])(?:Ministry|Department|Agency|Association|University|Commission|Committee|Board|Court|Office|Party|Union|Institute|Army|Navy|Force|Service|Bank|Government|Republic|Council|States|Kingdom|Church|Foundation|Society|Federation|Authority)\b/;

/** Whether a word stands inside quotation marks. */
function isQuoted(words: Word[], index: number): boolean {
  let open = false;
  for (let at = 0; at < index; at += 1) {
    const mark = words[at]?.text ?? '';
    if (mark === '“' || mark === '``') open = true;
    else if (mark === '”' || mark === "''") open = false;
    else if (mark === '"') open = !open;
  }
  return open;
}

export function isSingular(speaker: string, { frames }: Proposition, { words }: Sentence): boolean {
  const source = frames.at(-1)?.source?.words ?? [];
  const head = source.find((n) => !source.includes(words[n]?.head ?? -1)) ?? -1;
  const noun = words[head];
  return (noun === undefined || !isMany(noun)) && !speaker.includes(' and ');
}

const isMany = ({ xpos, lower }: Word): boolean => xpos.endsWith('S') || severalNouns.has(lower);

/** Words with the spaces that the article has between them. */
export function textOf(words: Word[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    text += (at === from || word.start === words[at - 1]?.end ? '' : ' ') + word.text;
  }
  return text;
}
