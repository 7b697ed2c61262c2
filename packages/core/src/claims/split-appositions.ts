import { insertedWord, isComma, trimmed, type View } from './view.ts';
import { notNames } from './name-words.ts';
import { roleWords } from './speech-words.ts';

/** The main view without its asides, and the relations that the asides state. */
export type Parted = { view: View; relations: View[] };

/** Longest aside that is still taken for a role. */
const LONGEST = 16;

/**
 * "Ann Lee, chair of the council, said" -> "Ann Lee said", with "Ann Lee is chair of the council"; "its chair, Ann
 * Lee, said" -> "Ann Lee said" keeps both words, with "Ann Lee is its chair". Only where one side is a name, so that
 * lists are left alone.
 */
export function takeAppositions(view: View): Parted {
  for (let at = 1; at < view.length - 1; at += 1) {
    if (!isComma(view[at])) continue;
    const found = nameThenRole(view, at) ?? roleThenName(view, at);
    if (found !== null) {
      const rest = takeAppositions(found.view);
      return { view: rest.view, relations: [...found.relations, ...rest.relations] };
    }
  }
  return { view, relations: [] };
}

/** "Ann Lee, chair of the council," and at the end "..., said Ann Lee, chair of the council." */
function nameThenRole(view: View, comma: number): Parted | null {
  const name = nameEndingAt(view, comma);
  if (name.length === 0) return null;
  const end = asideEnd(view, comma + 1);
  const role = view.slice(comma + 1, end);
  const age = role.length === 1 && /^\d{1,3}$/.test(role[0]?.text ?? '');
  if (!age && !isRole(role)) return null;
  const closed = view[end];
  if (closed !== undefined && !isComma(closed) && closed.text !== '.') return null;
  if (isComma(closed) && joinsList(view, end + 1)) return null;
  const article = view[comma - name.length - 1];
  const whole = article?.lower === 'the' ? [article, ...name] : name;
  const relation = [...whole, insertedWord('is', 'BE'), ...trimmed(role)];
  // The closing comma goes only where the verb follows; before another aside it is still needed.
  const closing = isComma(closed) && isFinite(view[end + 1]) ? end + 1 : age ? end : secondAside(view, end);
  return { view: [...view.slice(0, comma), ...view.slice(closing)], relations: [relation] };
}

/** "the council's chair, Ann Lee, said" and "a member, Ann Lee." */
function roleThenName(view: View, comma: number): Parted | null {
  let end = comma + 1;
  while (view[end]?.tag === 'NAME') end += 1;
  const name = view.slice(comma + 1, end);
  if (name.length < 2 || name.length > 5) return null;
  const closed = view[end];
  if (
    !(closed === undefined || isComma(closed) || closed.text === '.' || /^(?:VBD|VBZ|BE|HAVE|MODAL)$/.test(closed.tag))
  )
    return null;
  if (isComma(closed) && (joinsList(view, end + 1) || view[end + 1]?.tag === 'NAME')) return null;
  let from = comma;
  while (from > 0 && /^(?:DET|POSS|ADJ|NOUN|NAME|NUM)$/.test(view[from - 1]?.tag ?? '')) from -= 1;
  const role = view.slice(from, comma);
  const last = role.at(-1);
  if (last === undefined || role.length < 2 || !roleWords.has(last.lower)) return null;
  if (!/^(?:DET|POSS|NAME)$/.test(role[0]?.tag ?? '')) return null;
  const relation = [...name, insertedWord('is', 'BE'), ...role];
  const closing = isComma(closed) ? end + 1 : end;
  // "its chair, Ann Lee": "Ann Lee is its chair" would not stand alone.
  const loose = /^(?:its|his|her|their|our|my|your)$/.test(role[0]?.lower ?? '');
  return { view: [...view.slice(0, from), ...name, ...view.slice(closing)], relations: loose ? [] : [relation] };
}

/** "Ann Lee, head of the Roe Trust, a charity, said": the second aside is about the trust and goes, too. */
function secondAside(view: View, comma: number): number {
  const end = asideEnd(view, comma + 1);
  return end > comma + 1 && isComma(view[end]) && isFinite(view[end + 1]) ? end + 1 : comma;
}

const isFinite = (token: View[number] | undefined): boolean =>
  token !== undefined && /^(?:VBD|VBZ|VBP|BE|HAVE|DO|MODAL|ADV)$/.test(token.tag);

/** The capitalised words right before the comma, if they are a name of a person or body. */
function nameEndingAt(view: View, comma: number): View {
  let from = comma;
  while (from > 0 && view[from - 1]?.tag === 'NAME') from -= 1;
  const name = view.slice(from, comma);
  if (name.length === 0 || name.length > 6 || name.some((token) => notNames.has(token.lower))) return [];
  return name.some((token) => /\p{Ll}/u.test(token.text)) ? name : [];
}

/** The comma or full stop that closes the aside. */
function asideEnd(view: View, from: number): number {
  for (let at = from; at < Math.min(view.length, from + LONGEST); at += 1) {
    if (isComma(view[at]) || view[at]?.text === '.') return at;
    if (/^(?:VBD|VBZ|VBP|BE|HAVE|DO|MODAL|WH|SUB|PUNCT)$/.test(view[at]?.tag ?? '')) return from;
  }
  return Math.min(view.length, from + LONGEST);
}

/** "chair of the council", "a former teacher from Hull", "the town's only doctor": a role, or an article and a noun. */
function isRole(role: View): boolean {
  const first = role[0];
  if (first === undefined || role.length < 2) return false;
  const at = role.findIndex((token) => roleWords.has(token.lower));
  const before = role.slice(0, at);
  if (at !== -1 && before.every((token) => /^(?:DET|POSS|ADJ|NOUN|NAME|VBN|NUM)$/.test(token.tag))) return true;
  return (
    /^(?:a|an|the)$/.test(first.lower) &&
    role.some((token) => token.tag === 'NOUN') &&
    !role.some((token) => token.tag === 'CONJ')
  );
}

const joinsList = (view: View, at: number): boolean =>
  /^(?:and|or)$/.test(view[at]?.lower ?? '') && view[at + 1]?.tag === 'NAME';
