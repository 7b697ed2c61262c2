import type { PersonView, VerdictView } from './shared.ts';

/** Another claim that this one was made from or became. */
export type TimelineClaim = { id: string; number: number; wording: string; articleId: string };

/** What exactly changed. */
export type TimelineDetail =
  | { type: 'wording'; before: string; after: string }
  /** Old and new value in words; null where there was none, or where nobody kept it. */
  | { type: 'change'; label: string; before: string | null; after: string | null }
  | { type: 'time'; label: string; before: string | null; after: string | null }
  /** `before` is that of the round or publication before. */
  | { type: 'verdict'; before: VerdictView | null; after: VerdictView }
  | { type: 'quote'; text: string }
  | { type: 'claim'; claim: TimelineClaim }
  | { type: 'round'; number: number };

export type TimelineEntry = {
  id: string;
  at: string;
  /** `claim.accept`, `claim.reword`, ... */
  kind: string;
  group: 'wording' | 'comments' | 'reviews' | 'decisions' | 'publications';
  /** One sentence, without the actor: "Wording changed". */
  text: string;
  /** Null where it followed by itself, or a program did it. */
  actor: PersonView | null;
  byProgram: boolean;
  details: TimelineDetail[];
};

/** Newest first. */
export type TimelinePage = { rows: TimelineEntry[]; nextCursor: string | null };
