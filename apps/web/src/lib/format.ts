/** Dates and numbers as people read them. The interface is British English, so its dates are, whatever the system says. */
export const locale = 'en-GB';

const number = new Intl.NumberFormat(locale);
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const dayUtc = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthUtc = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const span = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatNumber(value: number): string {
  return number.format(value);
}

/** `count` and its noun: "1 claim", "1,208 claims". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/**
 * An ISO date as precise as it is: 2026, 2026-10, 2026-10-09 or a date-time. A date without a time is a calendar date
 * and is not moved to the reader's time zone. What is no date comes back as it is.
 */
export function formatDate(iso: string): string {
  if (/^\d{4}$/.test(iso)) return iso;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const format = /^\d{4}-\d{2}$/.test(iso) ? monthUtc : /^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayUtc : day;
  // The locale's only month of four letters would make columns of dates ragged.
  return format.format(date).replace('Sept', 'Sep');
}

export function formatTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clock.format(date);
}

/** "9 Oct 2026, 06:40"; a date alone stays a date. */
export function formatDateTime(iso: string): string {
  return iso.includes('T') ? `${formatDate(iso)}, ${formatTime(iso)}` : formatDate(iso);
}

/** Today the clock, before that the date: for "saved 09:42" and "added 3 Oct 2026". */
export function formatWhen(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  return date.toDateString() === now.toDateString() ? formatTime(iso) : formatDate(iso);
}

/** "now", "12 minutes ago", "yesterday", "in 3 days". */
export function formatRelative(iso: string, now: Date = new Date()): string {
  const delta = new Date(iso).getTime() - now.getTime();
  if (Number.isNaN(delta)) return iso;
  const size = Math.abs(delta);
  if (size < MINUTE) return 'now';
  if (size < HOUR) return span.format(Math.trunc(delta / MINUTE), 'minute');
  if (size < DAY) return span.format(Math.trunc(delta / HOUR), 'hour');
  if (size < 30 * DAY) return span.format(Math.trunc(delta / DAY), 'day');
  return formatDate(iso);
}

/** How long something has waited: "5 minutes", "3 days". */
export function formatAge(iso: string, now: Date = new Date()): string {
  const age = Math.max(0, now.getTime() - new Date(iso).getTime());
  if (age < HOUR) return plural(Math.max(1, Math.floor(age / MINUTE)), 'minute');
  if (age < DAY) return plural(Math.floor(age / HOUR), 'hour');
  return plural(Math.floor(age / DAY), 'day');
}

/** "due in 3 hours", "2 days late"; rounded, and in hours below two days, where an hour still matters. */
export function formatDue(iso: string, now: Date = new Date()): string {
  const left = new Date(iso).getTime() - now.getTime();
  const size = Math.abs(left);
  if (size < MINUTE) return 'due now';
  const words =
    size < HOUR
      ? plural(Math.round(size / MINUTE), 'minute')
      : size < 2 * DAY
        ? plural(Math.round(size / HOUR), 'hour')
        : plural(Math.round(size / DAY), 'day');
  return left > 0 ? `due in ${words}` : `${words} late`;
}

/** Minutes from now until then; negative when it is over. */
export function minutesUntil(iso: string, now: Date = new Date()): number {
  return (new Date(iso).getTime() - now.getTime()) / MINUTE;
}

/** Two letters for a round picture: "Noor Achterberg" is NA. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** Words at the beginning of a line: the first letter raised, whatever script it is of. */
export function startUpper(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}

const threeDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });

/** "812 B", "4.1 kB", "2.35 MB", by thousands as file managers count them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${threeDigits.format(bytes / 1000)} kB`;
  return `${threeDigits.format(bytes / 1_000_000)} MB`;
}
