import type { Words } from '../words/words.ts';

/** "14 November 2026", "November 2026" or "2026", as far as the ISO text goes; other text is given back as it is. */
export function readableDate(iso: string, words: Words): string {
  if (/^\d{4}$/u.test(iso)) return words.date(Number(iso), null, null);
  const parsed = parseUtc(iso);
  if (parsed === null) return iso;
  const day = iso.length === 7 ? null : parsed.getUTCDate();
  return words.date(parsed.getUTCFullYear(), parsed.getUTCMonth() + 1, day);
}

/** As the database and JavaScript write a moment, on a day that every month has: most are, and need no reading. */
const written = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;

/** A moment as ISO 8601 in UTC; a date without a time, or what is no date, as it is. */
export function isoUtc(iso: string): string {
  if (!iso.includes('T') || written.test(iso)) return iso;
  return parseUtc(iso)?.toISOString() ?? iso;
}

/** A time without a zone counts as UTC, so that the machine's own zone never matters. */
function parseUtc(iso: string): Date | null {
  if (!/^\d{4}-\d{2}/u.test(iso)) return null;
  const hasZone = !iso.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(iso);
  const parsed = new Date(hasZone ? iso : `${iso}Z`);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}
