import { normaliseRating } from '../verdicts/normalise-rating.ts';
import type { ForeignRatingReading } from './fact-check.ts';
import { isNode, openFields } from './fields.ts';
import { limits } from './limits.ts';
import { readText } from './read-text.ts';
import type { ItemLog } from './repair-log.ts';
import type { Source } from './source.ts';

/** Somebody else's rating, normalised; a text or a number alone is one too. Null when it says nothing at all. */
export function readRating(field: string, value: unknown, log: ItemLog, source: Source): ForeignRatingReading | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [first, ...others] = list;
  if (others.length > 0) log.dropped(field, others, 'Only the first rating of the list is taken.');
  if (isNode(first)) return ratingOf(field, source.resolve(first), log);
  log.changed(field, first, first, 'The rating is no object; its value was taken for the number or the word.');
  return ratingOf(field, typeof first === 'number' ? { ratingValue: first } : { alternateName: first }, log);
}

function ratingOf(field: string, node: { readonly [key: string]: unknown }, log: ItemLog): ForeignRatingReading | null {
  const fields = openFields(node, field, log);
  const [value, best, worst] = (['ratingValue', 'bestRating', 'worstRating'] as const).map((name) => fields.get(name));
  const read = (...names: string[]) => {
    const found = fields.get(...names);
    return found === null ? null : readText(found.name, found.value, log, limits.text);
  };
  const normalised = normaliseRating({
    ratingValue: scalar(value?.value),
    bestRating: scalar(best?.value),
    worstRating: scalar(worst?.value),
  });
  const words = wordsOf(scalar(value?.value));
  const stated = read('alternateName') ?? read('name');
  const label = stated ?? words;
  const explanation = read('ratingExplanation', 'description');
  fields.tellRest();
  for (const [found, number] of [
    [value, normalised.value],
    [best, normalised.best],
    [worst, normalised.worst],
  ] as const) {
    if (!found) continue;
    if (number === null && found === value && words !== null && stated === null) {
      log.changed(
        found.name,
        found.value,
        words,
        'It is a word where a number should be, taken for the name of the rating.',
      );
    } else if (number === null) log.dropped(found.name, found.value, 'It is no number that says anything.');
    else if (found.value !== number)
      log.changed(found.name, found.value, number, 'The number was written as something else.');
  }
  if (normalised.assumedBounds && normalised.value !== null) {
    log.changed(
      field,
      'a bound is missing',
      `${normalised.worst} to ${normalised.best}`,
      'The worst was taken for 1 or the best for 5.',
    );
  }
  for (const warning of normalised.warnings) {
    log.changed(field, normalised.value, normalised.score ?? 'no score', warning);
  }
  if (label === null && explanation === null && normalised.value === null) {
    log.dropped(field, node, 'The rating says nothing.');
    return null;
  }
  const { score, assumedBounds } = normalised;
  return {
    value: normalised.value,
    worst: normalised.worst,
    best: normalised.best,
    score,
    assumedBounds,
    label,
    explanation,
  };
}

/** Out of a list of one or a typed value. */
function scalar(value: unknown): unknown {
  const [first = null] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return isNode(first) && Object.hasOwn(first, '@value') ? first['@value'] : first;
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && /\p{L}/u.test(value) ? value.trim().slice(0, limits.text) : null;
}
