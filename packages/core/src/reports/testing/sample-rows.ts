import { defaultPolicy } from '../../review/policy.ts';
import { defaultScale } from '../../verdicts/scale-presets.ts';
import { quoteInContext } from '../quote-context.ts';
import type { ReportClaimRow, ReportInput } from '../report-input.ts';
import type { ReportNewsroom } from '../report-model.ts';

/** Rows of an invented check for the tests of this folder. */

const text =
  'The register was published on Tuesday. In a statement, the ministry said more than 2,300 homes there had been ' +
  'taken out of the highest risk band since 2023. The mayor called the figure “a relief”. Rents rose by a fifth.';
const sentences: [number, number][] = [];
for (let start = 0; start < text.length;) {
  const stop = text.slice(start).search(/[.”](?: |$)/u);
  const end = stop === -1 ? text.length : start + stop + 1;
  sentences.push([start, end]);
  start = end + 1;
}

function place(quote: string): Pick<ReportClaimRow, 'quote' | 'quoteStart' | 'quoteEnd' | 'quoteFound' | 'context'> {
  const quoteStart = text.indexOf(quote);
  const quoteEnd = quoteStart + quote.length;
  const context = quoteInContext(text, quoteStart, quoteEnd, sentences);
  return { quote, quoteStart, quoteEnd, quoteFound: true, context };
}

const homes: ReportClaimRow = {
  ...place('more than 2,300 homes there had been taken out of the highest risk band since 2023'),
  id: '019f0000-0000-7000-8000-000000000001',
  version: 2,
  articleId: 'article-1',
  state: 'published',
  text: 'More than 2,300 homes in the lower town have been taken out of the highest risk band since 2023.',
  claimant: { name: 'Ministry for Rivers and Housing', type: 'organisation', sameAs: 'https://example.org/ministry' },
  claimDate: '2026-10-08',
  topics: ['housing', 'floods'],
  checkWorthiness: 0.83,
  foundByProgram: true,
  scaleId: 'scale-1',
  scaleVersion: 1,
  policy: { ...defaultPolicy, reviewsWanted: 2, separation: 'strict' },
  reviews: [
    {
      id: 'review-1',
      round: 1,
      reviewerId: 'm1',
      reviewerName: 'Ada Brook',
      ratingKey: 'mixed',
      confidence: 'high',
      flags: ['missing_context'],
      rationale: 'Half of the homes left the band because its limit moved.',
      submittedAt: '2026-11-12T09:00:00.000Z',
    },
    {
      id: 'review-2',
      round: 1,
      reviewerId: 'm2',
      reviewerName: 'Ben Carr',
      ratingKey: 'true',
      confidence: 'high',
      flags: ['missing_context'],
      rationale: 'The register gives 2,314 homes, so the number is right as it was said.',
      submittedAt: '2026-11-12T11:30:00.000Z',
    },
  ],
  evidence: [
    {
      id: 'evidence-1',
      reviewId: 'review-1',
      url: 'https://example.org/register',
      archiveUrl: 'https://archive.example/register',
      title: 'Flood risk register, Oster district, release 2026-09',
      publisher: 'Ministry for Rivers and Housing',
      published: '2026-09-03',
      quote: 'Properties leaving band A since the 2023 release: 2,314.',
      stance: 'supports',
      sourceType: 'primary',
    },
    {
      id: 'evidence-2',
      reviewId: 'review-1',
      url: 'https://example.org/annex-c',
      archiveUrl: 'https://archive.example/annex-c',
      title: 'Note on the change of band limits, annex C',
      publisher: 'Ministry for Rivers and Housing',
      published: '2025-01-17',
      quote: 'Of these, 1,180 move because the limit of band A was redrawn, with no change in measured risk.',
      stance: 'refutes',
      sourceType: 'primary',
    },
    {
      id: 'evidence-3',
      reviewId: 'review-2',
      citation: 'Ostermere Town Council, Works completed on the Oster, 2023 to 2026',
      publisher: 'Ostermere Town Council',
      stance: 'context',
      sourceType: 'secondary',
    },
  ],
  decision: {
    ratingKey: 'mixed',
    flags: ['missing_context'],
    confidence: 'high',
    method: 'adjudicated',
    ruleVersion: 1,
    rationale: 'The count is right and what it is said to show is not.',
    cause: 'one read the number alone, the other what it was said to show',
    adjudicatorId: 'm3',
    adjudicatorName: 'Cleo Dorn',
    decidedAt: '2026-11-13T08:00:00.000Z',
  },
  approval: {
    byId: 'm4',
    byName: 'Dan Eames',
    at: '2026-11-13T15:00:00.000Z',
    explanation:
      'The number is on the ministry’s own register. About half of it comes from a redrawn limit, not from a smaller ' +
      'risk.\n\nThe flood risk register of September 2026 lists 2,314 homes that have left band A, the highest, since ' +
      'the release of 2023.[1] That is what the ministry counted, and the statement repeats it correctly.\n\nIn ' +
      'January 2025 the ministry moved the limit of band A. A note published with the change says that 1,180 homes ' +
      'crossed it “with no change in measured risk”.[2] Take those away and 1,134 homes are left, most of them behind ' +
      'the wall that opened in April 2025.[3]',
  },
  publication: {
    id: 'publication-1',
    version: 1,
    url: 'https://desk.example/p/019f0000-0000-7000-8000-000000000001',
    publishedAt: '2026-11-14T07:30:00.000Z',
    firstPublishedAt: '2026-11-14T07:30:00.000Z',
    publishedById: 'm4',
    publishedByName: 'Dan Eames',
    local: false,
  },
};

