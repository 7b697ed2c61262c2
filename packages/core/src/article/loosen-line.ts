/**
 * Pages print byline and date in boxes side by side, which a copy runs together: "Ada QuillPublished: 3 May" comes
 * apart before such words and after digits.
 */
const JOINT =
  /(?<=\p{Ll}|\p{N}|[.,)])(?=(?:Published|Updated|Posted|Written|Last|Modified|Share|Save|Comments?|Editor|Founder|Author|Reviewed|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?!\p{Ll}{4}))|(?<=\p{Ll}\p{Ll})(?=\d)|(?<=\d{4})(?=\p{Lu}\p{Ll})|(?<=^(?:By|by|Author|author|Written by|written by):?)(?=\p{Lu}\p{Ll})/gu;

/** The beginning of a line, white space plain, run-together boxes apart. */
export function loosenLine(text: string, start: number, end: number): string {
  return text
    .slice(start, Math.min(end, start + 200))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(JOINT, ' ');
}
