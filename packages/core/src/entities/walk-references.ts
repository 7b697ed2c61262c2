import type { Sentence, Word } from '../language/word.ts';
import { joinDescriptions, type Descriptions } from './descriptions.ts';
import type { Mention, NamedEntity } from './entity.ts';
import { agrees, candidateFeatures, noneFeatures, type Candidate } from './reference-features.ts';
import { referringAt, type Referring } from './referring-words.ts';
import { isSpeaking, tellerOf } from './teller.ts';
import { roleOf, thingsOf, type Thing } from './things.ts';

/** How many sentences back something may have been named. */
const WINDOW = { he: 3, it: 2, they: 2, description: 8 };
/** An unnamed noun phrase is forgotten sooner. */
const UNNAMED_WINDOW = { he: 2, it: 1, they: 2, description: 6 };
/** More candidates are not weighed; the last ones stay. */
const MOST_CANDIDATES = 12;

/** A longer sentence is a table or a list: nothing in it refers to anything. */
const LONGEST_SENTENCE = 300;

/** One choice: `features[at]` belong to `candidates[at]`, the last ones to "none of them". */
export type Choice = {
  sentence: number;
  referring: Referring;
  candidates: Candidate[];
  features: string[][];
  /** "its", "their": an owner, so never nobody. */
  owns?: boolean;
  /** The one who tells what the pronoun is the subject of. */
  teller?: Candidate | undefined;
  /** Where the pronoun is who says something: those who said something before, nearest first. */
  spoke?: Candidate[] | undefined;
};

/** Which candidate is meant, and how sure (0..1); null for none. */
export type Choose = (choice: Choice) => { candidate: Candidate; score: number } | null;

type ResolvedReference = { referring: Referring; thing: Thing; score: number };

/** Where the speaker of what is said stands, and whether it is a quotation of whole sentences. */
export type Speaking = { sentence: number; word: number; quoted: boolean };

/** Who says what stands at a word, for "I" and "we"; null where nobody is said to. */
export type SpeakerOf = (sentence: number, word: number) => Speaking | null;

export type Walk = {
  /** For each sentence its references by word. */
  references: Map<number, ResolvedReference>[];
  /** For each sentence the noun phrases that describe a name, by their head. */
  described: Map<number, NamedEntity>[];
};

