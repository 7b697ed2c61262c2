import {
  adjectives,
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  negations,
  notAdverbs,
  numberWords,
  plainPronouns,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from './closed-words.ts';
import { type Tag, type Token } from './tokenize.ts';
import { readVerb, type VerbReading } from './verb-forms.ts';

/**
 * Gives each token its class, in place. Closed classes come from lists; a word that can be a verb form is decided by
 * the words around it; the rest goes by shape. Made for finding finite verbs in news prose, nothing finer.
 */
export function tagTokens(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token !== undefined) token.tag = tagOf(tokens, i, token);
  }
  for (let i = 0; i < tokens.length; i += 1) mendParticiple(tokens, i);
}

function tagOf(tokens: Token[], i: number, token: Token): Tag {
  const { lower, text } = token;
  if (/^[^\p{L}\p{N}]+$/u.test(text) && !/^(?:\p{Sc}|%)$/u.test(text)) return 'PUNCT';
  if (/^['’]$/.test(lower)) return 'PUNCT';
  if (/^['’]s$/.test(lower)) return cliticS(tokens, i);
  if (negations.has(lower)) return 'NOT';
  const name = isCapital(text) && i > 0 && !opensQuote(tokens, i) && !compoundAdjective(text);
  if (isCapital(text) && adjectives.has(lower) && (name || isCapital(tokens[i + 1]?.text ?? ''))) return 'NAME';
  if (beForms.has(lower)) return 'BE';
  if (haveForms.has(lower) || /^['’]d$/.test(lower)) return 'HAVE';
  if (doForms.has(lower)) return 'DO';
  if (modals.has(lower) && !(lower === 'may' && name) && !/^(?:DET|POSS|ADJ)$/.test(tagBefore(tokens, i)))
    return 'MODAL';
  if (lower === 'to') return 'TO';
  if (/\d/.test(text)) return 'NUM';
  const closed = closedTag(tokens, i, lower);
  if (closed !== null && !(name && /^\p{Lu}{2,}$/u.test(text))) return closed;
  if (numberWords.has(lower.replace(/^.*-/, ''))) return 'NUM';
  if (name) return 'NAME';
  const verb = readVerb(lower);
  if (verb !== undefined) return verbTag(tokens, i, verb);
  return shapeTag(tokens, i, lower, text);
}

/** "UN-sanctioned", "Gun-toting": a capital does not make it a name; "Jong-un" is one. */
const compoundAdjective = (text: string): boolean =>
  /-\p{Ll}+(?:ed|ing|wide|style|old|made|long|born|like)$/u.test(text);

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** "Darrow's" owns; "it's" and "that's" are. */
function cliticS(tokens: Token[], i: number): Tag {
  const before = tokens[i - 1]?.lower ?? '';
  return /^(?:it|he|she|that|there|what|who|here|where|how)$/.test(before) ? 'BE' : 'POSS';
}

const opensQuote = (tokens: Token[], i: number): boolean => /^["“‘'«(]$/.test(tokens[i - 1]?.text ?? '') && i <= 1;

function tagBefore(tokens: Token[], i: number): Tag | '' {
  return tokens[i - 1]?.tag ?? '';
}

function closedTag(tokens: Token[], i: number, lower: string): Tag | null {
  const next = tokens[i + 1]?.lower ?? '';
  if (possessives.has(lower)) {
    if (lower === 'whose') return 'WH';
    return 'POSS';
  }
  if (lower === 'that') return thatTag(tokens, i);
  if (relatives.has(lower)) return lower === 'when' || lower === 'where' ? 'WH' : 'WH';
  if (lower === 'as') return 'SUB';
  if (subordinators.has(lower)) return prepositions.has(lower) && !clauseFollows(tokens, i) ? 'PREP' : 'SUB';
  if (conjunctions.has(lower)) return 'CONJ';
  if (plainPronouns.has(lower)) return 'PRON';
  if (determiners.has(lower)) return /^(?:is|are|was|were|will|would|has|have)$/.test(next) ? 'PRON' : 'DET';
  if (prepositions.has(lower) && !(adverbs.has(lower) && /^[.,;]?$/.test(next))) return 'PREP';
  if (adjectives.has(lower)) return 'ADJ';
  if (adverbs.has(lower)) return 'ADV';
  if (/\p{L}{2}ly$/u.test(lower) && !notAdverbs.has(lower)) return 'ADV';
  return null;
}

/** "that year" (DET), "said that he" and "the wall that fell" (WH), "that is" (PRON). */
function thatTag(tokens: Token[], i: number): Tag {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before === undefined || before.tag === 'PREP' || before.tag === 'CONJ') return 'DET';
  if (next !== undefined && beForms.has(next.lower) && before.tag === 'PUNCT') return 'PRON';
  return 'WH';
}

/** "since the council voted" opens a clause, "since 2023" does not: a finite verb comes before the next comma. */
function clauseFollows(tokens: Token[], i: number): boolean {
  for (let n = i + 1; n < Math.min(tokens.length, i + 14); n += 1) {
    const token = tokens[n];
    if (token === undefined || /^[,;:.]$/.test(token.text)) return false;
    if (n > i + 1 && finiteLooking(token.lower)) return true;
  }
  return false;
}

/** Past forms and auxiliaries, and third-person forms that are no nouns. */
function finiteLooking(lower: string): boolean {
  if (/^(?:is|are|was|were|has|have|had|do|does|did)$/.test(lower) || modals.has(lower)) return true;
  const verb = readVerb(lower);
  return verb !== undefined && ((verb.past && !verb.base) || (verb.third && !verb.noun));
}

/** Decides between verb forms and noun for a word that is in the verb list. */
function verbTag(tokens: Token[], i: number, verb: VerbReading): Tag {
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
  if (
    /^(?:based|entitled|titled|dubbed|involved|compared|surrounded|known|aimed|located|given|headquartered)$/.test(
      lower,
    )
  ) {
    return tokens[i - 1]?.tag !== 'CONJ';
  }
  return (
    /^(?:called|named)$/.test(lower) &&
    /^(?:["“‘]|\p{Lu})/u.test(tokens[i + 1]?.text ?? '') &&
    tokens[i - 1]?.tag === 'NOUN'
  );
}

/** The word before, adverbs and "not" left out: "has repeatedly confirmed". */
function lastWord(tokens: Token[], i: number): Token | undefined {
  let n = i - 1;
  while (n >= 0 && /^(?:ADV|NOT)$/.test(tokens[n]?.tag ?? '')) n -= 1;
  return tokens[n];
}

function looksNominal(token: Token): boolean {
  if (closedAfterVerb(token.lower)) return false;
  if (/^(?:and|or)$/.test(token.lower)) return false;
  const verb = readVerb(token.lower);
  return /^\p{L}/u.test(token.text) && (verb === undefined || verb.noun || verb.ing) && !/ly$/.test(token.lower);
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
  if (tag === 'TO') return verb.base ? 'VB' : null;
  if (tag === 'MODAL' || tag === 'DO') return verb.base ? 'VB' : null;
  if (tag === 'PRON' && modalBefore(tokens, i)) return verb.base ? 'VB' : null;
  if (tag === 'PRON') return pronounVerb(lower, verb);
  if (/^(?:DET|POSS|ADJ|PREP|NUM|BE|HAVE|SUB)$/.test(tag)) return null;
  if (tag === 'WH') return verb.third ? 'VBZ' : 'VBP';
  if (tag === 'CONJ') return coordinatedPresent(tokens, i, verb);
  if (tag === 'PUNCT') return verb.noun || verb.past ? null : verb.third ? 'VBZ' : 'VBP';
  if (tag === 'VB' || tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'VBN' || tag === 'VBG') return null;
  // A noun or a name stands before: "fares rise sharply", but "bus fare rise".
  if (verb.past && !verb.third) return null;
  if (verb.third)
    return tokens[i - 1]?.tag === 'NOUN' && /s$/.test(lower) ? null : verb.noun ? nounThird(tokens, i) : 'VBZ';
  if (!/(?:s|people|men|women|children|police)$/.test(lower) && !verbFollowers(tokens, i)) return null;
  return verb.noun && !objectFollows(tokens, i) && tokens[i + 1]?.lower !== 'to' ? null : 'VBP';
}

/** "did he say", "will it rise". */
const modalBefore = (tokens: Token[], i: number): boolean =>
  /^(?:MODAL|DO)$/.test(tokens[i - 2]?.tag ?? '') && !/^(?:me|us|them|him)$/.test(tokens[i - 1]?.lower ?? '');

function pronounVerb(lower: string, verb: VerbReading): Tag | null {
  if (/^(?:he|she|it)$/.test(lower)) return verb.third ? 'VBZ' : verb.past ? null : 'VB';
  if (/^(?:i|you|we|they)$/.test(lower)) return verb.base ? 'VBP' : null;
  if (/^(?:me|him|us|them|her)$/.test(lower)) return verb.base ? 'VB' : null;
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
  const before = tokens[i - 1];
  const next = tokens[i + 1]?.lower ?? '';
  const led = next !== 'that' && (objectFollows(tokens, i) || next === 'to');
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
  return /^\p{Sc}?\d/u.test(next.text) || /ly$/.test(next.lower);
}

const verbFollowers = objectFollows;

/** A past form that is really a participle: "Photos released of the scene showed ...", "written by X". */
function mendParticiple(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token === undefined || token.tag !== 'VBD') return;
  const verb = readVerb(token.lower);
  if (verb?.participle !== true) return;
  const before = lastWord(tokens, i);
  if (before === undefined) {
    token.tag = 'VBN';
    return;
  }
  if (/^(?:BE|HAVE)$/.test(before.tag)) token.tag = 'VBN';
  else if (/^(?:NOUN|NAME|NUM)$/.test(before.tag) && finiteWithoutSubject(tokens, i)) token.tag = 'VBN';
  else if (tokens[i + 1]?.lower === 'by' && before.tag !== 'PRON' && before.tag !== 'CONJ')
    token.tag = agentFollows(tokens, i + 1) ? 'VBN' : 'VBD';
  else if (before.tag === 'PUNCT' && /^(?:by|from|in|with|to|on|for|as)$/.test(tokens[i + 1]?.lower ?? '') && i < 2)
    token.tag = 'VBN';
}

/** "by the army" names who did it; "by 5 per cent", "by a third" and "by raising" do not. */
function agentFollows(tokens: Token[], by: number): boolean {
  const rest = tokens.slice(by + 1, by + 4).map((token) => token.lower);
  if (tokens[by + 1]?.tag === 'NUM' || tokens[by + 1]?.tag === 'VBG' || /^\p{Sc}/u.test(rest[0] ?? '')) return false;
  return !/^(?:an? (?:third|quarter|half|fifth|tenth|margin|record|total)|about|around|almost|nearly|more|less|over|up|at|just|half|a further|an average)\b/.test(
    rest.join(' '),
  );
}

/** Another finite verb follows before any mark, conjunction or opener, so the first one cannot be the main verb. */
function finiteWithoutSubject(tokens: Token[], i: number): boolean {
  for (let n = i + 1; n < Math.min(tokens.length, i + 16); n += 1) {
    const token = tokens[n];
    if (token === undefined) return false;
    if (token.tag === 'PUNCT' && token.text !== '’' && token.text !== "'") return false;
    if (/^(?:CONJ|SUB|WH|PRON)$/.test(token.tag)) return false;
    if (/^(?:VBD|VBZ|MODAL)$/.test(token.tag)) return complementPossible(tokens, i) ? false : true;
    if (
      /^(?:BE|HAVE|DO)$/.test(token.tag) &&
      token.lower !== 'be' &&
      token.lower !== 'been' &&
      token.lower !== 'being'
    ) {
      return complementPossible(tokens, i) ? false : true;
    }
  }
  return false;
}

/** "said fares would rise": what follows the verb is a clause of its own. */
function complementPossible(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    !/^(?:PREP|ADV|TO)$/.test(next.tag) &&
    reportingVerb.test(readVerb(tokens[i]?.lower ?? '')?.lemma ?? '')
  );
}

/** Verbs that take a clause without "that". */
const reportingVerb =
  /^(?:say|state|claim|think|believe|know|report|suggest|announce|add|argue|insist|warn|admit|confirm|deny|fear|hope|note|show|reveal|find|feel|mean|tell|see|hear|estimate|expect|learn|realise|realize|predict|promise|allege)$/;

/** Words by ending: enough to tell adjectives that stand before a noun. */
function shapeTag(tokens: Token[], i: number, lower: string, text: string): Tag {
  if (i === 0 && isCapital(text) && /^\p{Lu}/u.test(tokens[1]?.text ?? '') && !compoundAdjective(text)) return 'NAME';
  if (/^\p{Lu}[\p{L}.]*\p{Lu}/u.test(text)) return 'NAME';
  const next = tokens[i + 1];
  if (/(?:ous|ful|ible|able|ive|ic|ical|ary|less|ish|ese|ian)$/.test(lower) && next !== undefined && looksNominal(next))
    return 'ADJ';
  if (/[^e]ed$/.test(lower) && lower.length > 4) return unknownEd(tokens, i);
  if (/ing$/.test(lower) && lower.length > 5 && !/^(?:DET|POSS|ADJ|NUM)$/.test(tagBefore(tokens, i))) return 'VBG';
  return 'NOUN';
}

/** A form in -ed that is in no list: after an auxiliary a participle, after a noun or pronoun a past tense. */
function unknownEd(tokens: Token[], i: number): Tag {
  const before = lastWord(tokens, i);
  if (before === undefined) return 'ADJ';
  if (/^(?:BE|HAVE)$/.test(before.tag)) return 'VBN';
  if (/^(?:DET|POSS|ADJ|PREP|NUM)$/.test(before.tag)) return 'ADJ';
  return /^(?:NOUN|NAME|PRON|CONJ)$/.test(before.tag) ? 'VBD' : 'ADJ';
}
