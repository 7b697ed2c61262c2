import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  negations,
  plainPronouns,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from './closed-words.ts';
import type { Tag, Token } from './tokenize.ts';
import { readVerb, type VerbReading } from './verb-forms.ts';

/** Decides between verb forms and noun for a word that is in the verb list. */
export function verbTag(tokens: Token[], i: number, verb: VerbReading): Tag {
  const before = lastWord(tokens, i);
  const next = tokens[i + 1];
  if (verb.ing) return ingTag(tokens, i, before);
  if (verb.base || verb.third) {
    const finite = presentTag(tokens, i, verb, before);
    if (finite !== null) return finite;
    if (!verb.past && !verb.participle) return 'NOUN';
  }
  if (before !== undefined && /^(?:HAVE|BE)$/.test(before.tag) && verb.participle) return 'VBN';
  const nounNext = next !== undefined && looksNominal(next);
  if (before !== undefined && /^(?:DET|POSS|ADJ|PREP|NUM|TO)$/.test(before.tag) && nounNext) return 'ADJ';
  if (before !== undefined && /^(?:NOUN|NAME|PUNCT)$/.test(before.tag) && onlyParticiple(tokens, i)) return 'VBN';
  if (before !== undefined && /^(?:DET|POSS)$/.test(before.tag)) return verb.base ? 'NOUN' : 'ADJ';
  if (verb.past) return 'VBD';
  return 'VBN';
}

