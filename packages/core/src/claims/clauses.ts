import { findVerbGroups, type VerbGroup } from '../language/verb-groups.ts';
import { reportingVerbs } from './speech-words.ts';
import { isComma, type View } from './view.ts';

/**
 * What a finite verb is to the sentence: the main verb, one joined to an earlier verb by "and" or "but", or one inside
 * a clause that something opens ("after", "which", "said").
 */
export type Clause = VerbGroup & {
  role: 'main' | 'joined' | 'opened' | 'content' | 'inner';
  /** Place of the word that opens or joins it, or -1. */
  opener: number;
  /** `joined`: which clause it continues. */
  to: number;
};

/** The finite verbs of a view with their roles, left to right. */
export function readClauses(view: View): Clause[] {
  const clauses: Clause[] = [];
  for (const group of findVerbGroups(view)) {
    const before = clauses.at(-1);
    clauses.push({ ...group, ...roleOf(view, clauses, group, before) });
  }
  return clauses;
}

function roleOf(
  view: View,
  clauses: Clause[],
  group: VerbGroup,
  before: Clause | undefined,
): Pick<Clause, 'role' | 'opener' | 'to'> {
  const from = before === undefined ? 0 : before.head + 1;
  const opener = lastOpener(view, from, group.from);
  const mainSeen = clauses.some((clause) => clause.role === 'main');
  if (opener !== -1) return { role: 'opened', opener, to: -1 };
  const joint = lastJoint(view, from, group.from);
  if (before === undefined) return { role: 'main', opener: -1, to: -1 };
  if (before.role !== 'opened' && startsContent(view, before, joint)) return { role: 'content', opener: -1, to: -1 };
  if (!mainSeen) return { role: 'main', opener: -1, to: -1 };
  if (joint === -1 && inVerbList(view, group))
    return { role: 'joined', opener: group.from - 1, to: clauses.length - 1 };
  if (joint === -1) return { role: 'inner', opener: -1, to: -1 };
  return { role: 'joined', opener: joint, to: joinedTo(view, clauses, joint) };
}

/** The last "after", "which", "that" between two verbs. */
function lastOpener(view: View, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = view[at];
    if (token?.tag === 'WH' && !(at === 0 && closedAtOnce(view, at, to))) return at;
    // "When asked, she said", "As chair, he signed": the comma closes what the word opened.
    if (token?.tag === 'SUB' && view.slice(at + 1, to).some((word) => isComma(word))) continue;
    // "labelled it as a plot and threatened": no subject stands between, so the verb goes back to an earlier one.
    if (token?.tag === 'SUB' && directlyJoined(view, to)) continue;
    if (token?.tag === 'SUB' && !(token.lower === 'as' && asPreposition(view, at))) return at;
  }
  return -1;
}

/** "When asked, she said": nothing finite before the comma. */
function closedAtOnce(view: View, opener: number, to: number): boolean {
  return (
    /^(?:VBN|VBG|PREP|ADJ)$/.test(view[opener + 1]?.tag ?? '') &&
    view.slice(opener + 1, to).some((word) => isComma(word))
  );
}

/** "and" right before the verb, adverbs aside. */
function directlyJoined(view: View, to: number): boolean {
  let at = to - 1;
  while (view[at]?.tag === 'ADV') at -= 1;
  return view[at]?.tag === 'CONJ';
}

/** "as part of", "such as", "as well as", "as many as": no clause. */
export function asPreposition(view: View, at: number): boolean {
  const next = view[at + 1];
  const before = view[at - 1]?.lower ?? '';
  if (
    next === undefined ||
    /^(?:well|many|much|few|little|long|soon|far|part|saying|telling|being|having|of)$/.test(next.lower)
  )
    return true;
  return (
    next.tag === 'VBG' ||
    next.tag === 'VBN' ||
    next.tag === 'ADJ' ||
    /^(?:such|same|well|regarded|known|described|labelled|seen)$/.test(before)
  );
}

/** The last "and", "but" or ";" between two verbs with only a noun phrase or adverbs after it. */
function lastJoint(view: View, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = view[at];
    if (token === undefined) break;
    if (token.text === ';' || /^(?:and|but)$/.test(token.lower)) {
      return joinsClauses(view, from, at, to) ? at : -1;
    }
    if (/^(?:VB|VBG|TO|WH|SUB)$/.test(token.tag)) return -1;
  }
  return -1;
}

