import type { FactCheck } from '../fact-check.ts';
import { readFactChecks } from '../read-fact-checks.ts';
import type { Repair } from '../repair-log.ts';

/** The plainest ClaimReview, with fields of the test's own. */
export const review = (fields: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Fares rose.',
  ...fields,
});

export const read = (value: unknown, url?: string) =>
  readFactChecks({ text: typeof value === 'string' ? value : JSON.stringify(value), ...(url && { url }) });

/** The only item of a review with these fields, and the log. */
export function one(fields: object, url?: string): FactCheck & { log: Repair[] } {
  const { items, log } = read(review(fields), url);
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} items`);
  return { ...item, log };
}
