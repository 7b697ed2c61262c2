import { dependent, isRelation, treeOf, type Tree } from '../language/tree.ts';
import type { Sentence } from '../language/word.ts';
import type { Attribution, WordList } from './attribution.ts';
import { findQuotations, type Quotation, type Quotations } from './find-quotations.ts';
import { framesOf } from './frames.ts';
import { announcedBy, cueBeside, isSpeech, signature, type SpeakerCue } from './quote-frames.ts';
import type { Frame } from './speaker-words.ts';
import { actingVerbs, addressingVerbs, reportingVerbs } from './speech-verbs.ts';

/** A quotation that makes up this share of its sentence is all that the sentence says. */
const WHOLE = 0.6;
/** No sentence has so many words: places of words are counted in these over all sentences. */
const WIDEST = 10_000;

/** What is known of the article while its paragraphs are read. */
type Reading = {
  sentences: Sentence[];
  trees: Tree[];
  quotations: Quotations;
  found: Attribution[];
  /** What was found, by the sentence of its cue: an article of nothing but quotations asks for each sentence once. */
  byCueSentence: Map<number, Attribution[]>;
};

/**
 * Who says what in an article. Rules on trees find indirect speech; quote marks are then paired with them, and
 * quotations that no rule reached go to the speaker who is named beside them, or who spoke last.
 */
export function attribute(text: string, sentences: Sentence[]): Attribution[] {
  const trees = sentences.map((sentence) => treeOf(sentence.words));
  const quotations = findQuotations(text, sentences);
  const reading: Reading = { sentences, trees, quotations, found: [], byCueSentence: new Map() };
  let open: Attribution | null = null;
  for (let from = 0; from < sentences.length;) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]?.line === sentences[from]?.line) to += 1;
    const first = reading.found.length;
    for (let n = from; n < to; n += 1) readFrames(reading, n);
    readQuotations(reading, from, to, first, open);
    readTranscript(reading, from, to, first);
    const spoken = reading.found.slice(first).findLast((one) => one.manner !== 'indirect');
    open = endsOpen(reading, to) ? (spoken ?? null) : null;
    from = to;
  }
  return reading.found.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Indirect speech, and direct speech that the tree sees as such. */
function readFrames(reading: Reading, n: number): void {
  const { trees, quotations } = reading;
  const tree = trees[n];
  const quotation = quotations.of[n];
  if (tree === undefined || quotation === undefined) return;
  for (const frame of framesOf({ tree, quotation })) keep(reading, withQuotations(frame, n, tree, quotations));
}

function keep({ found, byCueSentence }: Reading, one: Attribution): void {
  found.push(one);
  if (one.cue === null) return;
  const beside = byCueSentence.get(one.cue.sentence);
  if (beside === undefined) byCueSentence.set(one.cue.sentence, [one]);
  else beside.push(one);
}

/** Takes whole quotations into what is said, and says whether all of it is in marks. */
function withQuotations(frame: Frame, n: number, tree: Tree, quotations: Quotations): Attribution {
  const ids = quotations.of[n] ?? new Int32Array(tree.words.length);
  const content = new Set(frame.content);
  for (const id of new Set(frame.content.map((at) => ids[at] ?? -1))) {
    const part = quotations.list[id]?.parts.find((one) => one.sentence === n)?.words ?? [];
    if (part.filter((at) => content.has(at)).length * 2 < part.length) continue;
    for (const at of part) if (!frame.cue.includes(at) && !frame.source.includes(at)) content.add(at);
  }
  const words = withoutEarlierSentence(
    tree,
    ids,
    [...content].sort((a, b) => a - b),
  );
  const said = words.filter((at) => tree.words[at]?.upos !== 'PUNCT');
  const quoted = said.filter((at) => (ids[at] ?? -1) >= 0).length;
  const manner = quoted === 0 ? 'indirect' : quoted === said.length ? 'direct' : 'mixed';
  return {
    source: frame.source.length === 0 ? null : { sentence: n, words: frame.source },
    cue: { sentence: n, words: frame.cue },
    content: [{ sentence: n, words: manner === 'direct' ? words.filter((at) => (ids[at] ?? -1) >= 0) : words }],
    manner,
    act: frame.act,
    rule: frame.rule,
  };
}

