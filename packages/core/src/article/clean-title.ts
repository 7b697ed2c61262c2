import { datesIn } from './find-published.ts';

/**
 * A headline without what pages print on its line: "3 May 2024 Ferry to reopen" and "Home » News » Ferry to reopen" give
 * "Ferry to reopen", "Ferry to reopen | Opinion" too.
 */
export function cleanTitle(line: string): string {
  const flat = line.replaceAll(/\s+/g, ' ').trim();
  const [date] = datesIn(flat.slice(0, 40));
  const dated = date !== undefined && date.start === 0 ? flat.slice(date.end).replace(/^[\s,:|–—-]+/, '') : flat;
  const undated = withoutSlug(lastStep(isLong(dated) ? dated : flat));
  const parts = undated.split(/ [|»›>/] |\/ /);
  // The path of a page ends with its title; a site's or section's name beside the headline is the shorter part.
  const best = parts.length > 2 && isLong(parts.at(-1) ?? '') ? (parts.at(-1) ?? '') : longest(parts);
  return isLong(best) ? best.trim() : undated;
}

/** What agencies put before a headline that they send again: "UPDATE 2-", "CORRECTED-UPDATE 1-", "WRAPUP 1: ". */
const SLUG =
  /^(?:(?:UPDATED?|WRAPUP|CORRECT(?:ED|ION)|REFILED?|REPEAT|RPT|CLARIFICATION|ADVISORY)(?:\s?\d{1,2})?\s?[-–—:]\s?|(?:EXCLUSIVE|ANALYSIS|FACTBOX|EXPLAINER|INSIGHT|TIMELINE|PREVIEW|FEATURE|FOCUS|NEWSMAKER|INSTANT VIEW|BREAKINGVIEWS|COLUMN|POLL|GRAPHIC)[-–](?=\S))+(?=\S)/;

const withoutSlug = (title: string): string => title.replace(SLUG, '');

/** "Blog/Harbour news/Ferry to reopen in May", without spaces: a path of short steps that ends with the title. */
function lastStep(line: string): string {
  const steps = line.split(/(?<=\S)[/›>»](?=\S)/u);
  const last = steps.at(-1) ?? '';
  const isPath = steps.length >= 3 && steps.slice(0, -1).every((step) => step.split(' ').length <= 3);
  return isPath && last.split(' ').length >= 4 ? last : line;
}

const isLong = (part: string): boolean => part.trim().split(' ').length >= 3;

function longest(parts: string[]): string {
  return parts.reduce((best, part) => (part.split(' ').length > best.split(' ').length ? part : best), '');
}
