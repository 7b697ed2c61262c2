/**
 * What the procedures answer. Plain data, so that other packages can import these types without the server. Times are
 * ISO 8601 in UTC; offsets are UTF-16 units into the article's canonical text. Nothing here may break the blind rule:
 * what a caller must not see yet is null or left out, never "hidden: 3".
 */
export type * from './views/archive.ts';
export type * from './views/article.ts';
export type * from './views/backup.ts';
export type * from './views/calibration.ts';
export type * from './views/claim.ts';
export type * from './views/claim-row.ts';
export type * from './views/dashboard.ts';
export type * from './views/decision.ts';
export type * from './views/discussion.ts';
export type * from './views/fact-check.ts';
export type * from './views/journal.ts';
export type * from './views/newsroom.ts';
export type * from './views/precedent.ts';
export type * from './views/presence.ts';
export type * from './views/publication.ts';
export type * from './views/report.ts';
export type * from './views/review.ts';
export type * from './views/scale.ts';
export type * from './views/shared.ts';
export type * from './views/source.ts';
export type * from './views/timeline.ts';
export type * from './views/work.ts';
