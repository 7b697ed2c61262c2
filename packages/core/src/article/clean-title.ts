import { datesIn } from './find-published.ts';

/**
 * A headline without what pages print on its line: "3 May 2024 Ferry to reopen" and "Home » News » Ferry to reopen" give
 * "Ferry to reopen", "Ferry to reopen | Opinion" too.
 */
export function cleanTitle(line: string): string {
  const flat = line.replaceAll(/\s+/g, ' ').trim();
  const [date] = datesIn(flat.slice(0, 40));
  const dated = date !== undefined && date.start === 0 ? flat.slice(date.end).replace(/^[\s,:|–—-]+/, '') : flat;
  const undated = isLong(dated) ? dated : flat;
  const parts = undated.split(/ [|»›>/] |\/ /);
  // The path of a page ends with its title; a site's or section's name beside the headline is the shorter part.
  const best = parts.length > 2 && isLong(parts.at(-1) ?? '') ? (parts.at(-1) ?? '') : longest(parts);
  return isLong(best) ? best.trim() : undated;
}

const isLong = (part: string): boolean => part.trim().split(' ').length >= 3;

function longest(parts: string[]): string {
  return parts.reduce((best, part) => (part.split(' ').length > best.split(' ').length ? part : best), '');
}
