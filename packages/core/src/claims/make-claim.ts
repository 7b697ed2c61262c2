import { describeQuote } from '../anchors/describe-quote.ts';
import { sourceOf, type Statement } from './attribute.ts';
import { score } from './check-worthiness.ts';
import type { Entity, ExtractedClaim, Quantity, TimeSpan } from './claim.ts';
import { readClauses } from './clauses.ts';
import { standAlone } from './decontextualise.ts';
import { findMentions, personOf, readEntities, resolveMention, type Names, type Person } from './entities.ts';
import { judgeKind } from './kind.ts';
import { readQuantities } from './quantities.ts';
import type { Sentence } from './read-sentences.ts';
import type { Reading } from './reading.ts';
import { readTimes } from './times.ts';
import { isQuoteMark, render, spansOf, trimmed, type View } from './view.ts';

/** Everything measured in one sentence; each claim takes what stands in its words. */
export type Values = { times: TimeSpan[]; quantities: Quantity[]; entities: Entity[] };

export const noValues: Values = { times: [], quantities: [], entities: [] };

export function valuesOf({ text, names, published }: Reading, sentence: Sentence): Values {
  const times = readTimes(text, sentence.start, sentence.end, published);
  return {
    times,
    quantities: readQuantities(text, sentence.tokens, times),
    entities: readEntities(text, sentence.tokens, names),
  };
}

export type Making = {
  sentence: Sentence;
  values: Values;
  statement: Statement | null;
  /** The one person named just before. */
  person: Person | null;
  /** It comes from an apposition. */
  aside: boolean;
};

/** A proposition with its wording, place, speaker, values, kind and scores. */
export function makeClaim(
  reading: Reading,
  part: View,
  { sentence, values, statement, person, aside }: Making,
): ExtractedClaim {
  const { text, names } = reading;
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
  const times = values.times.filter((time) => inside(time));
  const quantities = values.quantities.filter((quantity) => inside(quantity));
  const entities = values.entities.filter((entity) => inside(entity));
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
    flags: [],
    duplicateOf: null,
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
  const claim = makeClaim(reading, view, {
    sentence,
    values: valuesOf(reading, sentence),
    statement,
    person: null,
    aside: false,
  });
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
    if (type === 'person') persons.set(name, personOf(mention, name, names));
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
