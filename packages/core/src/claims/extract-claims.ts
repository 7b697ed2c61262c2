import { describeQuote } from '../anchors/describe-quote.ts';
import { attribute, sourceOf, type Statement } from './attribute.ts';
import type { Day } from './calendar.ts';
import { score } from './check-worthiness.ts';
import type { ExtractedClaim } from './claim.ts';
import { readClauses } from './clauses.ts';
import { decompose } from './decompose.ts';
import { standAlone } from './decontextualise.ts';
import { findMentions, readEntities, resolveMention, type Names, type Person } from './entities.ts';
import { judgeKind } from './kind.ts';
import { readQuantities } from './quantities.ts';
import type { Sentence } from './read-sentences.ts';
import { takeAppositions } from './split-appositions.ts';
import { readTimes } from './times.ts';
import { isQuoteMark, render, spansOf, trimmed, type View } from './view.ts';

/** What an article carries from one sentence to the next. */
export type Reading = {
  text: string;
  names: Names;
  published: Day | null;
  /** The speaker of a quotation that is still open, or that the next quoted sentence continues. */
  speaker: View | null;
  quoteOpen: boolean;
  /** People named in the two sentences before, newest last. */
  people: Person[][];
};

export function startReading(text: string, names: Names, published: Day | null): Reading {
  return { text, names, published, speaker: null, quoteOpen: false, people: [] };
}

/** All claims of one sentence; the reading moves on. */
export function claimsOfSentence(reading: Reading, sentence: Sentence): ExtractedClaim[] {
  const { view, relations } = takeAppositions(sentence.tokens);
  const statements = statementsOf(reading, sentence, view);
  const person = onePerson(reading.people);
  const claims = statements
    .flatMap((statement) => propositions(statement))
    .flatMap(({ part, statement }) =>
      saysSomething(part, sentence, statement)
        ? [toClaim(reading, sentence, part, { statement, person, aside: false })]
        : [],
    );
  const asides = relations
    .filter((relation) => relation.length <= 24)
    .map((relation) => toClaim(reading, sentence, relation, { statement: null, person, aside: true }));
  remember(reading, sentence, statements);
  return [...claims, ...asides].sort((a, b) => a.start - b.start || a.end - b.end);
}

type Proposition = { part: View; statement: Statement };

/** The propositions of a statement; a part of the article's own words may again report what somebody says. */
function propositions(statement: Statement): Proposition[] {
  const parts = decompose(statement.content);
  if (parts.length === 1 || statement.source !== null) return parts.map((part) => ({ part, statement }));
  return parts.flatMap((part) => {
    const inner = attribute(part);
    const told = inner.some((one) => one.source !== null);
    return told ? inner.flatMap((one) => propositions(one)) : [{ part, statement }];
  });
}

/** Who says what, with a quotation that runs on from the sentence before. */
function statementsOf(reading: Reading, sentence: Sentence, view: View): Statement[] {
  const statements = attribute(view);
  const [only] = statements;
  if (statements.length !== 1 || only === undefined || only.source !== null || reading.speaker === null)
    return statements;
  const runsOn = reading.quoteOpen || isQuoteMark(sentence.tokens[0]);
  if (!runsOn) return statements;
  return [
    { content: only.content.filter((token) => !isQuoteMark(token)), source: reading.speaker, cue: null, quoted: true },
  ];
}

/** A finite verb, or a headline, or words that somebody is quoted with. */
function saysSomething(part: View, sentence: Sentence, statement: Statement): boolean {
  const words = part.filter((token) => token.tag !== 'PUNCT').length;
  if (words < 2) return false;
  const clauses = readClauses(part);
  if (clauses.length > 0) return words >= 3 || statement.source !== null;
  if (sentence.kind === 'headline' || sentence.kind === 'standfirst')
    return words >= 4 && part.some((token) => /^(?:VBN|VBG|VB|TO|NUM)$/.test(token.tag));
  return false;
}

type Making = { statement: Statement | null; person: Person | null; aside: boolean };

