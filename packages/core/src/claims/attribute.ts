import type { ClaimSource } from './claim.ts';
import { readClauses, subjectStart, type Clause } from './clauses.ts';
import { asideAbout, canBeSource, nested, unquoted, withoutAside } from './source-words.ts';
import { addressingVerbs, quotingVerbs, reportingVerbs, strictVerbs } from './speech-words.ts';
import { isComma, isQuoteMark, trimmed, type View } from './view.ts';

/** What somebody says: the words of the content and who says so. */
export type Statement = {
  content: View;
  /** The words that name the speaker; null when the article itself asserts it. */
  source: View | null;
  cue: string | null;
  /** The source is a person or body that "I" and "we" inside the content stand for. */
  quoted: boolean;
};

const own = (content: View): Statement => ({ content, source: null, cue: null, quoted: false });

/**
 * Splits a sentence into what is said and who says so. Patterns are tried from the surest to the weakest; without one
 * the sentence is the article's own statement.
 */
export function attribute(view: View): Statement[] {
  return accordingTo(view) ?? quotedAs(view) ?? saidAfter(view) ?? colonQuote(view) ?? saidBefore(view) ?? [own(view)];
}

export function sourceOf(text: string, view: View): ClaimSource | null {
  const places = view.filter((token) => token.start >= 0);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  return { text: text.slice(first.start, last.end).replaceAll(/\s+/g, ' '), start: first.start, end: last.end };
}

/** "According to the ministry, fares rose", "fares rose, according to the ministry". */
function accordingTo(view: View): Statement[] | null {
  const at = view.findIndex((token, n) => token.lower === 'according' && view[n + 1]?.lower === 'to');
  if (at === -1) return null;
  const leading = view
    .slice(0, at)
    .every((token) => isQuoteMark(token) || token.tag === 'CONJ' || token.tag === 'PUNCT');
  const end = leading ? leadingSourceEnd(view, at + 2) : trailingSourceEnd(view, at + 2);
  const source = trimmed(view.slice(at + 2, end));
  const content = trimmed(leading ? view.slice(end) : [...dropLast(view.slice(0, at)), ...view.slice(end)]);
  if (source.length === 0 || source.length > 30 || content.length < 2) return null;
  const inner = attribute(content);
  return inner.map((statement) => ({
    content: statement.content,
    source: statement.source === null ? source : nested(source, statement.source),
    cue: statement.cue ?? 'according to',
    quoted: statement.quoted,
  }));
}

/** Up to the comma after which a clause of its own begins; without a comma, to the end of the noun phrase. */
function leadingSourceEnd(view: View, from: number): number {
  for (let at = from; at < view.length; at += 1) {
    if (!isComma(view[at])) continue;
    const rest = view.slice(at + 1);
    const next = rest[0];
    if (next === undefined || next.tag === 'VBG' || next.tag === 'WH' || next.tag === 'CONJ') continue;
    const clauses = readClauses(rest);
    if (clauses.length > 0 && (clauses[0]?.from ?? 0) > 0) return at;
  }
  let at = from;
  if (/^(?:DET|POSS)$/.test(view[at]?.tag ?? '')) at += 1;
  while (/^(?:ADJ|NOUN|NAME|POSS)$/.test(view[at]?.tag ?? '') || (view[at]?.lower === 'of' && at > from)) at += 1;
  return at;
}

/** To the next comma that does not open an apposition, a dash or the end. */
function trailingSourceEnd(view: View, from: number): number {
  for (let at = from; at < view.length; at += 1) {
    if (isComma(view[at]) || /^[;:.–—]$/.test(view[at]?.text ?? '')) return at;
    if (isQuoteMark(view[at])) return at;
    if (at > from && view[at]?.tag === 'CONJ' && /^(?:VBD|VBZ|BE|HAVE|MODAL)$/.test(view[at + 1]?.tag ?? '')) return at;
  }
  return view.length;
}

function dropLast(view: View): View {
  return isComma(view.at(-1)) ? view.slice(0, -1) : view;
}