/** `It is dear. ''We wait,'' Roe said` may come as one sentence: what stands before the mark is not said. */
function withoutEarlierSentence(tree: Tree, ids: Int32Array, words: number[]): number[] {
  const start = words.findIndex(
    (at, n) =>
      n > 0 && (ids[at] ?? -1) >= 0 && (ids[at - 1] ?? -1) < 0 && /^[.?!]$/.test(tree.words[at - 1]?.text ?? ''),
  );
  return start === -1 ? words : words.slice(start);
}

/** Gives each quotation of a paragraph its speaker: by the tree, by what stands beside it, by who spoke last. */
function readQuotations(reading: Reading, from: number, to: number, first: number, open: Attribution | null): void {
  const byCue = new Map<string, Attribution>();
  const left: Quotation[] = [];
  for (const quotation of quotationsBetween(reading, from, to)) {
    const holder = reading.found.slice(first).find((one) => quotation.parts.some((part) => shares(one, part)));
    if (holder !== undefined) {
      if (holder.manner !== 'indirect') addQuotation(holder, quotation);
      continue;
    }
    const cue = speaksHere(reading, quotation) ? cueOf(reading, quotation, to) : null;
    if (cue === null) {
      left.push(quotation);
      continue;
    }
    const key = `${cue.sentence} ${cue.at}`;
    const same = byCue.get(key) ?? reading.found.slice(first).find((one) => holdsCue(one, cue));
    if (same !== undefined && same.manner !== 'indirect') addQuotation(same, quotation);
    else if (same !== undefined) Object.assign(same, { content: contentOf(quotation), manner: 'direct' });
    else {
      const made = spoken(cue, quotation);
      byCue.set(key, made);
      keep(reading, made);
    }
  }
  for (const quotation of left) runOn(reading, quotation, first, open);
}

const holdsCue = (one: Attribution, cue: SpeakerCue): boolean =>
  one.cue !== null && !one.act && one.cue.sentence === cue.sentence && one.cue.words.includes(cue.at);

/** "ROE: Fares rose. They will rise again.": in a transcript the speaker goes on to the end of the paragraph. */
function readTranscript({ found, sentences }: Reading, from: number, to: number, first: number): void {
  // "Report: Fares to rise": a headline's speaker says nothing of what is below.
  if (sentences[from]?.kind !== 'body') return;
  const speaker = found.slice(first).find((one) => one.rule === 'colon' && one.content[0]?.sentence === from);
  if (speaker === undefined) return;
  for (let n = from + 1; n < to; n += 1) {
    const words = (sentences[n]?.words ?? []).map((word) => word.index);
    if (!found.slice(first).some((one) => one.content.some((list) => list.sentence === n)))
      speaker.content.push({ sentence: n, words });
  }
}

function quotationsBetween({ quotations }: Reading, from: number, to: number): Quotation[] {
  const ids = new Set<number>();
  for (let n = from; n < to; n += 1) for (const id of quotations.of[n] ?? []) if (id >= 0) ids.add(id);
  return [...ids].flatMap((id) => quotations.list[id] ?? []);
}

function speaksHere({ trees }: Reading, quotation: Quotation): boolean {
  return (
    quotation.parts.length > 1 ||
    quotation.parts.some((part) => isSpeech(trees[part.sentence]?.words ?? [], part.words))
  );
}

