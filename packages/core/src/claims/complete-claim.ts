import { describeQuote } from '../anchors/describe-quote.ts';
import type { Scorer } from '../check-worthiness/create-scorer.ts';
import { scoreClaim } from '../check-worthiness/score-claim.ts';
import { judgeClaim } from '../claim-kinds/judge-claim.ts';
import type { Entities } from '../entities/entity.ts';
import type { Sentence } from '../language/word.ts';
import type { WordedClaim } from '../propositions/read-claims.ts';
import { readQuantities } from '../values/read-quantities.ts';
import { readTimes } from '../values/read-times.ts';
import type { Day } from '../values/calendar.ts';
import type { ClaimSource, Entity, ExtractedClaim, Quantity, TimeSpan } from './claim.ts';

/** Everything measured in one sentence; each claim takes what stands in its words. */
export type Values = { times: TimeSpan[]; quantities: Quantity[]; entities: Entity[] };

export function valuesOf(
  text: string,
  sentence: Sentence,
  number: number,
  entities: Entities,
  published: Day | null,
): Values {
  return {
    times: readTimes(text, sentence, published),
    quantities: readQuantities(text, sentence),
    entities: entities.mentionsIn(number).map((mention) => ({
      text: text.slice(mention.start, mention.end),
      start: mention.start,
      end: mention.end,
      type: mention.type,
      name: entities.list[mention.entity]?.name ?? text.slice(mention.start, mention.end),
    })),
  };
}

/** A worded claim with its place, speaker, values, kind and scores. */
export function completeClaim(
  text: string,
  sentence: Sentence,
  worded: WordedClaim,
  values: Values,
  scorer: Scorer,
): ExtractedClaim {
  const { spans } = worded;
  const start = spans[0]?.[0] ?? sentence.start;
  const end = spans.at(-1)?.[1] ?? sentence.end;
  const inside = (place: { start: number; end: number }): boolean =>
    spans.some(([from, to]) => place.start >= from && place.end <= to);
  const times = values.times.filter((time) => inside(time));
  const quantities = values.quantities.filter((quantity) => inside(quantity));
  const source = sourceOf(worded);
  const score = scorer.score(worded.text);
  const base = {
    text: worded.text,
    source,
    quantities,
    times,
    entities: values.entities.filter((entity) => inside(entity)),
    ...judgeClaim(sentence, worded.head, worded.text, quantities, source !== null, score.verifiable),
  };
  const aside = worded.rules.some((rule) => /^(?:apposition|name-after-description|age-after-name)$/.test(rule));
  return {
    ...base,
    flags: worded.flags,
    rules: worded.rules,
    duplicateOf: null,
    quote: describeQuote(text, start, end),
    start,
    end,
    spans,
    sentence: [sentence.start, sentence.end],
    cue: worded.cue,
    ...scoreClaim(score, { ...base, aside }),
  };
}

function sourceOf({ source }: WordedClaim): ClaimSource | null {
  if (source === null) return null;
  const { text, start, end, name, named } = source;
  return { text, start, end, ...(name === null ? {} : { name }), ...(named === null ? {} : { named }) };
}