/** "..., the report quoted Ms Lee as saying": the speaker is the one quoted. */
function quotedAs(view: View): Statement[] | null {
  const at = view.findIndex((token) => token.lower === 'quoted' || token.lower === 'cited');
  if (at === -1) return null;
  const as = view.findIndex(
    (token, n) =>
      n > at &&
      n < at + 12 &&
      token.lower === 'as' &&
      /^(?:saying|telling|stating|claiming)$/.test(view[n + 1]?.lower ?? ''),
  );
  if (as === -1) return null;
  const passive = view[at - 1]?.tag === 'BE';
  const comma = view.findLastIndex((token, n) => n < at && (isComma(token) || isQuoteMark(token)));
  const source = passive ? view.slice(comma + 1, at - 1) : view.slice(at + 1, as);
  const before = trimmed(view.slice(0, comma + 1));
  const content = passive || before.length < 3 ? trimmed(view.slice(as + 2)) : before;
  if (source.length === 0 || source.length > 16 || content.length < 2) return null;
  return [
    {
      content: unquoted(content),
      source: trimmed(source),
      cue: `quoted as ${view[as + 1]?.lower ?? 'saying'}`,
      quoted: true,
    },
  ];
}

/** `"Fares rose," Ms Lee said`, "fares rose, the ministry said on Monday", `"Fares rose," said Ms Lee`. */
function saidAfter(view: View): Statement[] | null {
  const clauses = readClauses(view);
  for (const [n, clause] of clauses.entries()) {
    if (!isSaying(view, clause, true)) continue;
    const found = subjectBefore(view, clause) ?? subjectAfter(view, clause);
    if (found === null) continue;
    const { from, to } = found;
    const source = withoutAdverbs(found.source);
    const before = trimmed(view.slice(0, from));
    if (before.length < 2 || !holdsStatement(view, before, from)) continue;
    if (clauses[n + 1] !== undefined && !restIsAside(view, to)) continue;
    const rest = afterAside(view, to);
    const cue = cueText(view, clause);
    const parts = [[...before, ...continued(view, to)], rest].filter((part) => part.length > 1);
    const aside = asideAbout([...source, ...view.slice(to)], source.length).map((fact) => own(fact));
    return [
      ...aside,
      ...parts.map((content) => ({
        content: unquoted(content),
        source,
        cue,
        quoted: content.some((token) => isQuoteMark(token)),
      })),
    ];
  }
  return null;
}

/** "they still said": the adverb is the verb's. */
function withoutAdverbs(source: View): View {
  const last = source.findLastIndex((token) => token.tag !== 'ADV');
  return source.slice(0, last + 1);
}

type Found = { from: number; source: View; to: number };

/** The subject stands between a comma (or closing quote) and the verb; one apposition may stand inside it. */
function subjectBefore(view: View, clause: Clause): Found | null {
  if (isQuoteMark(view[clause.from - 1])) return null;
  let open = lastBreak(view, clause.from - 1);
  if (open === clause.from - 1) {
    const inner = lastBreak(view, open - 1);
    open = inner === -1 ? -1 : lastBreak(view, inner - 1);
  }
  if (open === -1) return null;
  const quote = view.findLastIndex((token, n) => n < clause.from && n >= open - 12 && isQuoteMark(token));
  const from = quote !== -1 && quote < open && isComma(view[quote - 1]) && open - quote > 1 ? quote : open;
  const source = trimmed(view.slice(from + 1, clause.from));
  if (!canBeSource(source) || source.length > 26) return null;
  return { from: from + 1, source: withoutAside(source), to: clause.head + 1 };
}

/** `" said Ms Lee, who chairs it`: the verb comes first. */
function subjectAfter(view: View, clause: Clause): Found | null {
  const before = view[clause.from - 1];
  if (clause.from !== clause.head || !(isComma(before) || isQuoteMark(before))) return null;
  let end = clause.head + 1;
  while (end < view.length && /^(?:DET|POSS|ADJ|NOUN|NAME|PRON|NUM)$/.test(view[end]?.tag ?? '')) end += 1;
  while (end < view.length && view[end]?.lower === 'of') {
    end += 1;
    while (end < view.length && /^(?:DET|POSS|ADJ|NOUN|NAME|NUM)$/.test(view[end]?.tag ?? '')) end += 1;
  }
  const source = trimmed(view.slice(clause.head + 1, end));
  if (!canBeSource(source)) return null;
  return { from: clause.from, source, to: end };
}

function lastBreak(view: View, from: number): number {
  for (let at = from; at >= 0; at -= 1) if (isComma(view[at]) || isQuoteMark(view[at])) return at;
  return -1;
}

/** What was said holds a verb or is quoted. */
function holdsStatement(view: View, before: View, from: number): boolean {
  // "Though A, B said that C": what stands before is no statement of B's.
  if (before[0]?.tag === 'SUB' || before[0]?.lower === 'when') return false;
  const closed = isQuoteMark(view[from - 1]) || isQuoteMark(view[from - 2]);
  return readClauses(before).length > 0 || (closed && isQuoteMark(before[0]));
}