const rents: ReportClaimRow = {
  ...place('Rents rose by a fifth'),
  id: '019f0000-0000-7000-8000-000000000002',
  version: 1,
  articleId: 'article-1',
  state: 'queued',
  text: 'Rents in Ostermere rose by a fifth.',
  claimant: null,
  checkWorthiness: 0.61,
  foundByProgram: true,
  scaleId: 'scale-1',
  scaleVersion: 1,
  policy: null,
  reviews: [],
  evidence: [],
  decision: null,
  approval: null,
  publication: null,
};

/** A newsroom that says all that it can. */
export const sampleNewsroom: ReportNewsroom = {
  url: 'https://desk.example/n/oster-valley',
  description: 'Checks what is said about the Oster valley.',
  contactEmail: 'desk@desk.example',
  contactUrl: 'https://desk.example/contact',
  correctionsText: 'Write to us when something is wrong.\n\nWe correct it within a day and say what changed.',
  correctionsUrl: 'https://desk.example/corrections-policy',
  principlesText: 'Two people judge each claim.',
  principlesUrl: null,
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  sameAs: ['https://social.example/@desk', 'http://www.wikidata.example/entity/Q1'],
  accentLight: '#005d57',
  accentDark: '#48d6c5',
  logo: {
    url: 'https://desk.example/n/oster-valley/logo',
    sha256: 'd'.repeat(64),
    type: 'png',
    width: 120,
    height: 40,
  },
};

export const sampleInput: ReportInput = {
  kind: 'article',
  workspace: { id: 'workspace-1', name: 'The Oster Valley Desk', url: 'https://desk.example' },
  articles: [
    {
      id: 'article-1',
      title: 'Thousands of homes leave the flood band, ministry says',
      byline: 'Frida Gale',
      outlet: 'The Ostermere Courier',
      url: 'https://courier.example/homes',
      published: '2026-10-09',
      textHash: 'a'.repeat(64),
    },
  ],
  scales: [{ id: 'scale-1', version: 1, scale: defaultScale }],
  claims: [
    homes,
    rents,
    {
      ...rents,
      ...place('The mayor called the figure “a relief”'),
      id: '019f0000-0000-7000-8000-000000000003',
      text: 'The mayor called the figure “a relief”.',
      state: 'dismissed',
      dismissReason: 'opinion',
    },
  ],
};

export const publicationInput: ReportInput = { ...sampleInput, kind: 'publication', claims: [homes] };
export const sampleHash = '9f31'.repeat(16);

/** The input with its first claim changed. */
export function withFirstClaim(input: ReportInput, change: Partial<ReportClaimRow>): ReportInput {
  const [first, ...rest] = input.claims;
  return first === undefined ? input : { ...input, claims: [{ ...first, ...change }, ...rest] };
}