/** The verb of saying beside a quotation: the side that its commas point to, then the nearer one. */
function cueOf(reading: Reading, quotation: Quotation, to: number): SpeakerCue | null {
  const last = quotation.parts.at(-1);
  const head = quotation.parts[0];
  const tree = trees(reading, last?.sentence);
  const headTree = trees(reading, head?.sentence);
  if (last === undefined || head === undefined || tree === undefined || headTree === undefined) return null;
  const end = (last.words.at(-1) ?? 0) + 1;
  const start = head.words[0] ?? 0;
  const signed = signature(last.sentence, tree, end) ?? signatureAfter(reading, last, end, to);
  if (signed !== null) return signed;
  const after = cueBeside({
    sentence: last.sentence,
    tree,
    from: end,
    to: nextMark(reading, last.sentence, end),
    side: 'after',
  });
  const before = cueBeside({
    sentence: head.sentence,
    tree: headTree,
    from: lastMark(reading, head.sentence, start),
    to: start,
    side: 'before',
  });
  const follows = after ?? cueInNext(reading, last, end, to);
  const pointsAhead = /^[,?!…–—]$/.test(tree.words[end - 2]?.text ?? '');
  const pointsBack = /^[,:]$/.test(headTree.words[start - 1]?.text ?? '');
  if (pointsBack && before !== null) return before;
  if (pointsAhead && follows !== null) return follows;
  if (before !== null && after !== null) return after.distance < before.distance ? after : before;
  const announcing = head.sentence > 0 && start <= 1 ? announcedBefore(reading, head.sentence - 1) : null;
  return before ?? after ?? announcing ?? follows;
}

const trees = (reading: Reading, n: number | undefined): Tree | undefined => reading.trees[n ?? -1];

/** "He said:" stands in the sentence or paragraph before. */
function announcedBefore(reading: Reading, n: number): SpeakerCue | null {
  const tree = reading.trees[n];
  return tree === undefined ? null : announcedBy(n, tree);
}

/** `"Have fares risen?" Roe asked.`: the mark ends a sentence, and the next one is only who said it. */
function cueInNext(reading: Reading, last: WordList, end: number, to: number): SpeakerCue | null {
  const next = last.sentence + 1;
  const tree = reading.trees[next];
  if (tree === undefined || next >= to || end < (reading.trees[last.sentence]?.words.length ?? 0)) return null;
  const found = cueBeside({
    sentence: next,
    tree,
    from: 0,
    to: Math.min(8, nextMark(reading, next, 0)),
    side: 'after',
  });
  if (found === null || found.source[0] === undefined || found.distance > 6) return null;
  return saysNoMore(tree, found.at) ? found : null;
}

/** "Roe asked." is only who said it; "Roe believes that fares rose", "Roe left at noon" tell something of their own. */
function saysNoMore(tree: Tree, at: number): boolean {
  const verb = tree.words[at];
  if (verb === undefined || !isRelation(verb, 'root')) return false;
  if (!reportingVerbs.has(verb.lemma) && !addressingVerbs.has(verb.lemma) && !actingVerbs.has(verb.lemma)) return false;
  const addressed = addressingVerbs.has(verb.lemma) || verb.lemma === 'ask';
  return dependent(tree, at, 'ccomp', 'xcomp') === undefined && (addressed || dependent(tree, at, 'obj') === undefined);
}

function signatureAfter(reading: Reading, last: WordList, end: number, to: number): SpeakerCue | null {
  const next = last.sentence + 1;
  const tree = reading.trees[next];
  if (tree === undefined || next >= to || end < (reading.trees[last.sentence]?.words.length ?? 0)) return null;
  return signature(next, tree, 0);
}

function nextMark({ quotations }: Reading, sentence: number, from: number): number {
  const ids = quotations.of[sentence] ?? new Int32Array();
  for (let at = from; at < ids.length; at += 1) if ((ids[at] ?? -1) >= 0) return at;
  return ids.length;
}

function lastMark({ quotations }: Reading, sentence: number, to: number): number {
  const ids = quotations.of[sentence] ?? new Int32Array();
  for (let at = to; at > 0; at -= 1) if ((ids[at - 1] ?? -1) >= 0) return at;
  return 0;
}

const contentOf = (quotation: Quotation): WordList[] =>
  quotation.parts.map((part) => ({ sentence: part.sentence, words: [...part.words] }));

function spoken(cue: SpeakerCue, quotation: Quotation): Attribution {
  return {
    source: { sentence: cue.sentence, words: cue.source },
    cue: { sentence: cue.sentence, words: cue.cue },
    content: contentOf(quotation),
    manner: 'direct',
    act: false,
    rule: cue.rule,
  };
}