/** After the speaker only an aside may follow: "in a statement", "on Monday", "after the vote", or more of the quote. */
function restIsAside(view: View, to: number): boolean {
  const next = view[to];
  if (next?.lower === 'that') return false;
  if (next === undefined || /^(?:PREP|SUB|ADV|WH)$/.test(next.tag)) return true;
  return isComma(next) || next.text === '.' || next.text === ':' || isQuoteMark(next) || next.lower.endsWith('day');
}

/** "..., he said, with most of it in May": the words after the aside belong to what was said. */
function continued(view: View, to: number): View {
  const goesOn = isComma(view[to]) && /^(?:with|including|compared|up|down|excluding)$/.test(view[to + 1]?.lower ?? '');
  return goesOn ? trimmed(view.slice(to)) : [];
}

/** `," he said, "and more`: the quote that goes on after the aside. */
function afterAside(view: View, to: number): View {
  const open = view.findIndex((token, n) => n >= to && isQuoteMark(token));
  return open === -1 ? [] : trimmed(view.slice(open));
}

/** `The mayor: "Fares rose."` */
function colonQuote(view: View): Statement[] | null {
  const colon = view.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 8 || !isQuoteMark(view[colon + 1])) return null;
  const source = view.slice(0, colon);
  if (!canBeSource(source) || readClauses(source).length > 0) return null;
  return [{ content: unquoted(trimmed(view.slice(colon + 1))), source, cue: null, quoted: true }];
}

/** "The ministry said (on Monday) (that) fares rose", `Ms Lee said: "Fares rose"`. */
function saidBefore(view: View): Statement[] | null {
  const clauses = readClauses(view);
  const main = clauses[0]?.role === 'opened' ? clauses.find((clause) => clause.role === 'main') : clauses[0];
  if (main === undefined || !isSaying(view, main, false) || main.passive) return null;
  const from = subjectStart(view, main);
  const subject = withoutAdverbs(trimmed(view.slice(from, main.from)));
  if (!canBeSource(subject) || subject.length > 30) return null;
  const content = contentAfter(view, main, clauses);
  if (content === null) return null;
  const split = joinedOutside(content);
  const cue = cueText(view, main);
  const statements: Statement[] = thatParts(split.inside).map((part) => ({
    content: unquoted(part),
    source: withoutAside(subject),
    cue,
    quoted: part.some((token) => isQuoteMark(token)),
  }));
  if (split.outside.length > 0) statements.push(...attribute([...withoutAside(subject), ...split.outside]));
  const comma = subject.findIndex((token) => isComma(token));
  statements.push(...asideAbout(subject, comma).map((fact) => own(fact)));
  return statements;
}

/** What follows the verb: after "that", after an opening quote, or a clause of its own without either. */
function contentAfter(view: View, main: Clause, clauses: Clause[]): View | null {
  let at = main.head + 1;
  const to = Math.min(view.length, at + 24);
  const strict = strictVerbs.has(main.lemma);
  const that = view.findIndex((token, n) => n >= at && n < to && token.lower === 'that' && token.tag === 'WH');
  const quote = view.findIndex((token, n) => n >= at && n < to && isQuoteMark(token));
  if (that !== -1 && (quote === -1 || that < quote) && onlyAside(view, at, that, main.lemma))
    return trimmed(view.slice(that + 1));
  if (
    quote !== -1 &&
    (quote === at || /^[,:]$/.test(view[quote - 1]?.text ?? '')) &&
    onlyAside(view, at, quote, main.lemma)
  )
    return trimmed(view.slice(quote));
  const pronoun =
    /^(?:he|she|it|they|we)$/.test(view[at]?.lower ?? '') && clauses.some((clause) => clause.from === at + 1);
  if (strict && !pronoun) return null;
  if (addressingVerbs.has(main.lemma)) {
    const object = /^(?:PRON|NAME|NOUN|DET)$/.test(view[at]?.tag ?? '');
    if (!object) return null;
    while (
      at < to &&
      /^(?:DET|POSS|ADJ|NOUN|NAME|PRON)$/.test(view[at]?.tag ?? '') &&
      view[at + 1] !== undefined &&
      !/^(?:DET|POSS|PRON)$/.test(view[at]?.tag === 'PRON' ? 'DET' : (view[at + 1]?.tag ?? ''))
    )
      at += 1;
    if (view[at]?.tag === 'PRON' || view[at]?.tag === 'NAME' || view[at]?.tag === 'NOUN') at += 1;
  }
  at = skipAside(view, at);
  const next = clauses[clauses.indexOf(main) + 1];
  if (next === undefined || next.from <= at || view[at]?.tag === 'TO') return null;
  if (/^(?:WH|VBG|ADJ|VBN)$/.test(view[at]?.tag ?? '') && view[at]?.lower !== 'what') return null;
  // A relative or opened clause alone is no content: "said the minister who left".
  const direct = clauses.some((clause) => clause.from > at && clause.role !== 'opened');
  const opened = view[at]?.tag === 'SUB' || view[at]?.tag === 'WH' || view[at]?.tag === 'PREP';
  if (!direct && !opened) return null;
  return trimmed(view.slice(at));
}

