/** Was the claimant asked what they say to the check? */
export const replies = ['answered', 'no_answer', 'not_asked'] as const;
export type Reply = (typeof replies)[number];

export const replyLabels: Record<Reply, string> = {
  answered: 'Answered',
  no_answer: 'No answer',
  not_asked: 'Not asked',
};

/** What an editor notes about who made a claim, when and where, for whoever reads its publication. */
export type PublicationNotes = {
  claimantRole: string | null;
  /** A page about the claimant, http or https. */
  claimantSameAs: string | null;
  /** 2024, 2024-03 or 2024-03-07. */
  claimDate: string | null;
  firstAppearanceUrl: string | null;
  /** null: nobody noted it. */
  reply: Reply | null;
};

export const noNotes: PublicationNotes = {
  claimantRole: null,
  claimantSameAs: null,
  claimDate: null,
  firstAppearanceUrl: null,
  reply: null,
};
