/** Month names and their short forms, longest first so that a pattern built from them reads "March" before "Mar". */
export const monthNames = [
  'january',
  'february',
  'september',
  'november',
  'december',
  'october',
  'august',
  'march',
  'april',
  'june',
  'july',
  'sept',
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const firstLetters = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1..12, or null for another word. */
export function monthNumber(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (!monthNames.includes(lower)) return null;
  return firstLetters.indexOf(lower.slice(0, 3)) + 1;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 0 (Sunday) to 6, or null. */
export function weekdayNumber(word: string): number | null {
  const at = weekdays.indexOf(word.toLowerCase());
  return at === -1 ? null : at;
}

/** Days, months and the words for the days around this one. */
export const calendarNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow'.split(
    ' ',
  ),
);
