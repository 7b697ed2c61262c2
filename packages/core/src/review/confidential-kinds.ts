/** Kinds of journal rows whose mere time, order or count would tell something about a review that others must not know of yet. */
export const confidentialKinds = ['review.', 'slot.', 'evidence.', 'calibration.'];

/**
 * Is a journal row of this kind for the eyes of whoever did it alone? Such rows have a chain of their own, so that the
 * places and hashes of all others do not depend on them.
 */
export function isConfidential(kind: string): boolean {
  return confidentialKinds.some((prefix) => kind.startsWith(prefix));
}

/** Of these, the kinds that are for the person alone who did it: not even programs that act for them hear of those. */
export const personalKinds = ['calibration.'];
