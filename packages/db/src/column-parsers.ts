/** Object ids of pg_type, the same in every PostgreSQL. */
const typeIds = { int8: 20, timestamptz: 1184 } as const;

/**
 * How both drivers turn columns into JavaScript values; what is not listed is the same in both already. An int8 here is
 * a count or a journal position, far below 2^53.
 */
export const columnParsers: Record<number, (text: string) => unknown> = {
  [typeIds.int8]: Number,
  [typeIds.timestamptz]: isoTime,
};

/** `2026-03-01 09:30:00.5+00` to `2026-03-01T09:30:00.500Z`. */
export function isoTime(text: string): string {
  // Without a Date where possible: a list of 50 rows parses 100 of these.
  if (text.endsWith('+00') && text.length <= 26 && text.charCodeAt(10) === 32) {
    const seconds = text.slice(11, -3);
    return `${text.slice(0, 10)}T${seconds.length === 8 ? `${seconds}.000` : seconds.padEnd(12, '0')}Z`;
  }
  const withOffset = /[+-]\d\d$/.test(text) ? `${text}:00` : text;
  return new Date(withOffset.replace(' ', 'T')).toISOString();
}
