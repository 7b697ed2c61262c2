import type { Attribution, WordList } from '../attribution/attribution.ts';
import type { Span } from '../claims/claim.ts';
import { SURE, type Entities, type Mention } from '../entities/entity.ts';
import { personNouns } from '../language/noun-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import type { Antecedents } from './antecedents.ts';
import type { Frame } from './proposition.ts';
import { owning } from './word-claim.ts';

/** Who says a claim: the article's words for them, where these stand, and their fullest name. */
export type Speaker = { text: string; start: number; end: number; name: string | null; named: Span | null };

/** Who says what stands in these frames. */
export function readSpeakers(
  text: string,
  sentences: Sentence[],
  attributions: Attribution[],
  entities: Entities,
  antecedents: Antecedents,
): (frames: Frame[]) => Speaker | null {
  const before = speakersBefore(sentences, attributions);
  const sources = new Map<string, WordList>();
  for (const { source } of attributions)
    if (source !== null)
      sources.set(`${source.sentence} ${headOf(source.words, sentences[source.sentence]?.words ?? [])}`, source);
  return (frames) => {
    const speakers = frames.flatMap(({ source, cue }, n) =>
      source === null || (n < frames.length - 1 && isHearing(cue)) ? [] : (read(source) ?? []),
    );
    const inner = speakers.at(-1);
    if (inner === undefined) return null;
    // "According to the Echo, Ms Roe said": both, the outer one first; "Ms Roe said that she thinks": Ms Roe.
    const shown: string[] = [];
    const known = new Set<string>();
    for (const { text: written, name } of speakers) {
      const own = isPronoun(written) ? (name ?? written) : written;
      const keys = [own, name ?? own].map((one) => one.toLowerCase());
      if (!keys.some((key) => known.has(key))) shown.push(own);
      for (const key of keys) known.add(key);
    }
    if (new Set(speakers.map((one) => one.text)).size === 1) return inner;
    return { ...inner, text: shown.join(', ') };
  };

  /** "The Echo has learned that, according to Ms Roe,": what it learned is hers. */
  function isHearing(cue: WordList | null): boolean {
    const words = sentences[cue?.sentence ?? -1]?.words ?? [];
    return cue !== null && cue.words.some((n) => /^(?:learn|hear)$/.test(words[n]?.lemma ?? ''));
  }

  function read(list: WordList): Speaker | null {
    const words = sentences[list.sentence]?.words ?? [];
    const described = firstRun(list.words, words);
    const run = withName(described, words, (from) => hasOwnName(list.sentence, described, from));
    const first = words[run[0] ?? -1];
    const last = words[run.at(-1) ?? -1];
    if (first === undefined || last === undefined) return null;
    const span: Span = [first.start, last.end];
    const given = { text: text.slice(...span), start: span[0], end: span[1] };
    const head = headOf(run, words);
    const mention = nameOf(list.sentence, words, run, head);
    const entity = entities.list[mention?.entity ?? -1] ?? null;
    const reference = entity === null ? entities.resolve(list.sentence, head) : null;
    const known = entity ?? (reference !== null && reference.score >= SURE ? reference.entity : null);
    // "they said" of people without a name; "it added" of whoever spoke before.
    if (known === null) return { ...given, name: ownedBy(list.sentence, run) ?? phraseFor(list, head), named: null };
    const at = known.mentions.find((one) => text.slice(one.start, one.end) === known.name) ?? known.mentions[0];
    return { ...given, name: known.name, named: at === undefined ? null : [at.start, at.end] };
  }

  /** The name that heads the phrase or stands beside its head: "the chiefs of staff of Orrland" are not Orrland. */
  function nameOf(sentence: number, words: Word[], run: number[], head: number): Mention | undefined {
    const inside = entities.mentionsIn(sentence).filter(({ from, to }) => run.some((n) => n >= from && n < to));
    const beside = (one: Mention): boolean =>
      words
        .slice(one.from, one.to)
        .some((word) => word.head === head && /^(?:appos|flat|nmod:desc)$/.test(word.deprel));
    return inside.find((one) => head >= one.from && head < one.to) ?? inside.find(beside);
  }

  /** "His solicitor" -> "Ida Roe’s solicitor" */
  function ownedBy(sentence: number, run: number[]): string | null {
    const words = sentences[sentence]?.words ?? [];
    const owner = words[run[0] ?? -1];
    if (owner?.xpos !== 'PRP$' || run.length < 2) return null;
    const reference = entities.resolve(sentence, owner.index);
    const sure = reference !== null && reference.score >= SURE ? reference.name : null;
    const name = sure ?? antecedents(sentence, owner.index)?.text;
    if (name === undefined) return null;
    const last = words[run.at(-1) ?? -1];
    return `${owning(name)}${text.slice(owner.end, last?.end)}`;
  }

  /**
   * "Its secretary, Ida Roe", "Ms Penfold’s lawyer, Ida Roe", "the operator, Roe Mining": the name alone says who. "Norway’s
   * premier, Ida Roe" and "the second witness, Ida Roe" say more.
   */
  function hasOwnName(sentence: number, described: number[], name: number): boolean {
    const words = sentences[sentence]?.words ?? [];
    const head = headOf(described, words);
    const own = words.filter(
      (word) => word.head === head && word.index < name && !/^(?:punct|case)$/.test(word.deprel),
    );
    const owner = own.find(({ deprel }) => deprel === 'nmod:poss');
    if (owner?.xpos === 'PRP$') return true;
    const mention = entities
      .mentionsIn(sentence)
      .find(({ from, to }) => (owner?.index ?? -1) >= from && (owner?.index ?? -1) < to);
    if (owner !== undefined) return mention?.type === 'person';
    return own.every(({ lower }) => lower === 'the') && words[head]?.upos === 'NOUN';
  }

  function phraseFor(list: WordList, head: number): string | null {
    const meant = entities.antecedent(list.sentence, head);
    const sure = meant !== null && meant.score >= SURE && meant.sentence < list.sentence ? meant : null;
    const speaker = before.get(list) ?? (sure === null ? undefined : sources.get(`${sure.sentence} ${sure.word}`));
    const earlier = speaker === undefined ? null : read(speaker);
    if (earlier !== null) return isPronoun(earlier.text) ? (earlier.name ?? earlier.text) : earlier.text;
    return antecedents(list.sentence, head)?.text ?? null;
  }
}

