import { asPreposition, readClauses } from './clauses.ts';
import { isComma, trimmed, type View } from './view.ts';

/** Openers of a fact that stands beside the main one. Time, condition, place and "because" restrict and stay inside. */
const BESIDE = /^(?:although|though|whereas|while|whilst|as|where)$/;

/**
 * "Fares rose, although the firm had promised a freeze" -> "Fares rose" | "The firm had promised a freeze"; "He spoke
 * as he opened the site" -> "He spoke" | "He opened the site".
 */
export function besideClause(view: View): View[] | null {
  const clauses = readClauses(view);
  for (const clause of clauses) {
    const at = clause.opener;
    const word = view[at];
    if (clause.role !== 'opened' || word === undefined || !BESIDE.test(word.lower)) continue;
    if (word.lower === 'as' && (asPreposition(view, at) || comparison(view, at))) continue;
    if (/^(?:while|whilst|where)$/.test(word.lower) && at > 0 && !isComma(view[at - 1])) continue;
    if (word.lower === 'where' && at === 0) continue;
    // "even though", "just as": the adverb goes with the opener.
    const cut = /^(?:even|just)$/.test(view[at - 1]?.lower ?? '') ? at - 1 : at;
    if (!view.slice(at + 1, clause.from).some((token) => /^(?:NOUN|NAME|PRON|NUM)$/.test(token.tag))) continue;
    const parts = at === 0 ? fronted(view, clause.head) : [view.slice(0, cut), view.slice(at + 1)];
    if (parts === null) continue;
    const [first = [], second = []] = parts.map((part) => trimmed(part));
    if (readClauses(first).length === 0 || readClauses(second).length === 0) continue;
    return [first, second];
  }
  return null;
}

/** "Although A, B": the comma after which B has a subject and a verb of its own. */
function fronted(view: View, from: number): View[] | null {
  for (let at = from + 1; at < view.length - 2; at += 1) {
    if (!isComma(view[at])) continue;
    const rest = view.slice(at + 1);
    const first = readClauses(rest)[0];
    if (first !== undefined && first.from > 0 && /^(?:DET|POSS|ADJ|NOUN|NAME|PRON|NUM)$/.test(rest[0]?.tag ?? ''))
      return [view.slice(1, at), rest];
  }
  return null;
}

/** "twice as many as the firm had planned", "as expected". */
function comparison(view: View, at: number): boolean {
  return view
    .slice(Math.max(0, at - 5), at)
    .some((token) => token.lower === 'as' || token.lower === 'same' || token.lower === 'such');
}
