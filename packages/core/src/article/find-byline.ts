import { COLLECTIVE, NOT_A_NAME, ORGANISATION, ROLE } from './byline-words.ts';
import { withoutDate } from './find-published.ts';
import { givenNames } from './given-names.ts';

/** A name as newspapers print it: capitalised words, particles and initials allowed. */
const WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]{0,30}\p{L}|\p{Lu}\.?)`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|st\.?)\s+){0,2}${WORD}){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+with\s+|\s*&\s*)${NAME}){0,5}`;
/** Behind "by" a name may be a title: "Ask the Doctors". */
const LED_NAMES = NAMES.replaceAll('st\\.?)', 'st\\.?|the)');
/** Those who read, mend or picture what somebody else wrote. */
const HELPER =
  /(?:^|[\s|·•(])(?:(?:medically |technically |expert |last |fact[- ])?(?:review|edit|updat|check|test|design|develop|conduct|research|verif|validat|translat|illustrat|produc|photograph|approv|modif|curat|narrat|sponsor|power)\p{L}*|(?:image|photo|video|picture|sponsored content)s?)(?:\s+and\s+\p{L}+)?\s+by\s*:?\s*$/iu;
const COPYRIGHT = new RegExp(
  String.raw`(?:©|\([Cc]\)|[Cc]opyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s+)?(?:by\s+)?(?<names>${NAME})(?=$|\s*[.,|·•–—]|\s+(?:[Aa]ll|[Tt]his|[Pp]owered|[Bb]uilt)\b)`,
  'u',
);
const LED = new RegExp(
  String.raw`(?:^|[\s|·•–—.,])(?<lead>(?:[Ss]tory|[Ww]ritten|[Pp]osted|[Rr]eported|[Ww]ords|[Tt]ext|[Aa]rticle|[Rr]ecommended|[Rr]eviewed|[Uu]pdated|[Ee]dited|[Pp]hotos?|[Bb]y)?\s?[Bb][Yy]|[Aa]uthors?:|[Ww]ords:)\s*:?\s*(?<names>${LED_NAMES})(?=$|[\s,|·•–—(-])`,
  'u',
);
const HANDLE =
  /^(?:posted |written )?by:?\s+(?<names>[\p{L}\p{N}_.-]{3,30})(?=$|\s*[|•·–—(]|\s+on\s|,?\s+(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
const BARE = new RegExp(
  String.raw`^(?<names>${NAMES})(?:(?:\s*[,|·•–—]|\s+-\s|\s+in\b|\s+for\b)\s*(?<role>.{3,80}))?$`,
  'u',
);
const ABOUT = new RegExp(String.raw`^(?:[Aa]bout|[Mm]eet|[Mm]ore (?:from|by))\s+(?<names>${NAME})\s*:?$`, 'u');
/** "Ada Quill is a reporter", "Ada Quill covers the coast". */
const BIO = new RegExp(
  String.raw`^(?:Dr\.?\s+)?(?<names>${NAMES})(?:,[^,]{2,40},)?\s+(?:is|was|are|has|covers|writes|works|worked|lives|joined|holds|loves|specializes|specialises|brings|serves|began|started|spent|leads|runs|teaches|graduated|founded|believes|enjoys)\s`,
  'u',
);
/** In a line about a person who writes. */
const WRITES =
  /\b(?:writ(?:er|es|ing|ten)|author|editor|reporter|journalist|columnist|blog|content|contribut|covers|correspondent|expert|founder|specialist|professor|researcher|certified|experience|passion|degree|graduated|freelance|consultant|marketer|marketing|manager|director)/i;
const BY_ALONE =
  /^(?:(?:article |story |text |words )?(?:written |posted |published |created |authored )?by|(?:about |meet )?(?:the )?(?:authors?|writers?)|words|contributors?)\s*:?$/i;
/** What stands between a name and a date, a section or a number of comments. */
const PARTS = /\s*[|•·—]\s*|\s+[–/-]\s+/u;
const PARTS_READ = 6;

export type BylineForm = 'led' | 'handle' | 'bare' | 'role' | 'beside' | 'part' | 'about' | 'bio' | 'copyright';
/** A name and how it stands in its line. `lead`: the word before it. */
export type BylineCandidate = { names: string; form: BylineForm; lead: string; helper: boolean };

/** "By", "Written by:", "About the author" on a line of its own: the name follows on the next. */
export const isByAlone = (line: string): boolean => BY_ALONE.test(line.trim());

/** "Reviewed by", "Fact-checked by:": whoever follows wrote nothing. */
export const isHelperAlone = (line: string): boolean => HELPER.test(line.trim());

/** The names that this line could be the byline of. Takes a loosened line. */
export function bylinesIn(line: string): BylineCandidate[] {
  const bio = BIO.exec(line)?.groups?.['names'];
  if (bio !== undefined && WRITES.test(line)) return candidates(bio, 'bio', '');
  if (line.split(' ', 31).length > 30) return [];
  const owner = COPYRIGHT.exec(line)?.groups?.['names'];
  if (owner !== undefined) return isGiven(owner) ? candidates(owner, 'copyright', '') : [];
  const found = LED.exec(line);
  const led = found?.groups;
  if (found !== null && led?.['names'] !== undefined) {
    const to = found.index + found[0].length - led['names'].length;
    return candidates(led['names'], 'led', led['lead'] ?? '', HELPER.test(line.slice(0, to)));
  }
  const handle = HANDLE.exec(line)?.groups?.['names'];
  if (handle !== undefined) return candidates(handle, 'handle', 'by');
  const about = ABOUT.exec(line)?.groups?.['names'];
  if (about !== undefined) return candidates(about, 'about', '');
  const plain = line.replace(/^[\s|·•,–—-]+|[\s|·•,–—:-]+$/gu, '');
  const rest = withoutDate(plain);
  const bare = BARE.exec(rest ?? plain)?.groups;
  if (bare?.['names'] !== undefined) {
    const found = candidates(
      bare['names'],
      rest !== null ? 'beside' : bare['role'] === undefined ? 'bare' : 'role',
      '',
    );
    if (rest === null && bare['role'] === undefined) return found;
    return [...found, ...partsOf(plain, found[0]?.names)];
  }
  return partsOf(plain, undefined);
}

/** Names that are a part by themselves: "109 Comments | Ada Quill | 3 May". */
function partsOf(line: string, but: string | undefined): BylineCandidate[] {
  const parts = line.split(PARTS, PARTS_READ);
  if (parts.length < 2) return [];
  return parts.flatMap((part) => {
    const names = BARE.exec(withoutDate(part) ?? part)?.groups?.['names'];
    return names === undefined ? [] : candidates(names, 'part', '').filter((found) => found.names !== but);
  });
}

/** "Ada Quill": a site that calls itself by the name of a person is written by that person. */
const isGiven = (names: string): boolean =>
  givenNames.has(names.split(' ', 1)[0]?.toLowerCase() ?? '') && names.includes(' ');

function candidates(names: string, form: BylineForm, lead: string, helper = false): BylineCandidate[] {
  const words = names.split(' ');
  // A job after the name runs on with it: "Ada Quill Senior Editor".
  const job = words.findIndex((word, n) => n > 0 && ROLE.test(word) && !ORGANISATION.test(word));
  const kept = (job > 1 ? words.slice(0, job) : words).join(' ').replace(/[\s,&]+$/u, '');
  if (kept.length < 2 || kept.length > 120) return [];
  return [{ names: titleCase(kept), form, lead: lead.toLowerCase(), helper }];
}

/** "ADA QUILL" reads "Ada Quill". */
function titleCase(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.replaceAll(/(\p{Lu})(\p{Lu}{2,})/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** Months, section names and the like: capitalised, but nobody. */
export const isNobody = (names: string): boolean => NOT_A_NAME.test(names);
export const isOrganisation = (names: string): boolean => ORGANISATION.test(names);

/** "Harbour Staff", "The Editors": nobody by name, but a byline. */
export const isCollective = (names: string): boolean => COLLECTIVE.test(names);