/** Goes through the article and lets `choose` say what each pronoun and description means. */
export function walkReferences(
  sentences: Sentence[],
  list: NamedEntity[],
  mentionsIn: (sentence: number) => Mention[],
  choose: Choose,
  speakerOf?: SpeakerOf,
): Walk {
  const told: Descriptions = new Map();
  const times = new Map<NamedEntity, number>();
  const recent: Thing[][] = [];
  const references: Walk['references'] = [];
  const described: Walk['described'] = [];
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.words.length > LONGEST_SENTENCE) {
      recent.push([]);
      references.push(new Map());
      described.push(new Map());
      continue;
    }
    const mentions = mentionsIn(number);
    const things = thingsOf(sentence, number, mentions, list);
    joinDescriptions(sentence, things, told);
    const resolved = new Map<number, ResolvedReference>();
    const names = new Set(mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
    recent.push([]);
    const seen = recent[number] as Thing[];
    let next = 0;
    for (let at = 0; at < sentence.words.length; at += 1) {
      while (next < things.length && (things[next] as Thing).word < at) {
        const thing = things[next] as Thing;
        next += 1;
        if (
          seen.some((other) => other.word === thing.word && other.form === thing.form && other.plural === thing.plural)
        )
          continue;
        seen.push(thing);
        if (thing.entity !== null) times.set(thing.entity, (times.get(thing.entity) ?? 0) + 1);
      }
      if (names.has(at)) continue;
      const referring = referringAt(sentence.words, at);
      if (referring === null) continue;
      const own = things.find((thing) => thing.form === 'noun' && thing.word === at && thing.lemma !== '');
      if (own !== undefined && own.entity !== null) continue;
      // "“He has the ball,” said Roe": nobody speaks of himself so.
      const speaker = referring.kind === 'he' ? speakerAt(number, at) : null;
      const speaks = referring.kind === 'he' && isSpeaking(sentence.words, at);
      const fitting = candidatesFor(referring, number, recent, times, told).filter(
        ({ thing }) => speaker === null || thing.entity !== speaker,
      );
      const misread = speaks && fitting.every(({ thing }) => thing.entity === null) ? speakerOfOtherName(number) : null;
      const candidates = misread === null ? fitting : [onlyCandidate(misread)];
      if (candidates.length === 0) continue;
      const features = candidates.map((candidate) => candidateFeatures(referring, candidate, sentence, number, told));
      features.push(noneFeatures(referring, sentence, number, candidates.length));
      const telling = tellerOf(sentence.words, at);
      const teller = candidates.find(({ thing }) => thing.sentence === number && thing.word === telling);
      const owns = referring.kind !== 'description' && isOwner(sentence.words, at, things);
      const spoke = speaks ? candidates.filter(didSpeak) : undefined;
      const chosen = choose({ sentence: number, referring, candidates, features, owns, teller, spoke });
      if (chosen === null) continue;
      const { thing } = chosen.candidate;
      resolved.set(at, { referring, thing, score: chosen.score });
      if (chosen.score < 0.5) continue;
      if (thing.entity !== null) {
        times.set(thing.entity, (times.get(thing.entity) ?? 0) + 1);
        if (referring.kind === 'he' && chosen.score > 0.75) thing.entity.gender ??= referring.gender;
        if (misread !== null) thing.entity.gender = referring.gender;
      }
      if (own !== undefined) own.entity = thing.entity;
      else
        seen.push({
          ...thing,
          sentence: number,
          word: at,
          from: at,
          to: at + 1,
          role: roleOf(sentence.words, at),
          form: 'pronoun',
        });
    }
    for (const thing of things.slice(next)) seen.push(thing);
    references.push(resolved);
    described.push(
      new Map(
        things.flatMap((thing): [number, NamedEntity][] => (thing.entity === null ? [] : [[thing.word, thing.entity]])),
      ),
    );
  }
  return { references, described };

  /** "“We wait,” said Dana Roe. He added that": where nobody fits who speaks, and only one spoke before, the given name told the wrong gender. */
  function speakerOfOtherName(number: number): Thing | null {
    const spoke = (recent[number - 1] ?? []).filter(
      ({ type, word }) => type === 'person' && isSpeaking(sentences[number - 1]?.words ?? [], word),
    );
    const [only] = spoke;
    const alone = new Set(spoke.map(({ entity }) => entity)).size === 1;
    return only !== undefined && only.entity !== null && alone ? only : null;
  }

  function didSpeak({ thing: { sentence, word } }: Candidate): boolean {
    return isSpeaking(sentences[sentence]?.words ?? [], word);
  }

  /** Who speaks in the quotation that holds a word, where that is a name or a pronoun read before. */
  function speakerAt(sentence: number, word: number): NamedEntity | null {
    const place = speakerOf?.(sentence, word) ?? null;
    if (place === null || !place.quoted) return null;
    const mention = mentionsIn(place.sentence).find(({ from, to }) => place.word >= from && place.word < to);
    const reference = references[place.sentence]?.get(place.word);
    return list[mention?.entity ?? -1] ?? described[place.sentence]?.get(place.word) ?? reference?.thing.entity ?? null;
  }
}

const onlyCandidate = (thing: Thing): Candidate => ({ thing, rank: 0, rivals: 1, times: 1, foremost: false });

/** "its" of "Roe left its board": no subject before it could be the owner. Of "her" and "his" anybody may be. */
function isOwner(words: Word[], at: number, things: Thing[]): boolean {
  if (roleOf(words, at) !== 'owner') return false;
  if (words[at]?.lower !== 'its') return true;
  return words.every(
    ({ index, deprel }) =>
      index > at ||
      !deprel.startsWith('nsubj') ||
      things.some(({ word, entity, type }) => word === index && entity !== null && type === 'person'),
  );
}

/** The last place of each thing that could be meant, nearest first. */
function candidatesFor(
  referring: Referring,
  number: number,
  recent: Thing[][],
  times: Map<NamedEntity, number>,
  told: Descriptions,
): Candidate[] {
  const found: Thing[] = [];
  const taken = new Set<NamedEntity>();
  for (let sentence = number; sentence >= Math.max(0, number - WINDOW[referring.kind]); sentence -= 1) {
    const things = recent[sentence] ?? [];
    for (let at = things.length - 1; at >= 0 && found.length < MOST_CANDIDATES; at -= 1) {
      const thing = things[at] as Thing;
      if (sentence === number && thing.to > referring.from) continue;
      if (thing.entity === null && number - sentence > UNNAMED_WINDOW[referring.kind]) continue;
      if (thing.entity !== null && taken.has(thing.entity)) continue;
      if (!agrees(referring, thing, told)) continue;
      if (thing.entity !== null) taken.add(thing.entity);
      found.push(thing);
    }
  }
  const counts = found.map(({ entity }) => (entity === null ? 1 : (times.get(entity) ?? 1)));
  const most = Math.max(...counts);
  return found.map((thing, rank) => {
    const own = counts[rank] ?? 1;
    return { thing, rank, rivals: found.length, times: own, foremost: own === most && own > 1 };
  });
}