/**
 * "between A and B rose", "the mayor and the firm said": here "and" joins two nouns of one subject. It joins clauses
 * when a verb or an adverb follows at once, when a comma stands before it, or when the noun phrase after it can be a
 * subject of its own ("and the mayor resigned").
 */
function joinsClauses(view: View, from: number, at: number, to: number): boolean {
  if (view[at]?.text === ';' || isComma(view[at - 1])) return true;
  const subject = view.slice(at + 1, to).filter((token) => token.tag !== 'ADV' && token.tag !== 'NOT');
  if (subject.length === 0) return true;
  // "drugs A and B next year, it said": the comma closes what "and" belongs to.
  if (subject.some((token) => isComma(token)) && !/^(?:PREP|SUB|WH)$/.test(subject[0]?.tag ?? '')) return false;
  if (view.slice(Math.max(from, at - 8), at).some((token) => token.lower === 'between' || token.lower === 'both'))
    return false;
  return subject.length <= 8;
}

/** "built a wall, bought two pumps and hired guards": right after a comma, with an object, and "and" still to come. */
function inVerbList(view: View, group: VerbGroup): boolean {
  if (!isComma(view[group.from - 1]) || group.form !== 'past' || group.auxiliaries.length > 0) return false;
  if (!/^(?:DET|POSS|ADJ|NOUN|NAME|NUM|PRON)$/.test(view[group.head + 1]?.tag ?? '')) return false;
  return view.some((token, n) => n > group.head && token.lower === 'and' && view[n + 1]?.tag === 'VBD');
}

/** A verb of saying or thinking that has had no content yet. */
function startsContent(view: View, before: Clause, joint: number): boolean {
  if (!reportingVerbs.has(before.lemma) || before.passive) return false;
  if (joint === -1) return true;
  const between = view.slice(before.head + 1, joint);
  // "said trips between A and B rose": the noun phrase before "and" is still the subject of what was said.
  return (
    !between.some((token) => token.tag === 'VB' || isComma(token) || token.text === ';') &&
    between.length > 0 &&
    joint - before.head <= 4 &&
    view[joint]?.lower === 'and' &&
    before.form !== 'aux'
  );
}

/** ", and" goes back to the last main verb, a bare "and" to the nearest verb. */
function joinedTo(view: View, clauses: Clause[], joint: number): number {
  const main = clauses.findLastIndex(
    (clause) => clause.role === 'main' || (clause.role === 'joined' && domain(clauses, clause) === 'main'),
  );
  return isComma(view[joint - 1]) || view[joint]?.text === ';' ? main : clauses.length - 1;
}

/** Whether a chain of joined verbs starts at the main verb or inside an opened clause. */
export function domain(clauses: Clause[], clause: Clause): 'main' | 'inside' {
  let at: Clause | undefined = clause;
  for (let n = 0; at !== undefined && at.role === 'joined' && n < clauses.length; n += 1) at = clauses[at.to];
  return at?.role === 'main' ? 'main' : 'inside';
}

/**
 * Where the subject of the main verb begins: after a fronted adverbial and its comma ("Last week, ..."). The
 * adverbial itself is `view.slice(0, place)` without the comma.
 */
export function subjectStart(view: View, main: Clause): number {
  const first = view[0];
  if (first === undefined) return 0;
  const adverbial =
    first.tag === 'PREP' ||
    first.tag === 'SUB' ||
    first.tag === 'ADV' ||
    (first.tag === 'WH' && first.lower === 'when') ||
    startsTime(view);
  if (!adverbial) return 0;
  for (let at = main.from - 1; at > 0; at -= 1) {
    if (isComma(view[at]) && !/^(?:CONJ|VBG|WH)$/.test(view[at + 1]?.tag ?? '') && at + 1 < main.from) return at + 1;
  }
  return 0;
}

/** "Last week, ...", "This year, ...", "Two years ago, ...". */
function startsTime(view: View): boolean {
  const first = view[0]?.lower ?? '';
  const head = view.slice(0, 4).map((token) => token.lower);
  return (
    (/^(?:last|next|this|earlier|later|that|the)$/.test(first) || view[0]?.tag === 'NUM') &&
    head.some((word) =>
      /^(?:day|days|week|weeks|month|months|year|years|ago|morning|evening|night|afternoon|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        word,
      ),
    ) &&
    view.slice(0, 6).some((token) => isComma(token))
  );
}
