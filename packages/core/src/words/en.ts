import { UNTITLED_ARTICLE } from '../article/untitled.ts';
import { dismissReasonLabels, stateLabels } from '../review/claim-state.ts';
import { correctionKindLabels, type CorrectionKind } from '../review/correction.ts';
import { contextFlagLabels, type Confidence, type SourceType, type Stance } from '../review/review-draft.ts';
import type { DecisionMethod } from '../verdicts/decision-rule.ts';

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;
/** 0..9 as a word with a capital, larger numbers as digits. */
const inWords = (count: number): string => numberWords[count] ?? String(count);
const months = `January February March April May June July August September October November December`.split(' ');
const noun = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/**
 * Every word of reports and public pages, and how they write dates and numbers, with no help of the machine's own
 * settings. Where a part of a sentence is a link or a time, the sentence is a list of its parts in their order.
 */
export const english = {
  /** BCP 47. */
  language: 'en',
  /** `month` and `day` from 1; null where the date is less exact. */
  date: (year: number, month: number | null, day: number | null): string =>
    [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' '),
  number: (value: number): string => String(value),
  percent: (value: number): string => `${value} %`,

  untitledArticle: UNTITLED_ARTICLE,
  untitledSource: 'Untitled source',
  claimsFromArticles: (claims: number, articles: number): string =>
    `${claims} ${noun(claims, 'claim', 'claims')} from ${articles} articles`,
  roles: { reviewer: 'Reviewer', adjudicator: 'Adjudicator', editor: 'Editor' },
  watermarks: {
    nothing: 'Nothing published',
    none: 'Not published',
    partly: 'Partly published',
    local: 'Published on this machine only',
  },
  states: stateLabels,
  dismissReasons: dismissReasonLabels,
  contextFlags: contextFlagLabels,
  correctionKinds: correctionKindLabels,
  confidences: { low: 'low', medium: 'medium', high: 'high' } satisfies Record<Confidence, string>,
  sourceTypes: { primary: 'primary', secondary: 'secondary' } satisfies Record<SourceType, string>,
  stances: { supports: 'Supports', refutes: 'Refutes', context: 'Context' } satisfies Record<Stance, string>,

  report: 'Claims report',
  byWorkspace: (name: string): string => `${name}, claims report`,
  outlet: 'Outlet',
  author: 'Author',
  published: 'Published',
  address: 'Address',
  textHash: 'Text hash',
  reportHash: 'Report hash',
  articles: 'Articles',
  articleNumber: (number: number): string => `Article ${number}`,
  onlyLocal: 'There is no public https address, so its markup is marked local and offered to nobody.',
  mayChange: 'Verdicts that are not published may still change.',

  summary: 'Summary',
  noneKept: 'No claim of this article was kept.',
  noneDecided: (claims: number): string => `${inWords(claims)} ${noun(claims, 'claim', 'claims')}, none decided yet.`,
  decided: (claims: number, { right, wrong, rest }: { right: number; wrong: number; rest: number }): string => {
    const parts = [
      right > 0 ? `${right} right or mostly right` : null,
      wrong > 0 ? `${wrong} wrong or mostly wrong` : null,
      rest > 0 ? `${rest} in between or off the scale` : null,
    ].filter((part) => part !== null);
    return `${inWords(claims)} ${noun(claims, 'claim', 'claims')} decided: ${parts.join(', ')}.`;
  },
  waiting: (claims: number): string => `${inWords(claims)} ${noun(claims, 'waits', 'wait')} for a decision.`,
  retractedOf: (claims: number): string => `${inWords(claims)} ${noun(claims, 'was', 'were')} retracted.`,
  agreement: (agreeing: number, pairs: number, percent: string): string =>
    `Reviewers of the same claim chose the same rating in ${agreeing} of ${pairs} pairs of reviews (${percent}).`,
  notDecided: 'Not decided',
  byVerdict: 'Claims by verdict',
  bar: 'Bar',
  barsAlt: (bars: readonly { label: string; count: number }[]): string =>
    `Bars of the claims by verdict: ${bars.map(({ label, count }) => `${label} ${count}`).join(', ')}.`,
  verdict: 'Verdict',
  claims: 'Claims',
  index: 'Claims in this report',

  theClaims: 'The claims',
  asSaid: 'As it was said',
  noVerdict: 'There is no verdict yet.',
  retractedOn: (date: string, reason: string): string => `Retracted on ${date}: ${reason}`,
  nobodyNamed: 'Nobody is named as its source',
  statement: 'statement',
  /** Who said it, in what role, in what and when, and where it was reported. */
  saidBy: <Part>(said: {
    who: Part | string;
    role: string | null;
    what: string | null;
    when: Part | string | null;
    where: Part | string | null;
  }): (Part | string)[] => [
    said.who,
    said.role ? `, ${said.role}` : '',
    said.what === null ? '' : `, ${said.what}`,
    ...(said.what === null || said.when === null ? [] : [' of ', said.when]),
    ...(said.where === null ? [] : [', reported in ', said.where]),
  ],
  steps: 'The steps of the scale',
  flags: 'Flags',
  confidence: 'Confidence',
  confidenceOf: <Part>(confidence: Part): (Part | string)[] => ['confidence ', confidence],
  searched: (note: string): string => `Searched: ${note}`,
  evidence: 'Evidence',
  evidenceNumber: (number: number): string => `Evidence ${number}`,
  evidenceOf: (claim: number): string => `Evidence of claim ${claim}`,
  numberColumn: 'Number',
  stance: 'Stance',
  noStance: 'No stance',
  source: 'Source',
  sourceInList: (number: number): string => `Source ${number} in the list`,
  file: <Part>(name: string, hash: Part): (Part | string)[] => [`file ${name}, SHA-256 `, hash],
  seen: <Part>(date: Part): (Part | string)[] => ['seen ', date],
  archivedCopy: 'archived copy',
  dissentFrom: (verdict: string): string => `Dissent from “${verdict}”`,

  howDecided: 'How it was decided',
  judged: {
    single: () => 'One review. No second person judged the claim.',
    unanimous: (reviews, blind) =>
      reviews === 1
        ? 'One review. No second person judged the claim.'
        : `${reviewsOf(reviews, blind)}, all with the same rating.`,
    majority: (reviews, blind) => `${reviewsOf(reviews, blind)}; the rating of the majority stands.`,
    middle: (reviews, blind) =>
      `${reviewsOf(reviews, blind)}, one step apart; the rating nearer the middle of the scale stands.`,
    adjudicated: (reviews, blind) => `${reviewsOf(reviews, blind)} that differed, then an adjudicator.`,
  } as Record<DecisionMethod, (reviews: number, blind: boolean) => string>,
  dissented: (count: number, of: number, labels: readonly string[]): string =>
    `${inWords(count)} of ${of} rated it ${labels.join(' or ')} instead.`,
  whyDiffered: (cause: string): string => `Why the reviews differed: ${cause}`,
  approvedBy: {
    another: 'Approved by an editor who took no part.',
    theSame: 'The same person approved it.',
    oneOfThem: 'Approved by one of those people.',
  },
  reply: {
    answered: 'The claimant was asked for a reply and answered.',
    no_answer: 'The claimant was asked for a reply and did not answer.',
    not_asked: 'The claimant was not asked for a reply.',
  },
  adjudicatorIs: (name: string): string => `${name} (adjudicator)`,
  approverIs: (name: string): string => `${name} (approved)`,
  by: (people: readonly string[]): string => (people.length === 0 ? '' : `By ${people.join(', ')}.`),
  notPublished: 'Not published',
  publishedOn: <Part>(date: Part, version: number): (Part | string)[] => ['Published ', date, `, version ${version}: `],
  versionOn: <Part>(date: Part, version: number): (Part | string)[] => [date, `, version ${version}`],
  correction: (version: number, date: string, kind: CorrectionKind, note: string): string =>
    `Version ${version}, ${date}, ${correctionKindLabels[kind].toLowerCase()}: ${note}`,

  dismissed: 'Dismissed claims',
  quote: 'Quote',
  reason: 'Reason',

  method: 'Method',
  machineHelp: {
    oneFound: 'The claim was found by program. People wrote and decided the rest.',
    oneNotFound: 'None: people found, worded and decided the claim.',
    noneFound: 'No machine help: people found, worded and decided every claim.',
    found: (found: number, of: number): string => {
      const which = found === of ? 'The claims were' : `${inWords(found)} of ${of} claims were`;
      return `${which} found by program. People wrote and decided the rest.`;
    },
  },
  verbatim: 'Every quote stands in the article to the character.',
  reviewsWanted: (reviews: number): string => `${inWords(reviews)} ${noun(reviews, 'review', 'reviews')} a claim.`,
  reviewsWantedOfSome: (reviews: number): string =>
    `Some claims: ${inWords(reviews).toLowerCase()} ${noun(reviews, 'review', 'reviews')} a claim.`,
  visibility: {
    blind: 'Nobody sees another review before the claim is decided.',
    open: 'Reviewers can see each other’s reviews.',
  },
  tolerance: {
    0: 'Ratings agree when they are the same.',
    1: 'Ratings one step apart count as agreement.',
  },
  tieRule: {
    adjudicate: 'What lies further apart goes to an adjudicator.',
    majority: 'What lies further apart is settled by a strict majority, else by an adjudicator.',
  },
  separation: {
    strict: 'Reviewer, adjudicator and approver of one claim are different people.',
    solo: 'One person may review, adjudicate and approve the same claim.',
  },
  ownWords: 'Ratings are in the reviewers’ own words.',
  scale: (name: string, version: number): string =>
    `Scale: ${name}, version ${version}, from the least to the most accurate; ratings off the scale follow.`,

  principles: 'Our principles',
  principlesAt: 'They can be read at',
  correctionsAndContact: 'Corrections and contact',
  correctionsPolicyAt: 'The corrections policy can be read at',
  email: 'Email',
  contactPage: 'Contact page',
  elsewhere: 'Elsewhere',
  licence: 'Licence of the markup',
  lastChange: 'Last change',

  signOff: 'Sign-off',
  claim: 'Claim',
  claimNumber: (number: number): string => `Claim ${number}`,
  approvedByColumn: 'Approved by',
  approvedOn: 'Approved',

  sources: 'Sources',
  usedIn: (claims: readonly number[]): string =>
    `used in ${noun(claims.length, 'claim', 'claims')} ${claims.join(', ')}`,
  schema: (author: string, version: number): string => `${author}. Report of schema version ${version}.`,
  modelHash: (hash: string): string => `SHA-256 of the report model: ${hash}`,
  auditLog: (head: string): string => `Audit log when this was made: ${head}`,
  page: (page: number, of: number): string => `Page ${page} of ${of}`,
  sheets: { about: 'About', claims: 'Claims', reviews: 'Reviews', evidence: 'Evidence' },
  about: {
    title: 'Report',
    publisher: 'Published by',
    description: 'About the publisher',
    site: 'Public site',
    state: 'State',
    correctionsPolicy: 'Corrections policy',
    principles: 'Principles',
    auditLog: 'Audit log',
    schemaVersion: 'Schema version',
  },
  cellCut: ' … (cut here: a cell holds no more; claims.csv, reviews.csv and evidence.csv have all of it)',

  /** What the public site says around its claims. */
  site: {
    skip: 'Skip to the content',
    main: 'Main',
    checks: 'Checks',
    howWeWork: 'How we work',
    corrections: 'Corrections',
    about: 'About this check',
    claimChecked: 'Claim checked',
    version: (number: number) => `version ${number}`,
    versionTitle: (number: number) => `Version ${number}`,
    notPublished: 'not published',
    /** The one thing that a kept version says of the others: it holds whatever becomes of them. */
    kept: (number: number) =>
      `This is version ${number}, kept as it was published. It may have been corrected or retracted since:`,
    whatStands: 'see what stands now',
    correctionShort: { minor: 'Minor.', major: 'Major.', verdict: 'Changed verdict.' } satisfies Record<
      CorrectionKind,
      string
    >,
    readVersion: (number: number) => `Read version ${number}`,
    record: 'Record',
    published: 'Published',
    corrected: 'Corrected',
    versionLabel: 'Version',
    keptHere: 'kept at this address',
    recheckBy: 'Next check',
    hash: 'Hash',
    markup: 'ClaimReview markup',
    ofArticle: 'All checks of this article',
    retractedTitle: 'This check was retracted',
    retractedOn: 'It no longer stands. Withdrawn',
    retractedClaim: 'What it was about',
    retractedVersions: 'The versions there were',
    keptForRecord: 'They are kept for the record, as they were published.',
    lostTitle: 'There is no check at this address',
    lost: 'It may not be published yet, or the address may be incomplete. Compare it with the link you were given.',
    noPageTitle: 'There is no page at this address',
    noPage: 'The address may be incomplete. Compare it with the link you were given.',
    checksOf: (name: string) => `Fact checks by ${name}`,
    indexLead: (name: string) => `Claims that ${name} has checked, the newest first.`,
    search: 'Search',
    searchLabel: 'Search the checks',
    narrow: 'Narrow the list',
    apply: 'Show',
    clear: 'Show all checks',
    any: 'Any',
    filters: { verdict: 'Verdict', topic: 'Topic', outlet: 'Outlet', claimant: 'Who said it', year: 'Year' },
    empty: 'No check is published yet.',
    emptyLead: 'Checks appear here as soon as they are published.',
    nothing: 'Nothing was found.',
    nothingLead: 'Try fewer or other words, or take away a filter.',
    near: 'No check has all of these words. These come near:',
    older: 'Older checks',
    newest: 'Back to the newest',
    checkedOn: 'Checked',
    correctedOn: 'corrected',
    articleKick: 'Checks of one article',
    originalArticle: 'Read the article',
    articleLead: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'} of this article checked.`,
    asSaid: 'As it was said',
    readCheck: 'Read the check',
    untitled: 'An article without a headline',
    howLead: (name: string) => `How ${name} checks claims.`,
    principles: 'Our principles',
    decisions: 'How a claim is decided',
    decisionsText:
      'Each claim is quoted as it was said, with the sentence around it. Reviewers look for evidence and rate the claim; ' +
      'the page of each check says how many people judged it, whether they judged it without seeing each other’s ratings, ' +
      'and who approved it. The evidence is listed with its sources, so that everybody can follow it.',
    machineText:
      'Programs may find claims in an article. People word, review, decide and publish them; each check says where a program helped.',
    frozenText:
      'What is published is kept: each version of a check has an address of its own that never changes, and a hash by which anybody can see that it was not.',
    verdicts: 'Our verdicts',
    contact: 'Contact',
    contactText: 'Questions and corrections reach us here:',
    correctionsPolicy: 'How we correct',
    correctionsDefault:
      'When a check was wrong, we publish a new version with a note that says what changed. When it cannot stand at all, we retract it and say why.',
    policyElsewhere: 'Our corrections policy',
    principlesElsewhere: 'Our principles in full',
    correctionsTitle: 'Corrections and retractions',
    noCorrections: 'Nothing has been corrected or retracted.',
    olderCorrections: 'Older corrections',
    retracted: 'Retracted',
    retractedNews: (wording: string) => `Retracted: ${wording}`,
    correctedNews: (wording: string) => `Corrected: ${wording}`,
    feeds: 'Follow',
    atom: 'Atom feed',
    jsonFeed: 'JSON feed',
    dataFeed: 'ClaimReview data',
    cardTitle: 'Claim check',
    cardGone: 'This check was retracted and no longer stands.',
    cardWhy: 'Read why',
    by: 'by',
    machineHelp: 'Machine help',
    preview: 'This is a preview.',
    onThisMachine: 'This check is published on this machine only.',
    noMarkup: 'It has no public https address, so its ClaimReview markup is left out.',
    adjudicatorWrote: (rationale: string) => `The adjudicator wrote: “${rationale}”`,
    readDissent: 'Read the dissent',
  },
};

function reviewsOf(count: number, blind: boolean): string {
  return `${inWords(count)}${blind ? ' blind' : ''} reviews`;
}
