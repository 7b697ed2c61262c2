import { readClauses, type Clause } from './clauses.ts';
import { pastBe } from './split-relatives.ts';
import { isComma, reworded, trimmed, type View } from './view.ts';
import { pastOf, readVerb } from '../language/verb-forms.ts';

/** Participles in front that only set the scene, or that are prepositions by now. */
const SCENE =
  /^(?:according|following|including|regarding|concerning|depending|based|compared|given|asked|speaking|starting|beginning|considering|assuming|provided|excluding|barring|pending|owing|judging|facing|being|having|amid)$/;

/**
 * "Accompanied by two aides, Ms Lee opened the bridge" -> "Ms Lee was accompanied by two aides" | "Ms Lee opened the
 * bridge"; "Citing costs, the firm closed" -> "The firm cited costs" | "The firm closed".
 */
export function frontedParticiple(view: View): View[] | null {
  const first = view[0];
  const verb = readVerb(first?.lower ?? '');
  if (first === undefined || verb === undefined || SCENE.test(first.lower)) return null;
  if (first.tag === 'NAME' || !(verb.ing || (verb.participle && !verb.base))) return null;
  const main = readClauses(view).find((clause) => clause.role === 'main');
  const comma = lastCommaBefore(view, main);
  if (main === undefined || comma < 2 || comma > 14) return null;
  const subject = view.slice(comma + 1, main.from).filter((token) => token.tag !== 'ADV');
  if (subject.length === 0 || !startsSubject(subject) || /^(?:it|there)$/.test(subject[0]?.lower ?? '')) return null;
  const phrase = view.slice(1, comma);
  const rest = trimmed(view.slice(comma + 1));
  if (!verb.ing)
    return [[...subject, pastBe(subject), { ...reworded(first, first.lower), tag: 'VBN' }, ...phrase], rest];
  if (main.form !== 'past' && !(main.form === 'participle' && view[main.from]?.lower === 'had')) return null;
  return [[...subject, { ...reworded(first, pastOf(verb.lemma)), tag: 'VBD' }, ...phrase], rest];
}

function lastCommaBefore(view: View, main: Clause | undefined): number {
  return main === undefined ? -1 : view.findLastIndex((token, n) => n < main.from && isComma(token));
}

const startsSubject = (subject: View): boolean => /^(?:DET|POSS|ADJ|NOUN|NAME|PRON|NUM)$/.test(subject[0]?.tag ?? '');

/** Effects that the subject of the sentence brings about itself. */
const EFFECTS =
  /^(?:killing|injuring|wounding|forcing|causing|prompting|damaging|destroying|displacing|cutting|triggering|sparking|affecting|closing|blocking|flooding|disrupting|costing|beating|defeating|creating|adding|saving)$/;

/**
 * "A storm hit the coast, killing 12 and injuring 40" -> "A storm hit the coast" | "A storm killed 12" | "A storm
 * injured 40".
 */
export function trailingParticiple(view: View): View[] | null {
  const clauses = readClauses(view);
  const main = clauses[0];
  if (main === undefined || main.role !== 'main' || main.passive || main.form !== 'past') return null;
  const at = view.findIndex((token, n) => n > main.head + 1 && isComma(view[n - 1]) && EFFECTS.test(token.lower));
  if (at === -1 || clauses.some((clause) => clause.from > at)) return null;
  if (/^(?:it|them|him|her)$/.test(view[at + 1]?.lower ?? '')) return null;
  // "began when a pipe burst, causing": the burst caused it.
  if (clauses.some((clause) => clause.role === 'opened' && clause.from < at)) return null;
  const subject = view.slice(0, main.from);
  if (subject.length === 0 || subject.length > 14 || subject.some((token) => isComma(token))) return null;
  const parts = [view.slice(0, at - 1)];
  let from = at;
  for (let n = at + 1; n <= view.length; n += 1) {
    const joins = n < view.length && view[n]?.tag === 'CONJ' && EFFECTS.test(view[n + 1]?.lower ?? '');
    if (n < view.length && !joins) continue;
    parts.push([...subject, ...asPast(view.slice(from, n))]);
    from = n + 1;
  }
  return parts.map((part) => trimmed(part));
}

/** "a copy of the plan, written by Ann Lee" -> ... | "The plan was written by Ann Lee". */
export function agentAside(view: View): View[] | null {
  const at = view.findIndex(
    (token, n) => n > 2 && isComma(view[n - 1]) && token.tag === 'VBN' && view[n + 1]?.lower === 'by',
  );
  if (at === -1 || readClauses(view.slice(at)).length > 0 || view.slice(at).some((token) => isComma(token)))
    return null;
  let from = at - 1;
  while (from > 0 && /^(?:DET|POSS|ADJ|NOUN|NAME|NUM)$/.test(view[from - 1]?.tag ?? '')) from -= 1;
  const head = view.slice(from, at - 1);
  if (!head.some((token) => /^(?:NOUN|NAME)$/.test(token.tag)) || readClauses(view.slice(0, at - 1)).length === 0)
    return null;
  return [view.slice(0, at - 1), [...head, pastBe(head), ...view.slice(at)]];
}

function asPast(phrase: View): View {
  const [first, ...rest] = phrase;
  const lemma = readVerb(first?.lower ?? '')?.lemma;
  if (first === undefined || lemma === undefined) return phrase;
  return [{ ...reworded(first, pastOf(lemma)), tag: 'VBD' }, ...rest];
}
