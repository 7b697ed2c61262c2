/** A name as newspapers print it: two to five capitalised words, particles and initials allowed. */
const WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]*\p{L}|\p{Lu}\.?)`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|st\.?)\s+)*${WORD}){1,3}`;
const NAMES = String.raw`${NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s*,\s*and\s+)${NAME}){0,4}`;
const LED = new RegExp(
  String.raw`^(?:(?:[Ss]tory|[Ww]ritten|[Pp]osted|[Rr]eported|[Ww]ords|[Aa]uthor|[Bb]y)\s*:?\s+)?(?:[Bb]y|BY|[Aa]uthor:|[Ww]ords:)\s*:?\s+(${NAMES})(?=$|[\s,|·•–—-])`,
  'u',
);
const BARE = new RegExp(String.raw`^(${NAMES})(?:\s*(?:,|\||·|•|–|—)\s*(?<role>.{3,60}))?$`, 'u');
/** Words that make a capitalised line a job or an outlet rather than a second name. */
const ROLE =
  /\b(?:correspondent|editor|reporter|writer|journalist|staff|columnist|producer|contributor|bureau|desk|news|press|agency|analyst|critic|author|freelance|in \p{Lu}|bbc|ap|afp|reuters)\b/iu;
/** Capitalised runs that are never a person. */
const NOT_A_NAME =
  /\b(?:news|world|home|policy|comments?|menu|sport|live|more|read|search|share|video|photo|sign|log|terms|rights|reserved|contact|about|press|media|service|services|university|council|department|getty|images|reuters|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|at|of|in|on|for|to|is)\b/i;

/** "By Jane Roe and John Doe", "By Jane Roe, health correspondent | 3 May 2024": the names; null for other lines. */
export function readLedByline(line: string): string | null {
  const match = LED.exec(line.slice(0, 200));
  if (match?.[1] === undefined || line.split(/\s+/).length > 24) return null;
  return NOT_A_NAME.test(match[1]) ? null : match[1];
}

/** "Jane Roe", "Jane Roe, Political editor": a line that could be a byline if it stands in the right place. */
export function readBareName(line: string): string | null {
  if (line.length > 120) return null;
  const match = BARE.exec(line);
  if (match?.[1] === undefined || NOT_A_NAME.test(match[1])) return null;
  const role = match.groups?.['role'];
  return role === undefined || ROLE.test(role) ? match[1] : null;
}
