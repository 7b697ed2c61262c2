import { dependent, dependents, type Tree } from '../language/tree.ts';
import type { Word } from '../language/word.ts';
import { cueWords, nounPhrase, quotingAs, speakerOf } from './speaker-words.ts';
import { actingVerbs, addressingVerbs, reportingVerbs } from './speech-verbs.ts';

/** A speech verb stands at most this many words from the marks. */
const NEAR = 14;
/** What a verb that is in no list of speech verbs, or that has no subject, counts as being further away. */
const UNLISTED = 4;

/** Words of one sentence beside a quotation: from its marks outwards. */
export type Beside = { sentence: number; tree: Tree; from: number; to: number; side: 'before' | 'after' };

export type SpeakerCue = { sentence: number; source: number[]; cue: number[]; at: number; rule: string };

/**
 * `"Fares rose," the council said`, `Roe said: "Fares rose."`: the verb beside the marks, for quotations that no frame of
 * the tree holds. Trees are least sure around quote marks, so this goes by what stands beside them.
 */
export function cueBeside(beside: Beside): (SpeakerCue & { distance: number }) | null {
  const { sentence, tree, from, to, side } = beside;
  let best: Word | null = null;
  let least = NEAR + 1;
  for (let at = from; at < to; at += 1) {
    const word = tree.words[at];
    if (word === undefined || word.upos !== 'VERB' || dependent(tree, at, 'expl') !== undefined) continue;
    const listed = reportingVerbs.has(word.lemma) || addressingVerbs.has(word.lemma) || actingVerbs.has(word.lemma);
    const subject = subjectBetween(tree, at, from, to);
    if (!listed && subject === undefined) continue;
    const near = (place: number): number => (side === 'after' ? place - from : to - 1 - place);
    // An aside may stand between the speaker and the verb: "Roe, who had opened the road on Monday, said".
    const beside = subject === undefined ? near(at) : Math.min(near(at), near(subject));
    const distance = beside + (listed ? 0 : UNLISTED);
    if (distance >= least) continue;
    least = distance;
    best = word;
  }
  if (best === null) return null;
  const inside = (at: number | null): at is number => at !== null && at >= from && at < to;
  // "the report quoted Ms Roe as saying": Ms Roe says so.
  const quoted = quotingAs(tree, best) === null ? undefined : dependent(tree, best.index, 'obj', 'iobj');
  const subject = quoted ?? subjectBetween(tree, best.index, from, to) ?? speakerOf(tree, best);
  const speaker = inside(subject) ? subject : (nameBeside(tree, best, from, to) ?? subject);
  if (speaker === null) return null;
  const source = nounPhrase(tree, speaker).filter((at) => at < from || at >= to || at !== best?.index);
  // "Nobody spoke": then nobody said it.
  if (/^(?:nobody|none|neither)$/.test(tree.words[source[0] ?? -1]?.lower ?? '')) return null;
  const colon = tree.words[best.index + 1]?.text === ':' ? [best.index + 1] : [];
  const cue = cueWords(tree, best).filter((at) => !source.includes(at));
  return { sentence, source, cue: [...cue, ...colon], at: best.index, rule: 'quote', distance: least };
}

function subjectBetween(tree: Tree, verb: number, from: number, to: number): number | undefined {
  return dependents(tree, verb).find((child) => child >= from && child < to && tree.words[child]?.deprel === 'nsubj');
}

/** A name or pronoun beside a verb that the parser gave no subject. */
function nameBeside(tree: Tree, verb: Word, from: number, to: number): number | null {
  for (const step of [-1, 1, -2, 2, 3, -3]) {
    const at = verb.index + step;
    const word = tree.words[at];
    if (word === undefined || at < from || at >= to) continue;
    const named = word.upos === 'PROPN' || word.upos === 'NOUN';
    if (named || (word.upos === 'PRON' && /^(?:he|she|they|i|we|who)$/.test(word.lower)))
      return headOfName(tree, word, from, to);
  }
  return null;
}

/** "chief executive Ida Roe", "one top-20 shareholder": up from its first word to the noun or name that the phrase is about. */
function headOfName(tree: Tree, word: Word, from: number, to: number): number {
  let top = word;
  for (let steps = 0; steps < 5; steps += 1) {
    const above = tree.words[top.head];
    const inside = /^(?:flat|compound|amod|nummod|nmod:desc)$/.test(top.deprel);
    if (!inside || above === undefined || above.index < from || above.index >= to) break;
    top = above;
  }
  return top.index;
}

/** `"Fares rose." — Jane Roe`: a dash and a name after the marks. */
export function signature(sentence: number, tree: Tree, from: number): SpeakerCue | null {
  const dash = tree.words[from];
  if (dash === undefined || !/^[-–—―~]+$/.test(dash.text)) return null;
  let to = from + 1;
  while (to < tree.words.length && to < from + 7 && tree.words[to]?.upos === 'PROPN') to += 1;
  if (to === from + 1) return null;
  const source = Array.from({ length: to - from - 1 }, (_, n) => from + 1 + n);
  return { sentence, source, cue: [from], at: from, rule: 'signature' };
}

/** "Roe told the paper:" before a quotation in a sentence or paragraph of its own. */
export function announcedBy(sentence: number, tree: Tree): SpeakerCue | null {
  const last = tree.words.length - 1;
  if (tree.words[last]?.text !== ':') return null;
  const found = cueBeside({ sentence, tree, from: 0, to: last, side: 'before' });
  return found === null ? null : { ...found, rule: 'announced' };
}

/** A verb and three words inside, or the end of a sentence before the closing mark. */
export function isSpeech(words: Word[], part: number[]): boolean {
  const inside = part.map((at) => words[at]);
  const said = inside.filter((word) => word !== undefined && word.upos !== 'PUNCT');
  if (/^[,.!?…]$/.test(inside.at(-2)?.text ?? '')) return said.length > 0;
  return said.length >= 4 && said.some((word) => word?.upos === 'VERB' || word?.upos === 'AUX');
}
