import { monthNumber } from '../language/calendar-words.ts';
import { COLLECTIVE, CONTACT, NOT_A_NAME, ORGANISATION, ROLE } from './byline-words.ts';
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
  /(?:^|[\s|·•(])(?:(?:medically |technically |expert |last |fact[- ])?(?:review|edit|updat|check|test|design|develop|conduct|research|verif|validat|translat|illustrat|produc|photograph|approv|modif|curat|narrat|sponsor|power|host|taught|teach|present|compos|direct)\p{L}*|reporting|art|music|(?:image|photo|video|picture|sponsored content)s?)(?:\s+and\s+\p{L}+)?\s+by\s*:?\s*$/iu;
const COPYRIGHT = new RegExp(
  String.raw`(?:©|\([Cc]\)|[Cc]opyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s+)?(?:by\s+)?(?<names>${NAME})(?=$|\s*[.,|·•–—]|\s+(?:[Aa]ll|[Tt]his|[Pp]owered|[Bb]uilt)\b)`,
  'u',
);
const LED = new RegExp(
  String.raw`(?:^|[\s|·•–—.,])(?<lead>(?:[Ss]tory|[Ww]ritten|[Pp]osted|[Rr]eported|[Ww]ords|[Tt]ext|[Aa]rticle|[Rr]ecommended|[Rr]eviewed|[Uu]pdated|[Ee]dited|[Pp]hotos?|[Bb]y)?\s?[Bb][Yy]|[Aa]uthors?:|[Ww]ords:)\s*:?\s*(?<names>${LED_NAMES})(?=$|[\s,;|·•–—()-])`,
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

/** An agency's foot: who edited wrote nothing, even where nobody else is named. */
const EDITING = /(?:^|[\s;(])(?:editing|compiled|compiling) by\s*:?\s*$/i;
/** Below a name: "Author", "Author's profile". */
const AUTHOR_LABEL = /^(?:the )?(?:authors?|writers?|reporter|columnist)(?:['’]s?)?(?:\s(?:profile|bio|page))?$/i;

/** "By", "Written by:", "About the author" on a line of its own: the name follows on the next. */
export const isByAlone = (line: string): boolean => BY_ALONE.test(line.trim());

/** "Reviewed by", "Fact-checked by:": whoever follows wrote nothing. */
export const isHelperAlone = (line: string): boolean => HELPER.test(line.trim());

/** The line below a name that says whose it is. */
export const isAuthorLabel = (line: string): boolean => AUTHOR_LABEL.test(line.trim());

/** "Media contact", "For more information, contact:": whoever follows answers questions, and wrote nothing. */
export const isContactAlone = (line: string): boolean => line.length <= 60 && CONTACT.test(line.trim());

/** The names that this line could be the byline of. Takes a loosened line. */
export function bylinesIn(line: string): BylineCandidate[] {
  if (isAuthorLabel(line) || (line.split(' ', 31).length <= 30 && CONTACT.test(line))) return [];
  const bio = BIO.exec(line)?.groups?.['names'];
  if (bio !== undefined && WRITES.test(line)) return candidates(bio, 'bio', '');
  if (line.split(' ', 31).length > 30) return [];
  const owner = COPYRIGHT.exec(line)?.groups?.['names'];
  if (owner !== undefined) return isGiven(owner) ? candidates(owner, 'copyright', '') : [];
  const found = LED.exec(line);
  const led = found?.groups;
  if (found !== null && led?.['names'] !== undefined) {
    const to = line.indexOf(led['names'], found.index + (led['lead']?.length ?? 0));
    const before = line.slice(0, to);
    if (EDITING.test(before)) return [];
    const names = withoutMonth(led['names'], line.slice(to + led['names'].length));
    return candidates(names, 'led', led['lead'] ?? '', HELPER.test(before));
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

/** "By Ada Quill November 20, 2007": the month begins a date. */
function withoutMonth(names: string, rest: string): string {
  const last = names.slice(names.lastIndexOf(' ') + 1);
  return last !== names && /^\.? \d/.test(rest) && monthNumber(last) !== null
    ? names.slice(0, -last.length - 1)
    : names;
}

/** "Ada Quill": a site that calls itself by the name of a person is written by that person. */
const isGiven = (names: string): boolean =>
  givenNames.has(names.split(' ', 1)[0]?.toLowerCase() ?? '') && names.includes(' ');

function candidates(names: string, form: BylineForm, lead: string, helper = false): BylineCandidate[] {
  const kept = withoutJob(names.split(' '))
    .join(' ')
    .replace(/[\s,&]+$/u, '');
  if (kept.length < 2 || kept.length > 120) return [];
  return [{ names: titleCase(kept), form, lead: lead.toLowerCase(), helper }];
}

/**
 * A job after the name runs on with it: "Ada Quill Senior Editor" gives "Ada Quill", and so does "Ada Quill, Court
 * Reporter": what stands between the last comma and the job is part of the job, unless it is the name of another person.
 */
function withoutJob(words: string[]): string[] {
  const job = words.findIndex((word, n) => n > 0 && ROLE.test(word) && !ORGANISATION.test(word));
  if (job <= 1) return words;
  const comma = words.findLastIndex((word, n) => n < job && word.endsWith(','));
  const isPerson = job - comma > 2 && givenNames.has((words[comma + 1] ?? '').toLowerCase());
  return words.slice(0, comma === -1 || isPerson ? job : comma + 1);
}

/** "ADA QUILL" reads "Ada Quill". */
function titleCase(names: string): string {
  if (/\p{Ll}/u.test(names)) return names;
  return names.replaceAll(/(\p{Lu})(\p{Lu}{2,})/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** Months, section names and the like: capitalised, but nobody. */
export const isNobody = (names: string): boolean =>
  NOT_A_NAME.test(isCollective(names) ? names.replace(/^the /i, '') : names);
export const isOrganisation = (names: string): boolean => ORGANISATION.test(names);

/** "Harbour Staff", "The Editors": nobody by name, but a byline. */
export const isCollective = (names: string): boolean => COLLECTIVE.test(names);