/** "she", "her solicitor": names nobody by itself. */
export function isPronoun(speaker: string): boolean {
  return /^(?:(?:he|she|it|they|who|i|we)$|(?:his|her|its|their) )/i.test(speaker);
}

function headOf(phrase: number[], words: Word[]): number {
  return phrase.find((n) => !phrase.includes(words[n]?.head ?? -1)) ?? -1;
}

/** For each speaker that is only "it": the one who spoke last before, in the same or the sentence before. */
function speakersBefore(sentences: Sentence[], attributions: Attribution[]): Map<WordList, WordList> {
  const found = new Map<WordList, WordList>();
  let last: WordList | null = null;
  for (const { source } of attributions) {
    if (source === null) continue;
    const only = source.words.length === 1 ? sentences[source.sentence]?.words[source.words[0] ?? -1] : undefined;
    if (only?.upos !== 'PRON') last = source;
    else if (last !== null && only.lower === 'it' && source.sentence - last.sentence <= 1) found.set(source, last);
  }
  return found;
}

/** The first run of words, over marks too: "Ida Roe, a teacher" is one. */
function firstRun(list: number[], words: Word[]): number[] {
  const run: number[] = [];
  for (const n of list) {
    const before = run.at(-1);
    if (before !== undefined && !onlyMarks(words, before + 1, n)) break;
    if (before !== undefined || words[n]?.upos !== 'PUNCT') run.push(n);
  }
  while (run.length > 1 && words[run.at(-1) ?? -1]?.upos === 'PUNCT') run.pop();
  return run;
}

/** The longest name with what stands before it: "former harbour clerk Ida Roe". */
const LONGEST_NAME = 7;

/** "the mayor" -> "the mayor, Ida Roe": the name that follows a description belongs to it, or says by itself who it is. */
function withName(run: number[], words: Word[], alone: (name: number) => boolean): number[] {
  const head = headOf(run, words);
  const last = run.at(-1) ?? -1;
  if (words[head]?.deprel === 'appos' || isPersonName(words, head)) return run;
  const comma = words[last + 1]?.text === ',';
  const behind = comma ? last + 2 : last + 1;
  const name = words.find((word) => word.index >= behind && word.head === head && word.deprel === 'appos');
  const own = name === undefined ? [] : nameFrom(words, behind, comma);
  if (name === undefined || !own.includes(name.index)) return run;
  return comma && alone(behind) ? own : [...run, ...own];
}

/** The words of a name that begins here: up to the comma behind it, a title before it included; none where it is no name. */
function nameFrom(words: Word[], from: number, comma: boolean): number[] {
  const own: number[] = [];
  for (let at = from; own.length <= LONGEST_NAME; at += 1) {
    const word = words[at];
    if (word === undefined || !isNamePart(word, comma)) break;
    own.push(at);
  }
  while (own.length > 0 && !/^\p{Lu}/u.test(words[own.at(-1) ?? -1]?.text ?? '')) own.pop();
  const next = words[(own.at(-1) ?? from) + 1];
  const closed = !comma || next === undefined || /^(?:PUNCT|VERB|AUX)$/.test(next.upos);
  return closed && own.length <= LONGEST_NAME ? own : [];
}

function isNamePart({ upos, xpos, text, deprel }: Word, titled: boolean): boolean {
  if (upos === 'PROPN' || xpos.startsWith('NNP') || text === '-') return true;
  return titled && (/^(?:NOUN|ADJ)$/.test(upos) || deprel === 'amod' || /^\p{Lu}/u.test(text));
}

function isPersonName(words: Word[], head: number): boolean {
  return words[head]?.upos === 'PROPN' && !personNouns.has(words[head]?.lower ?? '');
}

/** Whether nothing but marks stands between two words. */
export function onlyMarks(words: Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.upos !== 'PUNCT') return false;
  return true;
}
