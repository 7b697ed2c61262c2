import { readClauses, type Clause } from './clauses.ts';
import { insertedWord, isComma, isQuoteMark, reworded, trimmed, type View } from './view.ts';
import { pastOf, readVerb } from '../language/verb-forms.ts';

/**
 * "The wall, which cost 41m, opened in May" -> "The wall cost 41m" | "The wall opened in May". Only after a comma:
 * without one the clause says which wall is meant and stays.
 */
export function nonRestrictive(view: View): View[] | null {
  const at = view.findIndex((_, n) => n > 1 && isComma(view[n - 1]) && opensRelative(view, n));
  if (at === -1) return null;
  const clauses = readClauses(view);
  const relative = clauses.find((clause) => clause.opener === at && clause.role === 'opened');
  // Only a relative word that is the subject can simply be replaced by what it stands for.
  if (
    relative === undefined ||
    view.slice(at + 1, relative.from).some((token) => token.tag !== 'ADV' && token.tag !== 'NOT')
  )
    return null;
  const end = relativeEnd(view, clauses, relative);
  const head = headBefore(view, at - 1, view[at]?.lower === 'who', relative);
  if (head === null) return null;
  const rest = [...view.slice(0, at - 1), ...view.slice(end)];
  const fact = [...head, ...trimmed(view.slice(at + 1, end))];
  return readClauses(rest).length === 0 ? null : [trimmed(rest), fact];
}

function opensRelative(view: View, at: number): boolean {
  const lower = view[at]?.lower;
  return (lower === 'which' || lower === 'who') && view[at - 2]?.tag !== 'PREP';
}

/** The comma before the verb that the relative clause interrupts; else the end. */
function relativeEnd(view: View, clauses: Clause[], relative: Clause): number {
  const started = clauses.some((clause) => clause.from < relative.from && clause.role === 'main');
  const inside = clauses[clauses.indexOf(relative) + 1];
  for (let at = relative.head + 1; at < view.length; at += 1) {
    if (!isComma(view[at])) continue;
    const next = view[at + 1];
    if (next === undefined) return at;
    if (!started && clauses.some((clause) => clause.from > at && clause.from - at <= 3)) return at + 1;
    if (started && next.tag === 'CONJ' && inside !== undefined && inside.from > at) return at;
    if (started && (next.tag === 'SUB' || next.lower === 'according')) return at;
  }
  return view.length;
}

/** The noun phrase that ends before the comma: "the new bridge", "the chair of the council". */
function headBefore(view: View, comma: number, person: boolean, relative: Clause): View | null {
  let from = comma;
  while (from > 0 && partOfNoun(view, from - 1)) from -= 1;
  if (from === comma) return null;
  const plural = wantsPlural(view, relative);
  // "a copy of the plans, which was": the head that agrees with the verb is further left.
  while (from > 1 && (view[from - 1]?.lower === 'of' || disagrees(view, comma, plural))) {
    if (view[from - 1]?.tag !== 'PREP') break;
    let next = from - 1;
    while (next > 0 && partOfNoun(view, next - 1)) next -= 1;
    if (next === from - 1) break;
    from = next;
    if (view[from - 1]?.lower !== 'of') break;
  }
  const head = view.slice(from, comma);
  if (head.length > 14 || /^(?:it|this|that|them|him|her)$/.test(head[0]?.lower ?? '') || isQuoteMark(head[0]))
    return null;
  if (person && !head.some((token) => /^(?:NAME|NOUN)$/.test(token.tag))) return null;
  return head.some((token) => /^(?:NAME|NOUN)$/.test(token.tag)) ? head : null;
}

function partOfNoun(view: View, at: number): boolean {
  const token = view[at];
  if (token === undefined) return false;
  return /^(?:DET|POSS|ADJ|NOUN|NAME|NUM)$/.test(token.tag) || (token.text === '-' && view[at - 1]?.tag === 'NOUN');
}

/** true: "which were"; false: "which was"; null: either. */
function wantsPlural(view: View, relative: Clause): boolean | null {
  const first = view[relative.from]?.lower ?? '';
  if (/^(?:are|were|have)$/.test(first)) return true;
  return /^(?:is|was|has)$/.test(first) || view[relative.from]?.tag === 'VBZ' ? false : null;
}

function disagrees(view: View, comma: number, plural: boolean | null): boolean {
  const last = view[comma - 1];
  if (plural === null || last === undefined || last.tag === 'NAME') return false;
  return /[^su]s$/.test(last.lower) !== plural;
}

/**
 * "... which has seen prices fall by a third in two years" -> "Prices fell by a third in two years": what was seen is
 * the fact. The clause is cut off, its verb put into the past.
 */
export function seenDoing(view: View): View[] | null {
  const seen = view.findIndex((token, n) => token.lower === 'seen' && view[n - 1]?.tag === 'HAVE');
  if (seen === -1) return null;
  const opener = seen - 2;
  const relative = view[opener]?.lower === 'which' || (view[opener]?.lower === 'that' && view[opener]?.tag === 'WH');
  if (!relative || opener < 4) return null;
  const verb = bareVerbAfter(view, seen + 1);
  if (verb === -1) return null;
  const token = view[verb];
  const lemma = readVerb(token?.lower ?? '')?.lemma;
  if (token === undefined || lemma === undefined) return null;
  const fact: View = [
    ...view.slice(seen + 1, verb),
    { ...reworded(token, pastOf(lemma)), tag: 'VBD' },
    ...view.slice(verb + 1),
  ];
  const rest = trimmed(view.slice(0, opener));
  return readClauses(rest).length === 0 ? null : [rest, fact];
}

/**
 * The base form after a name, a pronoun or a plural: "seen the firm's sales fall". After a singular noun it is taken
 * only when a number or an article follows, for the word may be a noun there.
 */
function bareVerbAfter(view: View, from: number): number {
  for (let at = from + 1; at < Math.min(view.length, from + 9); at += 1) {
    const token = view[at];
    const before = view[at - 1];
    if (token === undefined || before === undefined || /^[,;:]$/.test(token.text)) return -1;
    if (readVerb(token.lower)?.base !== true || token.tag === 'NAME') continue;
    const plural = /[^su]s$/.test(before.lower) || /^(?:people|police|men|women)$/.test(before.lower);
    const follows = view[at + 1];
    const object =
      follows !== undefined &&
      (/^(?:DET|POSS|NUM|NAME)$/.test(follows.tag) ||
        /^(?:over|more|about|nearly|almost|at|up|by|from|to|in|its|out)$/.test(follows.lower));
    if (before.tag === 'NAME' || before.tag === 'PRON' || plural) return at;
    if (before.tag === 'NOUN' && object && /^(?:the|its|their|his|her)$/.test(view[from]?.lower ?? '')) return at;
  }
  return -1;
}

/** "was" or "were", after the number of the last noun of a subject. */
export function pastBe(subject: View): ReturnType<typeof insertedWord> {
  const joined = subject.some((token) => token.lower === 'and');
  const of = subject.findIndex((token) => token.tag === 'PREP');
  const last = (of > 0 ? subject.slice(0, of) : subject).findLast((token) => /^(?:NOUN|NAME|PRON)$/.test(token.tag));
  const plural =
    joined ||
    (last?.tag === 'NOUN' && /[^su]s$/.test(last.lower)) ||
    /^(?:they|we|you|people|men|women|children|police)$/.test(last?.lower ?? '');
  return insertedWord(plural ? 'were' : 'was', 'BE');
}
