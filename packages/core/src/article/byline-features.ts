import {
  isAuthorLabel,
  isByAlone,
  isCollective,
  isNobody,
  isOrganisation,
  type BylineCandidate,
  type BylineForm,
} from './find-byline.ts';
import { givenNames } from './given-names.ts';
import { byte, measureOf, placeFeatures, signed } from './place-features.ts';
import type { RatedLines } from './rated-lines.ts';
import { plainKey } from './survey-text.ts';

const FORMS: BylineForm[] = ['led', 'handle', 'bare', 'role', 'beside', 'part', 'about', 'bio', 'copyright'];
const LEADS = [
  /^(?:by|written ?by|author|words|posted ?by|story ?by|text ?by)/,
  /^review/,
  /^(?:updat|edit)/,
  /^photo/,
];

/** `headline` is the line chosen as headline, -1 for none; `mentions` counts candidates of the name. */
export function bylineRow(
  lines: RatedLines,
  n: number,
  found: BylineCandidate,
  headline: number,
  mentions: number,
  order: { all: number; led: number },
): Uint8Array {
  const dates = [-3, -2, -1, 0, 1, 2, 3].map((step) => (measureOf(lines, n + step, 'date') === 2 ? 1 : 0));
  const lead = LEADS.findIndex((pattern) => pattern.test(found.lead));
  const next = n + 1 < lines.count ? lines.textOf(n + 1) : '';
  const beside = wordsBeside(lines.textOf(n), found);
  return Uint8Array.from([
    ...placeFeatures(lines, n),
    FORMS.indexOf(found.form),
    lead + 1,
    n > 0 && isByAlone(lines.textOf(n - 1)) ? 1 : 0,
    byte(found.names.split(' ').length),
    isNobody(found.names) ? 1 : 0,
    isOrganisation(found.names) ? 1 : 0,
    isCollective(found.names) ? 1 : 0,
    found.helper ? 1 : 0,
    repeatsNear(lines, n, plainKey(found.names)),
    saysWhen(next) ? 1 : 0,
    headline === -1 ? 0 : signed(n - headline),
    byte(mentions),
    byte(order.all),
    byte(order.led),
    headline !== -1 && n > headline && n < lines.start ? 1 : 0,
    ...dates,
    /,| and | & /.test(found.names) ? 1 : 0,
    /\b(?:editor|writer|reporter|author|correspondent|staff|columnist|contributor|journalist|guest)s?\b/i.test(
      `${lines.textOf(n)} ${next}`,
    )
      ? 1
      : 0,
    ...nameFeatures(lines, found, headline),
    ...mentionFeatures(lines, n, plainKey(found.names)),
    signed(n - lines.opening),
    ...beside,
    ...shapeOf(found.names),
    isToldOf(lines, n, found.names) ? 1 : 0,
    isSigned(lines, n, found, beside[0] === 0) ? 1 : 0,
    PICTURE.test(lines.textOf(n)) ? 1 : 0,
    isAuthorLabel(next) ? 1 : 0,
    ownsCopyright(lines, found.names) ? 1 : 0,
  ]);
}

/** Words of the line before the name and its lead, and behind the name: "dives into ... by" leads a sentence on. */
function wordsBeside(line: string, { names, lead }: BylineCandidate): number[] {
  const at = Math.max(0, line.toLowerCase().indexOf(names.toLowerCase()));
  const before = withoutColon(line.slice(0, at));
  const end = withoutColon(lead);
  const led = before.toLowerCase().endsWith(end) ? before.slice(0, before.length - end.length) : before;
  return [byte(countWords(led)), byte(countWords(line.slice(at + names.length))), /[\p{Ll},]\s*$/u.test(led) ? 1 : 0];
}

/** "By Ada Quill" on a line, or on two: the plainest byline there is. */
const isSigned = (lines: RatedLines, n: number, { form, lead, helper }: BylineCandidate, atStart: boolean): boolean =>
  (n > 0 && isByAlone(lines.textOf(n - 1))) ||
  (form === 'led' && atStart && !helper && (LEADS[0] as RegExp).test(lead));

