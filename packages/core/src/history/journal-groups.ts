export const journalGroups = [
  'articles',
  'wording',
  'comments',
  'reviews',
  'decisions',
  'publications',
  'people',
  'workspace',
] as const;
/** What a journal row is about, for filters. */
export type JournalGroup = (typeof journalGroups)[number];

/** Kinds, or nouns with a dot at their end for all that is done to them. Each kind is in one group. */
export const kindsOfGroup: Record<JournalGroup, readonly string[]> = {
  articles: ['article.'],
  wording: [
    'claim.add',
    'claim.accept',
    'claim.dismiss',
    'claim.restore',
    'claim.reword',
    'claim.correct',
    'claim.split',
    'claim.merge',
  ],
  comments: ['comment.'],
  reviews: ['review.', 'slot.', 'evidence.', 'calibration.', 'claim.reschedule', 'claim.calibrate'],
  decisions: ['decision.', 'claim.decide', 'claim.dispute', 'claim.recheck'],
  publications: ['publication.', 'report.'],
  people: ['member.', 'invite.', 'api_key.'],
  workspace: ['workspace.', 'newsroom.', 'fact_check.'],
};

/** The groups that a claim's timeline is made of, in the order of its work. */
export const timelineGroups = ['wording', 'comments', 'reviews', 'decisions', 'publications'] as const;

/** The group of a kind, for instance `wording` of `claim.accept`; null for a kind that nobody has sorted. */
export function groupOfKind(kind: string): JournalGroup | null {
  const isOf = (group: JournalGroup) =>
    kindsOfGroup[group].some((known) => (known.endsWith('.') ? kind.startsWith(known) : kind === known));
  return journalGroups.find(isOf) ?? null;
}
