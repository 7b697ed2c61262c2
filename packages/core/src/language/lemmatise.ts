import { irregularBase } from './irregular-verbs.ts';

/**
 * Lemmas by rules of endings learnt from the treebanks: for each joint tag, the longest known ending of the word says how
 * many letters go and what comes in their place ("VERB/VBG", "-ying": cut four letters, add "ie").
 */
export type Lemmatiser = (form: string, tag: string) => string;

/** What the rule starts from: l the word in lower case, f the word as written, t the word with only its first letter capital. */
type Base = 'l' | 'f' | 't';
type Rule = { base: Base; cut: number; add: string };

/** Endings are looked up to this length; `=` before a whole word. */
export const LONGEST_ENDING = 6;
const LONGEST_WORD = 40;
/** Forms of a tag whose lemma is kept: more than an article has. */
const REMEMBERED = 2_000;

/**
 * Reads the table: a line "TAG" opens a group, and lines "ending base cut add" (tabs) follow. Capitalised words have a
 * group of their own ("ADJ/JJ^": "Norwegian" keeps its capital), words in capitals another ("PROPN/NNP^^"). Where the lemma
 * of an unseen word is no word that `isWord` knows, another that the ending allows is taken if it is one.
 */
export function loadLemmatiser(table: string, isWord: (lower: string) => boolean = () => true): Lemmatiser {
  const groups = new Map<string, Map<string, Rule>>();
  let group = new Map<string, Rule>();
  for (const line of table.split('\n')) {
    if (line === '') continue;
    const [ending = '', base, cut, add = ''] = line.split('\t');
    if (base === undefined) {
      group = new Map();
      groups.set(ending, group);
    } else group.set(ending, { base: base as Base, cut: Number(cut), add });
  }
  const find: Lemmatiser = (form, tag) => {
    const rules = groups.get(lemmaGroup(form, tag)) ?? groups.get(lemmaGroup('', tag));
    const lower = plainLower(form);
    if (rules === undefined || form.length > LONGEST_WORD) return lower;
    // Before the treebanks' own word: a form that they hold once may be a slip.
    const irregular = /^(?:VERB|AUX)\/VB[DN]$/.test(tag) ? irregularBase(lower) : undefined;
    if (irregular !== undefined) return irregular;
    const whole = rules.get(`=${lower}`);
    if (whole !== undefined) return apply(whole, form, lower);
    const silent = silentStem(lower, tag);
    if (silent !== undefined && isWord(silent)) return silent;
    const lemma = apply(findRule(rules, lower), form, lower);
    return lemma === form || isWord(lemma) ? lemma : (otherStems(lower, tag).find(isWord) ?? lemma);
  };
  const known = new Map<string, Map<string, string>>();
  return (form, tag) => {
    let lemmas = known.get(tag);
    if (lemmas === undefined) {
      lemmas = new Map();
      known.set(tag, lemmas);
    }
    let lemma = lemmas.get(form);
    if (lemma === undefined) {
      lemma = find(form, tag);
      if (lemmas.size >= REMEMBERED) lemmas.clear();
      lemmas.set(form, lemma);
    }
    return lemma;
  };
}

/** "timed" and "fading": one syllable that would have doubled its last letter if nothing had followed it ("planned"). */
function silentStem(lower: string, tag: string): string | undefined {
  const stem = /^VERB\/VB[DNG]$/.test(tag)
    ? /^([^aeiou]{0,4}[aeiou][^aeiouwxy])(?:ed|ing)$/.exec(lower)?.[1]
    : undefined;
  return stem === undefined ? undefined : `${stem}e`;
}

/** "provoking" may come of "provok", "provoke" or, letters doubled ("planning"), "plan". */
function otherStems(lower: string, tag: string): string[] {
  const ending = /^VERB\/VB[DNG]$/.test(tag) ? /(?:ed|ing)$/.exec(lower) : null;
  if (ending !== null) {
    const stem = lower.slice(0, ending.index);
    const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    return [`${stem}e`, stem, ...single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
  }
  if (!/^(?:NOUN\/NNS|VERB\/VBZ)$/.test(tag) || !lower.endsWith('s')) return [];
  return [lower.slice(0, -1), lower.slice(0, -2), ...(lower.endsWith('ies') ? [`${lower.slice(0, -3)}y`] : [])];
}

function findRule(rules: Map<string, Rule>, lower: string): Rule | undefined {
  for (let at = Math.max(0, lower.length - LONGEST_ENDING); at <= lower.length; at += 1) {
    const rule = rules.get(lower.slice(at));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function apply(rule: Rule | undefined, form: string, lower: string): string {
  if (rule === undefined) return lower;
  const base = lemmaBase(rule.base, form, lower);
  return base.slice(0, Math.max(0, base.length - rule.cut)) + rule.add || lower;
}

export function lemmaBase(base: Base, form: string, lower: string): string {
  if (base === 'l') return lower;
  return base === 'f' ? form : form.charAt(0) + lower.slice(1);
}

export function lemmaGroup(form: string, joint: string): string {
  // Past tense and participle have the same endings, and more words together.
  const tag = joint === 'VERB/VBN' ? 'VERB/VBD' : joint;
  const first = form.charAt(0);
  if (first.toLowerCase() === first || !/^(?:PROPN|NOUN|ADJ|X)/.test(tag)) return tag;
  return form.length > 1 && form.toUpperCase() === form ? `${tag}^^` : `${tag}^`;
}

export function plainLower(form: string): string {
  const lower = form.toLowerCase();
  return lower.includes('’') || lower.includes('`') ? lower.replaceAll(/[’`]/g, "'") : lower;
}
