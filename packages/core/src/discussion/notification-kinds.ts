/**
 * Everything a member can be told in the app. None of them may tell somebody who could review a claim anything of
 * another's review: `dispute` and `returned` say what the claim's state says to everybody, the rest is about oneself.
 */
export const notificationKinds = [
  /** Somebody named me in a comment. */
  'mention',
  /** Somebody answered in a thread that I wrote in. */
  'reply',
  /** A claim was given to me to review. */
  'assigned',
  /** The wording of a claim changed while my review of it was open. */
  'confirm',
  /** A claim that I reviewed goes into a new round. */
  'returned',
  /** A dispute waits for an adjudicator, or came back to the one who has it. */
  'dispute',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
