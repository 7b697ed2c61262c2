/** 2024, 2024-03, 2024-03-07 or a moment in UTC, and on the calendar: what the markup may hold as a date. */
export function isIsoDate(text: string): boolean {
  if (/^\d{4}$/u.test(text)) return text !== '0000';
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)) return true;
  return isDay(text) || isMoment(text);
}

/** 2024-03-07T10:00:00Z, with or without parts of a second. */
export function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Milliseconds from 1970 to the start of the date; null for what is no date. */
export function startOf(text: string | null): number | null {
  return text === null || !isIsoDate(text) ? null : Date.parse(text);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // 30 February would come back as a day of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
