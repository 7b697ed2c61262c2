/** Kinds whose mere time, order or count would tell something about a review that others must not know of yet. */
const ownEyesOnly = ['review.', 'slot.', 'evidence.'];

export function isForOwnEyes(kind: string): boolean {
  return ownEyesOnly.some((prefix) => kind.startsWith(prefix));
}