/** Between verb and content: an addressee, a place or a time, but no other verb. */
function onlyAside(view: View, from: number, to: number, lemma: string): boolean {
  const between = view.slice(from, to);
  if (between.some((token) => /^(?:VBD|VBZ|VBP|BE|HAVE|MODAL|DO|WH|SUB)$/.test(token.tag))) return false;
  const first = between[0];
  if (first === undefined || /^[,:]$/.test(first.text)) return true;
  return (
    addressingVerbs.has(lemma) ||
    /^(?:PREP|TO|ADV)$/.test(first.tag) ||
    /day$|^(?:last|this|yesterday)$/.test(first.lower)
  );
}

/** "on Thursday", "in a statement", "yesterday", with a comma after it or not. */
function skipAside(view: View, from: number): number {
  let at = from;
  if (/^(?:PREP|TO)$/.test(view[at]?.tag ?? '') && /^(?:on|in|at|to|via|during|last)$/.test(view[at]?.lower ?? '')) {
    const timed = view[at]?.lower === 'on' && view[at + 1]?.lower.endsWith('day') === true;
    const comma = view.findIndex((token, n) => n > at && n < at + 9 && isComma(token));
    if (timed) at += 2;
    else if (comma !== -1) at = comma;
    else return from;
  } else if (/^(?:yesterday|today|earlier|later)$/.test(view[at]?.lower ?? '')) at += 1;
  else if (view[at]?.lower === 'last' && view[at + 1] !== undefined) at += 2;
  return isComma(view[at]) ? at + 1 : at;
}

/** "said that A and that B": two contents. */
function thatParts(content: View): View[] {
  const at = content.findIndex(
    (token, n) =>
      n > 2 &&
      token.lower === 'that' &&
      token.tag !== 'POSS' &&
      content[n - 1]?.tag === 'CONJ' &&
      readClauses(content.slice(n + 1)).length > 0,
  );
  if (at === -1) return [content];
  return [trimmed(content.slice(0, at)), ...thatParts(trimmed(content.slice(at + 1)))];
}

/** "said fares would rise, and called it unfair": after ", and" a verb without subject goes back to the speaker. */
function joinedOutside(content: View): { inside: View; outside: View } {
  let quoteOpen = false;
  for (const [at, token] of content.entries()) {
    if (isQuoteMark(token)) quoteOpen = token.text === '“' ? true : token.text === '”' ? false : !quoteOpen;
    if (quoteOpen || !isComma(token) || !/^(?:and|but)$/.test(content[at + 1]?.lower ?? '')) continue;
    const verb = content[at + 2];
    if (verb?.tag === 'VBD' && readClauses(content.slice(0, at)).length > 0)
      return { inside: content.slice(0, at), outside: content.slice(at + 2) };
  }
  return { inside: content, outside: [] };
}

/** A finite verb of saying with a speaker; not "it is said", not "asked to". */
function isSaying(view: View, clause: Clause, after: boolean): boolean {
  const known = reportingVerbs.has(clause.lemma) || (after && quotingVerbs.has(clause.lemma));
  if (!known || clause.passive || clause.form === 'ing') return false;
  if (view[clause.head + 1]?.tag === 'TO') return false;
  const helpers = clause.auxiliaries.map((at) => view[at]?.lower ?? '');
  // "would not say", "should note": no statement was made. The denial itself is the claim.
  const denied = view.slice(clause.from, clause.head).some((token) => token.tag === 'NOT');
  const hedged = view
    .slice(Math.max(0, clause.from - 1), clause.head)
    .some((token) => /^(?:reportedly|allegedly|apparently|falsely|wrongly)$/.test(token.lower));
  return (
    !denied && !hedged && helpers.every((word) => /^(?:has|have|had|'ve|’ve|did|does|do|is|was|are|were)$/.test(word))
  );
}

function cueText(view: View, clause: Clause): string {
  const head = view[clause.head];
  return head === undefined ? clause.lemma : head.lower;
}
