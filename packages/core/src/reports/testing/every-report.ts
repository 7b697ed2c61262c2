import { claimStates, dismissReasons } from '../../review/claim-state.ts';
import { correctionKinds } from '../../review/correction.ts';
import { replies } from '../../review/publication-notes.ts';
import { confidences, contextFlags, sourceTypes, stances } from '../../review/review-draft.ts';
import { decisionMethods } from '../../verdicts/decision-rule.ts';
import { scalePresets } from '../../verdicts/scale-presets.ts';
import type { Scale } from '../../verdicts/scale.ts';
import type { ReportClaimRow, ReportInput } from '../report-input.ts';
import { bareClaim, richClaim } from './rich-rows.ts';
import { sampleInput, sampleNewsroom } from './sample-rows.ts';

/** Scripts, signs and accidents of encoding that a machine's own settings like to treat in their own way. */
const strangeTexts = [
  'Family 👩‍👩‍👧‍👦, flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and thumb 👍🏽',
  'השר אמר: 2,300 בתים (ABC) יצאו',
  'قال الوزير إن ٢٣٠٠ منزل',
  'e\u0301 against é, o\u0308 against ö, Ṩ against S\u0323\u0307',
  'İstanbul, ılık, straße, ﬁn, ΌΣΟΣ',
  '大阪で2,300戸、「安全」と発表',
  'zero\u200Bwidth, soft\u00ADhyphen, \u202Eturned\u202C, \u00A0space, line\u2028sep, \uFEFFmark',
  '</script><!-- & " \' =1+1 @x -y',
  '1,234.5 against 1.234,5 on 03/04/2026 at 25:00',
];

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function idOf(index: number): string {
  return `019f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

/** One claim; what it is made of changes with the index, so that a few dozen have everything. */
function claim(index: number, change: Partial<ReportClaimRow>): ReportClaimRow {
  const base = index % 5 === 4 ? bareClaim : richClaim;
  const { decision, publication, approval } = base;
  if (decision === null || publication === null || approval === null) throw new Error('the sample has no decision');
  const words = pick(strangeTexts, index);
  const ratingKey = change.decision?.ratingKey ?? decision.ratingKey;
  return {
    ...base,
    id: idOf(index + 1),
    text: `${words}.`,
    claimant: pick(
      [
        null,
        { name: words, type: 'person', role: pick(strangeTexts, index + 1), sameAs: 'https://example.org/ä' },
        { name: words, type: 'organisation' },
        { name: words },
      ] as const,
      index,
    ),
    claimDate: pick(['2026', '2026-02', '2026-02-28', '2026-03-29T01:30:00+01:00', null], index),
    reply: pick([...replies, null], index),
    topics: ['ångström', 'zebra', 'Äpfel'],
    checkWorthiness: pick([0, 0.1 + 0.2, 1e-7, null], index),
    foundByProgram: index % 2 === 0,
    reviews: base.reviews.map((review, nth) => ({
      ...review,
      ratingKey: nth === 0 ? ratingKey : review.ratingKey,
      reviewerName: pick(strangeTexts, index + nth),
      confidence: pick(confidences, index + nth),
      rationale: pick(strangeTexts, index + nth + 2),
      searchedNote: nth === 0 ? pick(strangeTexts, index + 3) : null,
    })),
    evidence: base.evidence.map((item, nth) => ({
      ...item,
      id: `evidence-${index}-${nth}`,
      stance: pick(stances, index + nth),
      sourceType: pick([...sourceTypes, null], index + nth),
      note: pick(strangeTexts, index + nth + 4),
      accessed: pick(['2026-11-01', '2026-12-31T23:30:00.000Z', null], index + nth),
    })),
    approval: {
      ...approval,
      explanation: `${pick(strangeTexts, index + 5)}\n\n${pick(strangeTexts, index + 6)}${base.evidence.length > 0 ? '[1]' : ''}`,
    },
    publication: {
      ...publication,
      id: `publication-${index}`,
      version: 2,
      // Summer time began in Europe while it was written, and the year ends meanwhile elsewhere.
      firstPublishedAt: '2026-03-29T00:59:59.999Z',
      publishedAt: '2026-12-31T23:30:00.000Z',
      corrections: [{ version: 2, at: '2026-12-31T23:30:00.000Z', kind: pick(correctionKinds, index), note: words }],
    },
    ...change,
    decision: {
      ...decision,
      ...change.decision,
      ratingKey,
      method: pick(decisionMethods, index),
      confidence: pick(confidences, index),
      flags: contextFlags.filter((_, nth) => (index + nth) % 3 !== 0),
    },
  };
}

function report(claims: readonly ReportClaimRow[], scale: Scale = scalePresets.default): ReportInput {
  const articles = sampleInput.articles.map((row) => ({
    ...row,
    title: pick(strangeTexts, 0),
    outlet: pick(strangeTexts, 4),
  }));
  return { ...sampleInput, articles, claims, scales: [{ id: 'scale-1', version: 1, scale }] };
}

export function ratingsOf(scale: Scale): string[] {
  return scale.kind === 'text' ? ['Half the story'] : scale.values.map(({ key }) => key);
}

/** A claim in each state, and a dismissed one for each reason. */
function everyState(): ReportInput {
  const states = claimStates.map((state, index) => claim(index, { state, dismissReason: null }));
  const dismissed = dismissReasons.map((dismissReason, index) =>
    claim(claimStates.length + index, { state: 'dismissed', dismissReason }),
  );
  return { ...report([...states, ...dismissed]), showNames: false };
}

function ofNewsroom(input: ReportInput): ReportInput {
  return { ...input, workspace: { ...input.workspace, newsroom: sampleNewsroom } };
}

/** Reports that have between them every state, reason, scale, rating, flag, stance and kind of text. */
export function everyReport(): Map<string, ReportInput> {
  const presets = Object.entries(scalePresets).map(([name, scale]: [string, Scale]): [string, ReportInput] => {
    const claims = ratingsOf(scale).map((ratingKey, index) => {
      const row = claim(index, {});
      return row.decision === null ? row : claim(index, { decision: { ...row.decision, ratingKey } });
    });
    return [`scale ${name}`, report(claims, scale)];
  });
  return new Map([
    ['every state', everyState()],
    ['nothing', { ...report([]), kind: 'article' }],
    ['a newsroom that says all', ofNewsroom(report([claim(0, {})]))],
    ['chosen', { ...everyState(), kind: 'selection' }],
    ...presets,
  ]);
}

/** Each published claim of these reports as the publication of its own. */
export function everyPublication(): Map<string, ReportInput> {
  return new Map(
    [...everyReport()].flatMap(([name, input]) =>
      input.claims
        .filter(({ state }) => state === 'published')
        .map((row): [string, ReportInput] => [
          `${name}, claim ${row.id.slice(-2)}`,
          { ...input, kind: 'publication', showNames: false, claims: [row] },
        ]),
    ),
  );
}
