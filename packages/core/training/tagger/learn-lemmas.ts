import { LONGEST_ENDING, lemmaBase, lemmaGroup, plainLower } from '../../src/language/lemmatise.ts';
import type { GoldSentence } from '../conllu.ts';

/** Uses of an ending that a rule of its own must mend, net of what it breaks. */
const LEAST_GAIN = 3;
/** The same for a whole word. */
const LEAST_GAIN_WORD = 1;

/** Groups that do not tell capitals start from the word in lower case, so that "I" and "i" have the same rule. */
const LOWER = ['l'] as const;
const WRITTEN = ['l', 'f'] as const;
const ALL = ['l', 'f', 't'] as const;

type Counts = Map<string, number>;

/** The table of `loadLemmatiser`: the fewest endings that say what longer ones do not say differently. */
export function learnLemmas(sentences: GoldSentence[]): string {
  const groups = new Map<string, Map<string, Counts>>();
  for (const { words } of sentences) {
    for (const { form, lemma, upos, xpos } of words) {
      if (lemma === '_' || form.length > 30 || /\s/.test(lemma)) continue;
      const group = lemmaGroup(form, `${upos}/${xpos}`);
      const endings = groups.get(group) ?? new Map<string, Counts>();
      groups.set(group, endings);
      const lower = plainLower(form);
      const bases = group.endsWith('^') ? ALL : form.charAt(0) === lower.charAt(0) ? WRITTEN : LOWER;
      const edit = editOf(form, lower, lemma, bases);
      const whole = endings.get(`=${lower}`);
      add(endings, `=${lower}`, edit);
      // Endings are learnt from different words, not from common ones, and never from irregular ones.
      const isNew = whole?.has(edit) !== true;
      if (!isNew || isIrregular(edit)) continue;
      for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length); length += 1) {
        add(endings, lower.slice(lower.length - length), edit);
      }
    }
  }
  const lines: string[] = [];
  for (const group of [...groups.keys()].toSorted()) {
    const rules = prune(groups.get(group) as Map<string, Counts>);
    lines.push(group, ...rules.map(([ending, edit]) => `${ending}\t${edit}`));
  }
  return lines.join('\n');
}

function add(endings: Map<string, Counts>, ending: string, edit: string): void {
  const counts = endings.get(ending) ?? new Map<string, number>();
  endings.set(ending, counts);
  counts.set(edit, (counts.get(edit) ?? 0) + 1);
}

function isIrregular(edit: string): boolean {
  const [, cut = '', added = ''] = edit.split('\t');
  return added.length > 2 || Number(cut) > 4;
}

/** "base cut add" with the base that has most in common with the lemma. */
function editOf(form: string, lower: string, lemma: string, bases: readonly ('l' | 'f' | 't')[]): string {
  let best = '';
  let kept = -1;
  for (const base of bases) {
    const from = lemmaBase(base, form, lower);
    let common = 0;
    while (common < from.length && common < lemma.length && from[common] === lemma[common]) common += 1;
    if (common > kept) {
      kept = common;
      best = `${base}\t${from.length - common}\t${lemma.slice(common)}`;
    }
  }
  return best;
}

function prune(endings: Map<string, Counts>): [string, string][] {
  const kept = new Map<string, string>();
  const order = [...endings.keys()].toSorted((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1));
  for (const ending of order) {
    const counts = endings.get(ending) as Counts;
    const [edit, count] = majority(counts);
    const inherited = inheritedEdit(kept, ending);
    if (edit === inherited) continue;
    const gain = count - (counts.get(inherited) ?? 0);
    if (ending === '' || gain >= (ending.startsWith('=') ? LEAST_GAIN_WORD : LEAST_GAIN)) kept.set(ending, edit);
  }
  return [...kept];
}

function rank(ending: string): number {
  return ending.startsWith('=') ? 1 : 0;
}

function inheritedEdit(kept: Map<string, string>, ending: string): string {
  const lower = ending.startsWith('=') ? ending.slice(1) : ending.slice(1);
  for (let at = Math.max(0, lower.length - LONGEST_ENDING); at <= lower.length; at += 1) {
    const edit = kept.get(lower.slice(at));
    if (edit !== undefined) return edit;
  }
  return '';
}

function majority(counts: Counts): [string, number] {
  let best: [string, number] = ['', 0];
  for (const entry of counts) if (entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
  return best;
}
