import type { Attribution, WordList } from '../attribution/attribution.ts';
import type { Span } from '../claims/claim.ts';
import { SURE, type Entities, type Mention } from '../entities/entity.ts';
import { personNouns } from '../language/noun-words.ts';
import { isUnder } from '../language/tree-relations.ts';
import type { Sentence, Word } from '../language/word.ts';
import type { Antecedents } from './antecedents.ts';
import type { Frame } from './proposition.ts';

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
  return (frames) => {
    const speakers = frames.flatMap(({ source }) => (source === null ? [] : (read(source) ?? [])));
    const inner = speakers.at(-1);
    if (inner === undefined) return null;
    // "According to the Echo, Ms Roe said": both, the outer one first.
    const names = [
      ...new Set(speakers.filter((one, at) => !isSaidAgain(one, speakers.slice(0, at))).map(({ text }) => text)),
    ];
    return { ...inner, text: names.join(', ') };
  };

  function read(list: WordList): Speaker | null {
    const words = sentences[list.sentence]?.words ?? [];
    const run = withName(firstRun(list.words, words), words);
    const first = words[run[0] ?? -1];
    const last = words[run.at(-1) ?? -1];
    if (first === undefined || last === undefined) return null;
    const span: Span = [first.start, last.end];
    const given = { text: text.slice(...span), start: span[0], end: span[1] };
    const head = run.find((n) => !run.includes(words[n]?.head ?? -1)) ?? run[0] ?? -1;
    const mention = nameOf(list.sentence, words, run, head);
    const entity = entities.list[mention?.entity ?? -1] ?? null;
    const reference = entity === null ? entities.resolve(list.sentence, head) : null;
    const known = entity ?? (reference !== null && reference.score >= SURE ? reference.entity : null);
    // "they said" of people without a name; "it added" of whoever spoke before.
    if (known === null) return { ...given, name: phraseFor(list, head), named: null };
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

  function phraseFor(list: WordList, head: number): string | null {
    const speaker = before.get(list);
    const earlier = speaker === undefined ? null : read(speaker);
    return earlier?.text ?? antecedents(list.sentence, head)?.text ?? null;
  }
}

/** "Roe said she felt that": she is no second speaker. */
const isSaidAgain = ({ text, name }: Speaker, outer: Speaker[]): boolean =>
  /^(?:he|she|they|it|i|we)$/i.test(text) && name !== null && outer.some((one) => one.name === name);

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

/** "the mayor" -> "the mayor, Ida Roe": the name that follows a description belongs to it. */
function withName(run: number[], words: Word[]): number[] {
  const head = run.find((n) => !run.includes(words[n]?.head ?? -1)) ?? -1;
  const last = run.at(-1) ?? -1;
  const behind = words[last + 1]?.text === ',' ? last + 2 : last + 1;
  const name = words.find((word) => word.index >= behind && word.head === head && word.deprel === 'appos');
  if (name?.upos !== 'PROPN' || words[head]?.deprel === 'appos' || isPersonName(words, head)) return run;
  const inside = (word: Word): boolean =>
    word === name || (word.head !== head && isUnder(words, word.index, name.index));
  const own = words.filter((word) => word.index >= behind && inside(word) && isNamePart(word));
  if (own[0]?.index !== behind) return run;
  const found = [...run];
  for (const word of own) {
    if (word.index > (found.at(-1) ?? -1) + 2) break;
    found.push(word.index);
  }
  return found;
}

const isNamePart = (word: Word): boolean => word.upos === 'PROPN' || word.text === '-';

function isPersonName(words: Word[], head: number): boolean {
  return words[head]?.upos === 'PROPN' && !personNouns.has(words[head]?.lower ?? '');
}

/** Whether nothing but marks stands between two words. */
export function onlyMarks(words: Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.upos !== 'PUNCT') return false;
  return true;
}
