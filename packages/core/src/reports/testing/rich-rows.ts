import type { ReportClaimRow, ReportInput } from '../report-input.ts';
import { sampleInput, sampleNewsroom } from './sample-rows.ts';

const [homes] = sampleInput.claims;
if (homes?.publication == null || homes.decision === null) throw new Error('the sample has no publication');
const { publication, decision, evidence, approval } = homes;

/** As much as a claim can have, with text in it that a script must escape. */
export const richClaim: ReportClaimRow = {
  ...homes,
  claimant: { name: 'Frida Gale', type: 'person', role: 'Minister', sameAs: 'https://example.org/gale' },
  firstAppearanceUrl: 'https://ministry.example/statement',
  appearanceUrls: ['https://courier.example/homes', 'https://radio.example/news'],
  evidence: evidence.map((item, index) =>
    index === 2
      ? { ...item, citation: 'Works\u2028completed <!-- <script>', file: { name: 'w.pdf', sha256: 'e'.repeat(64) } }
      : item,
  ),
  approval: approval === null ? null : { ...approval, explanation: 'It is on the register.\n\nSo it says.[1]' },
  publication: {
    ...publication,
    version: 3,
    publishedAt: '2026-11-20T10:00:00.000Z',
    corrections: [
      { version: 2, at: '2026-11-16T10:00:00.000Z', kind: 'minor', note: 'The year was missing.' },
      { version: 3, at: '2026-11-20T10:00:00.000Z', kind: 'major', note: 'The second note was added.' },
    ],
  },
};

/** Off the scale, unattributed and on this machine only. */
export const bareClaim: ReportClaimRow = {
  ...homes,
  id: '019f0000-0000-7000-8000-000000000009',
  claimant: null,
  claimDate: null,
  evidence: [],
  decision: { ...decision, ratingKey: 'satire' },
  publication: { ...publication, url: 'http://127.0.0.1:4000/p/9', local: true },
};

export const richInput: ReportInput = {
  ...sampleInput,
  workspace: { ...sampleInput.workspace, newsroom: sampleNewsroom },
  claims: [richClaim, bareClaim],
};
