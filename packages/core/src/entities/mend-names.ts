import type { Word } from '../language/word.ts';
import { personNouns } from '../language/noun-words.ts';
import { placeHeads } from './head-words.ts';
import { officesBefore, personTitles } from './person-words.ts';
import type { TaggedName } from './tag-names.ts';

const PERSON = 0;
const ORGANISATION = 1;
const PLACE = 2;

/** Sets the ends of a name as Universal NER does; each rule says in which case. */
export function mendName(words: Word[], tagged: TaggedName): TaggedName {
  const name = withoutAmount(words, tagged);
  switch (name.type) {
    case PERSON:
      return withInitials(words, withHyphenated(words, withoutTitle(words, name)));
    case ORGANISATION:
      return withoutRole(words, name);
    case PLACE:
      return withDirection(words, name);
    default:
      return name;
  }
}

/**
 * "Harrow County Sheriff Ada Roe", in one name or two: the county, and Ada Roe. Of a body before an office nothing is
 * kept, as the tagger has often only part of it.
 */
export function withoutOffices(words: Word[], names: TaggedName[]): TaggedName[] {
  return names.flatMap((name, at) => {
    const next = names[at + 1];
    const office = lastOffice(words, name, next?.from === name.to ? name.to : name.to - 1);
    if (office === -1) return [name];
    const before = { ...name, to: office, type: PLACE };
    const after = { ...name, from: office + 1, type: PERSON };
    return [
      ...(placeHeads.has(words[office - 1]?.lower ?? '') && office - name.from > 1 ? [before] : []),
      ...(after.from < after.to ? [after] : []),
    ];
  });
}

/** The last word of a name, before `to` and not its first, that is an office; a name of its own must follow. */
function lastOffice(words: Word[], { from }: TaggedName, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const next = words[at + 1];
    if (
      officesBefore.has(words[at]?.lower ?? '') &&
      next !== undefined &&
      isNameShaped(next) &&
      !/^(?:Jr|Sr)\.?$|^I+$/.test(next.text)
    )
      return at;
  }
  return -1;
}

/** "Many Ostermerians": how many opens a sentence with a capital, and no name. */
function withoutAmount(words: Word[], name: TaggedName): TaggedName {
  const first = words[name.from];
  const amount = first !== undefined && /^(?:many|most|some|all|few|several|both|these|those)$/.test(first.lower);
  return amount && name.to - name.from > 1 ? { ...name, from: name.from + 1 } : name;
}

/** "President Roe" is the name Roe. */
function withoutTitle(words: Word[], name: TaggedName): TaggedName {
  let { from } = name;
  while (from < name.to - 1 && personTitles.has(words[from]?.lower ?? '')) from += 1;
  return { ...name, from };
}

/** Compounds with a name in front are no names: "Roe-era", "Roe-led". */
const compoundEnds = new Set(
  `era led based born style like owned backed run made wide funded trained controlled held bound only linked themed
  appointed inspired designed built sponsored friendly elect mania gate esque type area sized bred level`.split(/\s+/),
);

/** "Kim Jae-ho": the part behind a hyphen belongs to the name. */
function withHyphenated(words: Word[], name: TaggedName): TaggedName {
  let { to } = name;
  for (;;) {
    const hyphen = words[to];
    const part = words[to + 1];
    if (hyphen === undefined || part === undefined || !/^[-‐‑]$/.test(hyphen.text)) break;
    if (hyphen.start !== words[to - 1]?.end || part.start !== hyphen.end) break;
    if (!/^\p{L}{1,6}$/u.test(part.text) && !isNameShaped(part)) break;
    if (compoundEnds.has(part.lower) || /^(?:VERB|ADP|ADV|NUM)$/.test(part.upos)) break;
    to += 2;
  }
  return { ...name, to };
}

/** "A. B. Roe": initials before a family name belong to it. */
function withInitials(words: Word[], name: TaggedName): TaggedName {
  let { from } = name;
  while (from > 0 && /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(words[from - 1]?.text ?? '')) from -= 1;
  return { ...name, from };
}

/** "Harbour Department Spokesperson" names the department. */
function withoutRole(words: Word[], name: TaggedName): TaggedName {
  let { to } = name;
  while (to > name.from + 1 && isRole(words[to - 1])) to -= 1;
  return { ...name, to };
}

function isRole(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /(?:person|woman|man|minister|president|director|secretary)$/.test(word.lower) &&
    personNouns.has(word.lower)
  );
}

/** "South East Asia": a point of the compass with a capital belongs to the place. */
function withDirection(words: Word[], name: TaggedName): TaggedName {
  let { from } = name;
  while (
    from > 0 &&
    /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)$/.test(words[from - 1]?.text ?? '')
  )
    from -= 1;
  return { ...name, from };
}

export function isNameShaped(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) && word.text.length > 1;
}