function toClaim(
  reading: Reading,
  sentence: Sentence,
  part: View,
  { statement, person, aside }: Making,
): ExtractedClaim {
  const { text, names, published } = reading;
  const view = withoutFinalStop(trimmed(part));
  const source = statement?.source ?? null;
  const wording = render(
    text,
    standAlone(view, { names, person: personBefore(sentence, view, names) ?? person, source }),
  );
  const spans = spansOf(text, view);
  const start = spans[0]?.[0] ?? sentence.start;
  const end = spans.at(-1)?.[1] ?? sentence.end;
  const inside = (place: { start: number; end: number }): boolean =>
    spans.some(([from, to]) => place.start >= from && place.end <= to);
  const allTimes = readTimes(text, sentence.start, sentence.end, published);
  const times = allTimes.filter((time) => inside(time));
  const quantities = readQuantities(text, sentence.tokens, allTimes).filter((quantity) => inside(quantity));
  const entities = readEntities(text, sentence.tokens, names).filter((entity) => inside(entity));
  const asked =
    sentence.tokens.at(-1)?.text === '?' ||
    (isQuoteMark(sentence.tokens.at(-1)) && sentence.tokens.at(-2)?.text === '?');
  const judged = judgeKind(view, wording, quantities, source !== null, asked);
  const base = {
    text: wording,
    source: source === null ? null : sourceOf(text, source),
    quantities,
    times,
    entities,
    ...judged,
  };
  return {
    ...base,
    quote: describeQuote(text, start, end),
    start,
    end,
    spans,
    sentence: [sentence.start, sentence.end],
    cue: statement?.cue ?? null,
    ...score({ ...base, tense: tenseOf(view), aside }),
  };
}

/** A claim for words that were selected by hand: the selection stays the quote, whatever the wording leaves out. */
export function claimOfView(
  reading: Reading,
  sentence: Sentence,
  view: View,
  statement: Statement | null,
  { start, end }: { start: number; end: number },
): ExtractedClaim {
  const claim = toClaim(reading, sentence, view, { statement, person: null, aside: false });
  const text = claim.text === '' ? reading.text.slice(start, end).replaceAll(/\s+/g, ' ').trim() : claim.text;
  return { ...claim, text, start, end, spans: [[start, end]], quote: describeQuote(reading.text, start, end) };
}

function withoutFinalStop(view: View): View {
  let to = view.length;
  while (to > 0 && /^[.!…]+$/.test(view[to - 1]?.text ?? '')) to -= 1;
  const last = view[to - 1];
  // `... built."`: the stop stands before the closing mark.
  if (isQuoteMark(last) && /^[.,!]$/.test(view[to - 2]?.text ?? ''))
    return [...view.slice(0, to - 2), ...view.slice(to - 1, to)];
  return view.slice(0, to);
}

/** The one person that the sentence names before the words of the claim. */
function personBefore(sentence: Sentence, view: View, names: Names): Person | null {
  const start = view.find((token) => token.start >= 0)?.start ?? 0;
  const before = sentence.tokens.filter((token) => token.end <= start);
  const persons = new Map<string, Person>();
  for (const mention of findMentions(before)) {
    const { name, type } = resolveMention(mention, names);
    if (type === 'person') persons.set(name, names.persons.get(mention.words.at(-1) ?? '') ?? { name, woman: null });
  }
  return persons.size === 1 ? ([...persons.values()][0] ?? null) : null;
}

function tenseOf(view: View): 'past' | 'present' | 'other' {
  const clauses = readClauses(view);
  const main = clauses.find((clause) => clause.role === 'main') ?? clauses[0];
  const first = view[main?.from ?? -1];
  if (main === undefined || first === undefined) return 'other';
  if (first.tag === 'MODAL') return 'other';
  if (main.form === 'past' || /^(?:was|were|had|has|have|did)$/.test(first.lower)) return 'past';
  return 'present';
}

/** Exactly one person in the last sentence that names any. */
function onePerson(people: Person[][]): Person | null {
  for (const named of people.toReversed()) {
    if (named.length > 1) return null;
    if (named[0] !== undefined) return named[0];
  }
  return null;
}

function remember(reading: Reading, sentence: Sentence, statements: Statement[]): void {
  const named = new Map<string, Person>();
  for (const mention of findMentions(sentence.tokens)) {
    const { name, type } = resolveMention(mention, reading.names);
    if (type === 'person')
      named.set(name, reading.names.persons.get(mention.words.at(-1) ?? '') ?? { name, woman: null });
  }
  const pronounOnly = named.size === 0 && sentence.tokens.some((token) => /^(?:he|she|his|her)$/.test(token.lower));
  // "He ... He ...": the person of the sentence before stays in view.
  if (!pronounOnly) reading.people = [...reading.people.slice(-1), [...named.values()]];
  for (const token of sentence.tokens) {
    if (token.text === '“') reading.quoteOpen = true;
    else if (token.text === '”') reading.quoteOpen = false;
    else if (token.text === '"') reading.quoteOpen = !reading.quoteOpen;
  }
  const last = statements.findLast((statement) => statement.source !== null);
  if (last?.quoted === true || reading.quoteOpen) reading.speaker = last?.source ?? reading.speaker;
  else if (!isQuoteMark(sentence.tokens[0])) reading.speaker = null;
}
