import type { Token } from './tokenize.ts';
import { readVerb } from './verb-forms.ts';

/** A finite verb with its auxiliaries: "has repeatedly confirmed". Places are in the list that was searched. */
export type VerbGroup = {
  from: number;
  /** The main verb. */
  head: number;
  lemma: string;
  /** Form of the main verb. */
  form: 'past' | 'present' | 'base' | 'participle' | 'ing' | 'aux';
  /** Places of the auxiliaries in order. */
  auxiliaries: number[];
  /** "be" is the nearest auxiliary and the head is a participle. */
  passive: boolean;
};

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const AUXILIARY = new Set(['BE', 'HAVE', 'DO', 'MODAL']);
const FORMS: Record<string, VerbGroup['form']> = {
  VBD: 'past',
  VBZ: 'present',
  VBP: 'present',
  VB: 'base',
  VBN: 'participle',
  VBG: 'ing',
};

/** Finite verb groups from left to right. "to be", "being" and bare participles are not finite. */
export function findVerbGroups(tokens: Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token !== undefined && startsGroup(tokens, at)) {
      const group = AUXILIARY.has(token.tag) ? readAuxiliaries(tokens, at) : simple(token, at);
      groups.push(group);
      at = Math.max(group.head, group.from) + 1;
    } else at += 1;
  }
  return groups;
}

function startsGroup(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (FINITE.has(token.tag)) return true;
  if (!AUXILIARY.has(token.tag)) return false;
  if (/^(?:be|been|being|having|am)$/.test(token.lower) && token.lower !== 'am') return false;
  const before = tokens[at - 1];
  return !(before?.tag === 'TO' || (token.lower === 'have' && before?.tag === 'MODAL'));
}

function simple(token: Token, at: number): VerbGroup {
  return {
    from: at,
    head: at,
    lemma: readVerb(token.lower)?.lemma ?? token.lower,
    form: FORMS[token.tag] ?? 'past',
    auxiliaries: [],
    passive: false,
  };
}

/** Auxiliaries, then adverbs, "not" or an inverted pronoun, then the main verb, if there is one. */
function readAuxiliaries(tokens: Token[], from: number): VerbGroup {
  const auxiliaries: number[] = [from];
  let at = from + 1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (AUXILIARY.has(token.tag)) auxiliaries.push(at);
    else if (!/^(?:ADV|NOT)$/.test(token.tag)) break;
  }
  const head = tokens[at];
  const last = tokens[auxiliaries.at(-1) ?? from];
  if (head !== undefined && fits(last, head)) {
    return {
      from,
      head: at,
      lemma: readVerb(head.lower)?.lemma ?? head.lower,
      form: FORMS[head.tag] ?? 'participle',
      auxiliaries,
      passive: last?.tag === 'BE' && head.tag === 'VBN',
    };
  }
  const main = auxiliaries.at(-1) ?? from;
  const lemma = last?.tag === 'BE' ? 'be' : last?.tag === 'HAVE' ? 'have' : (last?.lower ?? '');
  return { from, head: main, lemma, form: 'aux', auxiliaries: auxiliaries.slice(0, -1), passive: false };
}

/** "has" + participle, "was" + participle or -ing, "will" + base. */
function fits(auxiliary: Token | undefined, head: Token): boolean {
  if (auxiliary === undefined) return false;
  if (auxiliary.tag === 'MODAL' || auxiliary.tag === 'DO') return head.tag === 'VB';
  if (auxiliary.tag === 'HAVE') return head.tag === 'VBN';
  return head.tag === 'VBN' || head.tag === 'VBG';
}
