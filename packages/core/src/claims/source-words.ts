import { readClauses } from './clauses.ts';
import { isComma, isQuoteMark, trimmed, type View } from './view.ts';

/** A noun phrase: begins like one and has a noun, a name or a pronoun. */
export function canBeSource(source: View): boolean {
  const first = source[0];
  if (first === undefined || /^(?:PREP|TO|CONJ|SUB|ADV|NUM|VBG|VBN|VB|PUNCT|BE|HAVE|MODAL|WH)$/.test(first.tag))
    return false;
  if (/^(?:there|this|that|these|those|which|i|we|you|one)$/.test(first.lower) && source.length === 1) return false;
  const verb = source.findIndex((token) => /^(?:VBD|VBZ|MODAL|HAVE|BE)$/.test(token.tag));
  // "The ministry that paid" may speak, "the wall cost" may not.
  if (verb !== -1 && !source.slice(0, verb).some((token) => token.tag === 'WH')) return false;
  return source.some((token) => /^(?:NOUN|NAME|PRON)$/.test(token.tag)) && !/^(?:me|him|us|them)$/.test(first.lower);
}

/** "According to A, B said": both speakers, when they stand side by side. */
export function nested(outer: View, inner: View): View {
  const gap = (inner[0]?.index ?? 0) - (outer.at(-1)?.index ?? 0);
  return gap >= 1 && gap <= 2 ? [...outer, ...inner] : outer;
}

/** "..., said Ms Lee, who chairs it": "Ms Lee chairs it" is the article's own. */
export function asideAbout(words: View, comma: number): View[] {
  if (comma < 1 || !isComma(words[comma]) || !/^(?:who|which)$/.test(words[comma + 1]?.lower ?? '')) return [];
  const aside = words.slice(comma + 2);
  const end = aside.findLastIndex(
    (token, n) => isComma(token) && aside.slice(n + 1).every((word) => word.tag === 'ADV'),
  );
  const fact = [...words.slice(0, comma), ...trimmed(end === -1 ? aside : aside.slice(0, end))];
  const first = readClauses(fact)[0];
  return first !== undefined && first.from === comma && !fact.some((token) => isQuoteMark(token))
    ? [withoutFinal(fact)]
    : [];
}

const withoutFinal = (view: View): View => (view.at(-1)?.text === '.' ? view.slice(0, -1) : view);

/** "Ms Lee, who chairs it," as a source is "Ms Lee". */
export function withoutAside(source: View): View {
  const comma = source.findIndex((token) => isComma(token));
  if (comma < 1) return source;
  const head = source.slice(0, comma);
  const rest = source.slice(comma + 1);
  // "the town, the firm and the union" is one source.
  if (rest.some((token) => token.tag === 'CONJ')) return source;
  return rest.every((token) => token.tag === 'NAME') && !head.some((token) => token.tag === 'NAME') ? rest : head;
}

/** Leaves out the marks when the whole content stands in one pair, and an opening "that". */
export function unquoted(content: View): View {
  const bare = thatLess(content);
  const marks = bare.filter((token) => isQuoteMark(token)).length;
  const last = bare.at(-1);
  const before = bare.at(-2);
  const wrapped = isQuoteMark(bare[0]) && (isQuoteMark(last) || (last?.tag === 'PUNCT' && isQuoteMark(before)));
  if (marks === 2 && wrapped) return bare.filter((token) => !isQuoteMark(token));
  return marks === 1 ? bare.filter((token) => !isQuoteMark(token)) : bare;
}

const thatLess = (content: View): View =>
  content[0]?.lower === 'that' && content[0].tag === 'WH' ? content.slice(1) : content;
