import { domain, readClauses, subjectStart, type Clause } from './clauses.ts';
import { isComma, trimmed, type View } from './view.ts';
import { readVerb } from '../language/verb-forms.ts';

/** Words that tie two halves together, so that neither stands alone. */
const TIED = /^(?:neither|nor)$/;
/** Ties only when "or" follows: "either side" does not. */
const TIED_BY_OR = /^(?:either|whether)$/;

const isTied = (view: View): boolean =>
  view.some(
    (token, n) =>
      TIED.test(token.lower) ||
      (token.lower === 'only' && view[n - 1]?.tag === 'NOT') ||
      (TIED_BY_OR.test(token.lower) && view.slice(n).some((later) => later.lower === 'or')),
  );

/**
 * "Fares rose by 4% in May, and the mayor ordered a review" -> "Fares rose by 4% in May" | "The mayor ordered a
 * review". An adverbial in front goes to both halves unless the second brings its own.
 */
export function joinedClauses(view: View): View[] | null {
  const clauses = readClauses(view);
  const right = clauses.find(
    (clause) => clause.role === 'joined' && domain(clauses, clause) === 'main' && hasSubject(view, clause),
  );
  const left = clauses[right?.to ?? -1];
  if (right === undefined || left === undefined || isTied(view.slice(0, right.from))) return null;
  const first = trimmed(view.slice(0, right.opener));
  const second = trimmed(view.slice(right.opener + 1));
  if (readClauses(first).length === 0 || !standsAlone(second)) return null;
  const main = clauses.find((clause) => clause.role === 'main') ?? left;
  const front = view.slice(0, subjectStart(view, main));
  const shared =
    front.length > 0 && front.length < 10 && second[0]?.tag !== 'PREP' && second[0]?.tag !== 'ADV' ? front : [];
  return [first, [...shared, ...second]];
}

/** Between "and" and the verb stands a noun phrase. */
function hasSubject(view: View, clause: Clause): boolean {
  return view
    .slice(clause.opener + 1, clause.from)
    .some((token) => /^(?:NOUN|NAME|PRON|NUM)$/.test(token.tag) && !/^(?:now|then|later)$/.test(token.lower));
}

/** A subject before the first verb, and something after it or a verb that needs nothing. */
function standsAlone(view: View): boolean {
  const first = readClauses(view)[0];
  return first !== undefined && first.from > 0 && view.length >= 3;
}

type Joint = {
  /** Place of "and". */
  at: number;
  /** Place of the verb phrase after it. */
  verb: number;
  clause: Clause;
  /** Auxiliaries of the first verb that the second one shares. */
  shared: number[];
};

/**
 * "The council approved the plan and ordered a review" -> "The council approved the plan" | "The council ordered a
 * review". "It has closed two sites and cut 40 jobs" repeats "has".
 */
export function joinedVerbPhrases(view: View): View[] | null {
  const clauses = readClauses(view);
  const main = clauses.find((clause) => clause.role === 'main');
  if (main === undefined || isTied(view)) return null;
  const joint = finiteJoint(view, clauses) ?? sharedJoint(view, clauses, main);
  if (joint === null) return null;
  const from = subjectStart(view, main);
  const front = view.slice(0, from);
  const subject = view.slice(from, main.from);
  if (subject.length === 0 || !subject.some((token) => /^(?:NOUN|NAME|PRON|NUM|VBG|ADJ)$/.test(token.tag))) return null;
  const left = trimmed(view.slice(0, joint.at));
  const verb = view.slice(joint.at + 1);
  const shared = joint.shared.flatMap((at) => view[at] ?? []);
  const already = front.length < 12 ? front : [];
  const again = [...already, ...withoutLastAdverbs(subject), ...shared];
  // After a repeated auxiliary the past form is a participle: "has closed two and cut 40".
  if (shared.length > 0) asParticiple(verb);
  return [left, [...again, ...trimmed(verb)]];
}

/** "The firm first came and is now": the adverb belongs to the first verb only. */
function withoutLastAdverbs(subject: View): View {
  const last = subject.findLastIndex((token) => token.tag !== 'ADV' || token.lower.endsWith('ly'));
  return subject.slice(0, last + 1);
}

function asParticiple(verb: View): void {
  const at = verb.findIndex((token) => token.tag !== 'ADV');
  const token = verb[at];
  if (token?.tag === 'VBD') verb[at] = { ...token, tag: 'VBN' };
}

/** "and" right before a finite verb. */
function finiteJoint(view: View, clauses: Clause[]): Joint | null {
  for (const clause of clauses) {
    if (clause.role !== 'joined' || domain(clauses, clause) !== 'main' || hasSubject(view, clause)) continue;
    if (!/^(?:and|but|,)$/.test(view[clause.opener]?.lower ?? '')) continue;
    const left = clauses[clause.to];
    if (left === undefined) continue;
    return { at: clause.opener, verb: clause.from, clause, shared: sharedAuxiliaries(view, left, clause) };
  }
  return null;
}

/** A past form after "has ... and" or "was ... and" may be a second participle: "was arrested and charged". */
function sharedAuxiliaries(view: View, left: Clause, right: Clause): number[] {
  if (right.auxiliaries.length > 0 || left.auxiliaries.length === 0 || left.form !== 'participle') return [];
  if (right.form !== 'past' || readVerb(view[right.head]?.lower ?? '')?.participle !== true) return [];
  if (!left.passive) return left.auxiliaries;
  const next = view[right.head + 1];
  const object = next !== undefined && /^(?:DET|POSS|PRON|NAME|NOUN|NUM|WH)$/.test(next.tag);
  return object ? [] : left.auxiliaries;
}

/** "will close two sites and cut 40 jobs", "was taken to hospital and given a drip": the second verb is not finite. */
function sharedJoint(view: View, clauses: Clause[], main: Clause): Joint | null {
  if (main.auxiliaries.length === 0) return null;
  const wanted = main.form === 'base' ? 'VB' : main.form === 'participle' ? 'VBN' : null;
  if (wanted === null) return null;
  for (let at = main.head + 2; at < view.length - 1; at += 1) {
    if (/^(?:WH|SUB|TO|VBG)$/.test(view[at]?.tag ?? '')) return null;
    if (clauses.some((clause) => clause.from === at)) return null;
    if (view[at]?.lower !== 'and' && !(view[at]?.lower === 'but' && isComma(view[at - 1]))) continue;
    let verb = at + 1;
    while (view[verb]?.tag === 'ADV') verb += 1;
    const token = view[verb];
    if (token?.tag === wanted) return { at, verb, clause: main, shared: main.auxiliaries };
    if (token !== undefined && wanted === 'VB' && readsAsBase(view, verb)) {
      return { at, verb, clause: main, shared: main.auxiliaries };
    }
  }
  return null;
}

/** "and prevent flooding": a base form that an object follows. */
function readsAsBase(view: View, at: number): boolean {
  const verb = readVerb(view[at]?.lower ?? '');
  return verb?.base === true && !verb.noun && /^(?:DET|POSS|PRON|ADJ|NUM|NOUN|NAME)$/.test(view[at + 1]?.tag ?? '');
}