/** "Getty Images / Ada Quill" took the picture. */
const PICTURE =
  /\b(?:getty|images?|photo\p{L}*|pictures?|unsplash|shutterstock|istock|alamy|reuters|credit|courtesy)\b/iu;

const withoutColon = (text: string): string => text.replace(/[\s:]+$/, '');

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Words of the shortest of several names, whether "&" joins them, and whether it is somebody's: "Health & Safety", "Ada's". */
function shapeOf(names: string): number[] {
  const parts = names.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+with\s+|\s*&\s*/u);
  return [
    byte(Math.min(...parts.map((part) => part.split(' ').length))),
    names.includes('&') ? 1 : 0,
    /[’']s$/.test(names) ? 1 : 0,
  ];
}

/** "Ada is a reporter" in one of the next lines: of the person whose first name it is. */
function isToldOf(lines: RatedLines, n: number, names: string): boolean {
  const first = `${names.split(' ', 1)[0] ?? ''} `;
  return [1, 2, 3].some((step) => {
    const text = n + step < lines.count ? lines.textOf(n + step) : '';
    return text.startsWith(first) && TELLS.test(text) && text.length > 60;
  });
}

const TELLS =
  /^\S+(?: \p{Lu}\S+){0,3},? (?:is|has|was|covers|writes|works|lives|loves|holds|brings|leads|believes|enjoys)\b/u;

/** The name in a copyright line: of a person who keeps the site, or of the site. */
const ownsCopyright = ({ survey, textOf }: RatedLines, names: string): boolean =>
  survey.linesWith(plainKey(names)).some((line) => /©|\(c\)|copyright/i.test(textOf(line)));

/** How often the name stands alone within three lines: pages write it beside and below the portrait. */
function repeatsNear({ survey }: RatedLines, n: number, key: string): number {
  return [-3, -2, -1, 1, 2, 3].filter((step) => survey.keyOf(n + step) === key).length;
}

/** "Last updated: 3 May", "5 min read". */
const saysWhen = (line: string): boolean =>
  /\b(?:updated|published|posted|min(?:ute)?s? read)\b/i.test(line) && line.length < 60;

/** Whether the words are those of a person's name: given names first, words that the text never writes small. */
function nameFeatures({ survey, textOf }: RatedLines, { names }: BylineCandidate, headline: number): number[] {
  const words = withoutTitle(plainKey(names)).split(' ');
  const long = words.filter((word) => word.length >= 2);
  const title = headline === -1 ? '' : ` ${plainKey(textOf(headline))} `;
  const share = (is: (word: string) => boolean): number =>
    long.length === 0 ? 50 : byte((100 * long.filter(is).length) / long.length);
  return [
    givenNames.has(words[0] ?? '') ? 1 : 0,
    byte(words.filter((word) => givenNames.has(word)).length),
    share((word) => survey.small.has(word)),
    survey.small.has(long[0] ?? '') ? 1 : 0,
    share((word) => title.includes(` ${word} `)),
    share((word) => (survey.topic.get(word) ?? 0) > 0),
  ];
}

const withoutTitle = (key: string): string => key.replace(/^(?:dr|prof|professor|sir|dame|mr|mrs|ms|rev) (?=.)/, '');

/** What the text says of the name elsewhere: "by Ada Quill", "Ada Quill is a reporter", "Ada Quill says" (of a comment). */
function mentionFeatures({ survey, start, to, textOf }: RatedLines, n: number, key: string): number[] {
  const others = survey.linesWith(key);
  const at = others.map((other) => survey.keyOf(other));
  const count = (phrase: string): number => survey.linesWith(`${phrase} ${key}`).length;
  return [
    byte(others.filter((other) => other < start).length),
    byte(others.filter((other) => other >= start && other < to).length),
    byte(others.filter((other) => other >= to).length),
    byte(count('by')),
    byte(count('about') + count('more from') + count('more by')),
    at.some((other) => other.startsWith(`${key} is `) || other.startsWith(`${key} has `)) ? 1 : 0,
    at.some((other) => other.startsWith(`${key} says`) || other.startsWith(`${key} said`)) ? 1 : 0,
    /\b(?:says|said|replied|reply|commented)\b/i.test(textOf(n)) ? 1 : 0,
  ];
}
