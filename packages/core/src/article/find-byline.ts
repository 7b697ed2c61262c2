import { NOT_A_NAME, ORGANISATION, ROLE } from './byline-words.ts';
import { withoutDate } from './find-published.ts';

/** A name as newspapers print it: capitalised words, particles and initials allowed. */
const WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]{0,30}\p{L}|\p{Lu}\.?)`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|st\.?)\s+){0,2}${WORD}){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+with\s+|\s*&\s*)${NAME}){0,5}`;
const LED = new RegExp(
  String.raw`(?:^|[\s|·•–—.,])(?<lead>(?:[Ss]tory|[Ww]ritten|[Pp]osted|[Rr]eported|[Ww]ords|[Tt]ext|[Aa]rticle|[Rr]ecommended|[Rr]eviewed|[Uu]pdated|[Ee]dited|[Pp]hotos?|[Bb]y)?\s?[Bb][Yy]|[Aa]uthors?:|[Ww]ords:)\s*:?\s*(?<names>${NAMES})(?=$|[\s,|·•–—(-])`,
  'u',
);
const HANDLE = /^(?:posted |written )?by:?\s+(?<names>[\p{L}\p{N}_.-]{3,30})$/iu;
const BARE = new RegExp(
  String.raw`^(?<names>${NAMES})(?:\s*(?:,|\||·|•|–|—|-|\bin\b|\bfor\b)\s*(?<role>.{3,80}))?$`,
  'u',
);
const BY_ALONE =
  /^(?:(?:article |story |text |words )?(?:written |posted |published |created )?by|authors?|words)\s*:?$/i;

type BylineForm = 'led' | 'handle' | 'bare' | 'role' | 'beside';
/** A name and how it stands in its line. `lead`: the word before it. */
export type BylineCandidate = { names: string; form: BylineForm; lead: string };

/** "By", "Written by:" on a line of its own: the name follows on the next. */
export const isByAlone = (line: string): boolean => BY_ALONE.test(line.trim());

/** The name that this line could be the byline of, or null. Takes a loosened line. */
export function bylineIn(line: string): BylineCandidate | null {
  if (line.split(' ', 31).length > 30) return null;
  const led = LED.exec(line);
  if (led?.groups?.['names'] !== undefined) return candidate(led.groups['names'], 'led', led.groups['lead'] ?? '');
  const handle = HANDLE.exec(line);
  if (handle?.groups?.['names'] !== undefined) return candidate(handle.groups['names'], 'handle', 'by');
  const plain = line.replace(/^[\s|·•,–—-]+|[\s|·•,–—:-]+$/gu, '');
  const rest = withoutDate(plain);
  const bare = BARE.exec(rest ?? plain);
  if (bare?.groups?.['names'] === undefined) return null;
  const role = bare.groups['role'];
  return candidate(bare.groups['names'], rest !== null ? 'beside' : role === undefined ? 'bare' : 'role', '');
}

function candidate(names: string, form: BylineForm, lead: string): BylineCandidate | null {
  const words = names.split(' ');
  // A job after the name runs on with it: "Ada Quill Senior Editor".
  const job = words.findIndex((word, n) => n > 0 && ROLE.test(word) && !ORGANISATION.test(word));
  const kept = (job > 1 ? words.slice(0, job) : words).join(' ').replace(/[\s,&]+$/u, '');
  if (kept.length < 2 || kept.length > 120) return null;
  return { names: titleCase(kept), form, lead: lead.toLowerCase() };
}

/** "ADA QUILL" reads "Ada Quill". */
function titleCase(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.replaceAll(/(\p{Lu})(\p{Lu}{2,})/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** Months, section names and the like: capitalised, but nobody. */
export const isNobody = (names: string): boolean => NOT_A_NAME.test(names);
export const isOrganisation = (names: string): boolean => ORGANISATION.test(names);
