import type { PublicationPreview } from '@claimdesk/api/views';

/** Is something noted about the claimant that the published version does not say yet? */
export function notesDiffer({ notes, model }: Pick<PublicationPreview, 'notes' | 'model'>): boolean {
  const [claim] = model.claims;
  if (claim === undefined) return false;
  const { claimant, claimDate, firstAppearanceUrl, reply } = claim;
  const ofClaimant =
    claimant !== null &&
    (notes.claimantRole !== claimant.role ||
      notes.claimantSameAs !== claimant.sameAs ||
      notes.reply !== (reply ?? null));
  return ofClaimant || notes.claimDate !== claimDate || notes.firstAppearanceUrl !== firstAppearanceUrl;
}
