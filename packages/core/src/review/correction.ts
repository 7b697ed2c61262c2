/** What changed from one version of a publication to the next, for its readers. */
export const correctionKinds = ['minor', 'major', 'verdict'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionKindLabels: Record<CorrectionKind, string> = {
  minor: 'Minor correction',
  major: 'Major correction',
  verdict: 'Changed verdict',
};