/** "a story called Rain", "firms based in Leeds", "shares, compared with": after a noun these seldom tell a past event. */
function onlyParticiple(tokens: Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'compared') return /^(?:with|to)$/.test(tokens[i + 1]?.lower ?? '');
  if (/^(?:based|entitled|titled|dubbed|involved|surrounded|known|aimed|located|given|headquartered)$/.test(lower)) {
    return tokens[i - 1]?.tag !== 'CONJ';
  }
  return (
    /^(?:called|named)$/.test(lower) &&
    /^(?:["“‘]|\p{Lu})/u.test(tokens[i + 1]?.text ?? '') &&
    tokens[i - 1]?.tag === 'NOUN'
  );
}

/** The word before, adverbs and "not" left out: "has repeatedly confirmed". */
export function lastWord(tokens: Token[], i: number): Token | undefined {
  let n = i - 1;
  while (n >= 0 && /^(?:ADV|NOT)$/.test(tokens[n]?.tag ?? '')) n -= 1;
  return tokens[n];
}

export function looksNominal(token: Token): boolean {
  if (closedAfterVerb(token.lower)) return false;
  if (/^(?:and|or)$/.test(token.lower)) return false;
  const verb = readVerb(token.lower);
  return /^\p{L}/u.test(token.text) && (verb === undefined || verb.noun || verb.ing) && !token.lower.endsWith('ly');
}

const closedAfterVerb = (lower: string): boolean =>
  determiners.has(lower) ||
  possessives.has(lower) ||
  prepositions.has(lower) ||
  plainPronouns.has(lower) ||
  conjunctions.has(lower) ||
  subordinators.has(lower) ||
  relatives.has(lower) ||
  lower === 'to' ||
  adverbs.has(lower) ||
  beForms.has(lower) ||
  haveForms.has(lower) ||
  doForms.has(lower) ||
  modals.has(lower) ||
  negations.has(lower);

/** "the building work" is a noun, "was building" and ", building" are not. */
function ingTag(tokens: Token[], i: number, before: Token | undefined): Tag {
  if (before === undefined) return 'VBG';
  if (/^(?:DET|POSS|ADJ|NUM)$/.test(before.tag)) {
    const next = tokens[i + 1];
    return next !== undefined && looksNominal(next) ? 'ADJ' : 'NOUN';
  }
  if (
    before.tag === 'NOUN' &&
    /^(?:training|building|meeting|hearing|housing|funding|spending|parking|rating|ruling|filing|warning|finding|planning|mining|fishing|shipping|trading|lending|banking|engineering|manufacturing)$/.test(
      tokens[i]?.lower ?? '',
    )
  ) {
    return 'NOUN';
  }
  return 'VBG';
}

/** Base and third-person forms: null when the place asks for a noun (or a past reading should be tried). */
function presentTag(tokens: Token[], i: number, verb: VerbReading, before: Token | undefined): Tag | null {
  if (before === undefined) return verb.noun || verb.past ? null : verb.third ? 'NOUN' : 'VB';
  const { tag, lower } = before;
  const next = tokens[i + 1];
  if (tag === 'TO') return verb.base ? 'VB' : null;
  if (tag === 'MODAL' || tag === 'DO') return verb.base ? 'VB' : null;
  if (tag === 'PRON' && modalBefore(tokens, i)) return verb.base ? 'VB' : null;
  if (tag === 'PRON') return pronounVerb(lower, verb, tokens[i - 2]?.tag === 'PREP');
  if (/^(?:DET|POSS|ADJ|PREP|NUM|BE|HAVE|SUB)$/.test(tag)) return null;
  if (tag === 'WH') return verb.third ? 'VBZ' : 'VBP';
  if (tag === 'CONJ') return coordinatedPresent(tokens, i, verb);
  if (tag === 'PUNCT' && verb.third && verb.noun) return afterAside(tokens, i) ? 'VBZ' : null;
  if (tag === 'PUNCT') return verb.noun || verb.past ? null : verb.third ? 'VBZ' : 'VBP';
  if (tag === 'VB' || tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'VBN' || tag === 'VBG') return null;
  // A noun or a name stands before: "fares rise sharply", but "bus fare rise".
  if (verb.past && !verb.third) return null;
  if (verb.third)
    return tokens[i - 1]?.tag === 'NOUN' && lower.endsWith('s') ? null : verb.noun ? nounThird(tokens, i) : 'VBZ';
  // "Hackers attack bank website": a plural that opens the sentence is its subject.
  if (i === 1 && /[^su]s$/.test(lower) && next !== undefined) return 'VBP';
  if (!/(?:s|people|men|women|children|police)$/.test(lower) && !objectFollows(tokens, i)) return null;
  return verb.noun && !objectFollows(tokens, i) && tokens[i + 1]?.lower !== 'to' ? null : 'VBP';
}

/** "The barrier, which cost 41m, runs for two miles": a comma closes an aside and no verb has come yet. */
function afterAside(tokens: Token[], i: number): boolean {
  if (tokens[i - 1]?.text !== ',' || !(objectFollows(tokens, i) || prepositions.has(tokens[i + 1]?.lower ?? '')))
    return false;
  const aside = tokens.findLastIndex((token, n) => n < i - 1 && token.text === ',');
  const opened = /^(?:which|who|whose|where)$/.test(tokens[aside + 1]?.lower ?? '');
  return opened && !tokens.slice(0, aside).some((token) => /^(?:VBD|VBZ|VBP|BE|HAVE|MODAL)$/.test(token.tag));
}

/** "did he say", "will it rise". */
const modalBefore = (tokens: Token[], i: number): boolean =>
  /^(?:MODAL|DO)$/.test(tokens[i - 2]?.tag ?? '') && !/^(?:me|us|them|him)$/.test(tokens[i - 1]?.lower ?? '');

function pronounVerb(lower: string, verb: VerbReading, afterPreposition: boolean): Tag | null {
  if (/^(?:he|she|it)$/.test(lower)) return verb.third ? 'VBZ' : verb.past ? null : 'VB';
  if (/^(?:i|you|we|they)$/.test(lower)) return verb.base ? 'VBP' : null;
  // "helped them rebuild", but "six of them hit".
  if (/^(?:me|him|us|them|her)$/.test(lower)) return verb.base && !afterPreposition ? 'VB' : null;
  return verb.third ? 'VBZ' : null;
}

/** "and rises" after another present verb; "and report" after "to" or a modal goes with it. */
function coordinatedPresent(tokens: Token[], i: number, verb: VerbReading): Tag | null {
  for (let n = i - 2; n >= Math.max(0, i - 14); n -= 1) {
    const tag = tokens[n]?.tag;
    if (tag === 'VB') return verb.base && (!verb.noun || objectFollows(tokens, i)) ? 'VB' : null;
    if (tag === 'VBZ') return verb.third && (!verb.noun || objectFollows(tokens, i)) ? 'VBZ' : null;
    if (tag === 'VBP') return verb.base && (!verb.noun || objectFollows(tokens, i)) ? 'VBP' : null;
    if (tag === 'VBD' || tag === 'VBN') break;
  }
  if (verb.noun || verb.past) return null;
  return verb.third ? 'VBZ' : null;
}

/** "The plan costs 4m" and "Myanmar rates the minority", but "the bus fares": an object or an adverb follows. */
function nounThird(tokens: Token[], i: number): Tag | null {
  if (hasFiniteAhead(tokens, i)) return null;
  // "nobody here now lives more than": an adverb stands before verbs, not before nouns.
  if (tokens[i - 1]?.tag === 'ADV' && objectFollows(tokens, i)) return 'VBZ';
  const before = tokens[i - 1];
  const next = tokens[i + 1]?.lower ?? '';
  // "Fares doubled, mayor claims": a speaker at the end of a headline.
  const closing =
    (next === '' || next === '.') && tokens.slice(Math.max(0, i - 8), i).some((token) => token.text === ',');
  const reports = reportingVerb.test(readVerb(tokens[i]?.lower ?? '')?.lemma ?? '');
  if (closing && reports) return 'VBZ';
  const led = (next !== 'that' || reports) && (objectFollows(tokens, i) || next === 'to');
  return led && (before?.tag === 'NAME' || before?.tag === 'NOUN') ? 'VBZ' : null;
}

function hasFiniteAhead(tokens: Token[], i: number): boolean {
  for (let n = i + 1; n < Math.min(tokens.length, i + 8); n += 1) {
    const token = tokens[n];
    if (token === undefined || /^[,;:.]$/.test(token.text)) return false;
    if (/^(?:that|which|who|and|but|when|as|while|because|if)$/.test(token.lower)) return false;
    if (finiteLooking(token.lower)) return true;
  }
  return false;
}

/** Something that stands after a verb rather than after a noun. */
function objectFollows(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined) return false;
  if (
    /^(?:the|a|an|his|her|its|their|our|my|your|him|them|it|us|me|that|this|these|those|more|about|some|any|no|up|down|out|how|what|whether)$/.test(
      next.lower,
    )
  )
    return true;
  return /^["“]$/.test(next.text) || /^\p{Sc}?\d/u.test(next.text) || next.lower.endsWith('ly');
}

/** Verbs that take a clause without "that". */
export const reportingVerb =
  /^(?:say|state|claim|think|believe|know|report|suggest|announce|add|argue|insist|warn|admit|confirm|deny|fear|hope|note|show|reveal|find|feel|mean|tell|see|hear|estimate|expect|learn|realise|realize|predict|promise|allege)$/;

/** Past forms and auxiliaries, and third-person forms that are no nouns. */
export function finiteLooking(lower: string): boolean {
  if (/^(?:is|are|was|were|has|have|had|do|does|did)$/.test(lower) || modals.has(lower)) return true;
  const verb = readVerb(lower);
  return verb !== undefined && ((verb.past && !verb.base) || (verb.third && !verb.noun));
}