/** A sentence that is all quotation, without a cue of its own, goes on with whoever spoke last before, else after. */
function runOn(reading: Reading, quotation: Quotation, first: number, open: Attribution | null): void {
  const { found, sentences } = reading;
  const whole = quotation.parts.every(
    (part) => part.words.length > WHOLE * (sentences[part.sentence]?.words.length ?? 1),
  );
  if (!whole) return;
  const sentence = quotation.parts[0]?.sentence ?? 0;
  const here = found.slice(first).filter((one) => one.manner !== 'indirect' && one.source !== null);
  const last = lastBefore(here, sentence * WIDEST);
  const teller = tellerBefore(reading, sentence);
  const spokeLast = last !== null && (teller === null || lastPlaceOf(last, sentence * WIDEST) >= placeIn(teller));
  const speaker = spokeLast || teller === null ? (last ?? here[0] ?? open) : null;
  if (speaker !== null && !speaker.act) {
    addQuotation(speaker, quotation);
    return;
  }
  // "Roe called the plan “mad”. “We would lose a year.”": what she goes on with is no part of the calling.
  const source = speaker?.source ?? teller;
  if (source === null) return;
  const content = contentOf(quotation);
  keep(reading, { source, cue: null, content, manner: 'direct', act: false, rule: 'goes-on' });
}

/** The attribution whose words stand last before a place. */
function lastBefore(found: Attribution[], at: number): Attribution | null {
  let best: Attribution | null = null;
  let place = -1;
  for (const one of found) {
    const own = lastPlaceOf(one, at);
    if (own <= place) continue;
    best = one;
    place = own;
  }
  return best;
}

/** Where the last of the words before a place stands, in what is said and by whom; -1 where all stand behind. */
function lastPlaceOf({ content, cue, source }: Attribution, at: number): number {
  let last = -1;
  const see = (list: WordList | null): void => {
    const place = list === null ? -1 : placeIn(list);
    if (place < at && place > last) last = place;
  };
  // A loop, as somebody may go on for thousands of sentences: more than a call takes as arguments.
  for (const list of content) see(list);
  see(cue);
  see(source);
  return last;
}

/** “Ida Roe said that it failed. “We lost a year.””: who told of it in the sentence before goes on in their own words. */
function tellerBefore({ byCueSentence }: Reading, sentence: number): WordList | null {
  const here = (byCueSentence.get(sentence - 1) ?? []).filter((one) => one.source !== null);
  // "Roe noted the findings show it": the findings are in her words.
  const last = here.findLast(
    (one) => !here.some((outer) => outer !== one && one.cue !== null && shares(outer, one.cue)),
  );
  return last === undefined || last.act || last.manner !== 'indirect' ? null : last.source;
}

const shares = (one: Attribution, part: WordList): boolean =>
  one.content.some((list) => list.sentence === part.sentence && part.words.some((at) => list.words.includes(at)));

function addQuotation(attribution: Attribution, quotation: Quotation): void {
  const cue = attribution.cue;
  for (const part of quotation.parts) {
    const words = part.words.filter((at) => cue?.sentence !== part.sentence || !cue.words.includes(at));
    const same = attribution.content.find((list) => list.sentence === part.sentence);
    if (same === undefined) attribution.content.push({ sentence: part.sentence, words });
    else same.words = [...new Set([...same.words, ...words])].sort((a, b) => a - b);
  }
  attribution.content.sort((a, b) => a.sentence - b.sentence);
}

const placeIn = ({ sentence, words }: WordList): number => sentence * WIDEST + (words[0] ?? 0);

const placeOf = ({ content: [first] }: Attribution): number => (first === undefined ? 0 : placeIn(first));

/** Does the paragraph end inside a quotation? Then the next paragraph goes on with it. */
function endsOpen({ quotations, sentences }: Reading, to: number): boolean {
  const id = quotations.of[to - 1]?.[(sentences[to - 1]?.words.length ?? 0) - 1] ?? -1;
  return id >= 0 && quotations.list[id]?.open === true;
}
