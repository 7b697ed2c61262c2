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
import { finiteLooking, lastWord, looksNominal, reportingVerb, verbTag } from './tag-verbs.ts';
import type { Tag, Token } from './tokenize.ts';
import { readVerb } from './verb-forms.ts';

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
  if (/^[’']$/.test(text)) return ownsPlural(tokens, i) ? 'POSS' : 'PUNCT';
  if (/^[^\p{L}\p{N}]+$/u.test(text) && !/^(?:\p{Sc}|%)$/u.test(text)) return 'PUNCT';
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

/** "EU-funded", "Prize-winning": a capital does not make it a name; "Anne-Marie" is one. */
const compoundAdjective = (text: string): boolean =>
  /-\p{Ll}+(?:ed|ing|wide|style|old|made|long|born|like)$/u.test(text);

/** "the residents’ association". */
const ownsPlural = (tokens: Token[], i: number): boolean =>
  tokens[i - 1]?.end === tokens[i]?.start && /s$/i.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1] !== undefined;

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** "Darrow's" owns; "it's" and "that's" are. */
function cliticS(tokens: Token[], i: number): Tag {
  const before = tokens[i - 1]?.lower ?? '';
  return /^(?:it|he|she|that|there|what|who|here|where|how)$/.test(before) ? 'BE' : 'POSS';
}

const opensQuote = (tokens: Token[], i: number): boolean =>
  /^["“«]$/.test(tokens[i - 1]?.text ?? '') && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');

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
    if (token === undefined || /^(?:[,;:.]|and|but)$/.test(token.lower)) return false;
    if (n > i + 1 && finiteLooking(token.lower)) return true;
  }
  return false;
}

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
    if (/^(?:VBD|VBZ|MODAL)$/.test(token.tag)) return !complementPossible(tokens, i);
    if (
      /^(?:BE|HAVE|DO)$/.test(token.tag) &&
      token.lower !== 'be' &&
      token.lower !== 'been' &&
      token.lower !== 'being'
    ) {
      return !complementPossible(tokens, i);
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

/** Words by ending: enough to tell adjectives that stand before a noun. */
function shapeTag(tokens: Token[], i: number, lower: string, text: string): Tag {
  if (i === 0 && isCapital(text) && /^\p{Lu}/u.test(tokens[1]?.text ?? '') && !compoundAdjective(text)) return 'NAME';
  if (/^\p{Lu}[\p{L}.]*\p{Lu}/u.test(text)) return 'NAME';
  const next = tokens[i + 1];
  if (/(?:ous|ful|ible|able|ive|ic|ical|ary|less|ish|ese|ian)$/.test(lower) && next !== undefined && looksNominal(next))
    return 'ADJ';
  if (/[^e]ed$/.test(lower) && lower.length > 4) return unknownEd(tokens, i);
  if (lower.endsWith('ing') && lower.length > 5 && !/^(?:DET|POSS|ADJ|NUM)$/.test(tagBefore(tokens, i))) return 'VBG';
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
