import { claimActs, otherActs, type ClaimAct, type OtherAct } from './newsroom.ts';

/** What a claim that was accepted can be between two steps, as a reader of REVIEW’s rules would say. */
export type Stage = 'queued' | 'decided' | 'approved' | 'published' | 'retracted';
export type Place = { stage: Stage; versions: number };

/** Where a step leads from a place; null where the rules refuse it. */
export const leads: Record<ClaimAct, (from: Place) => Place | null> = {
  review: ({ stage, versions }) => (stage === 'queued' ? { stage: 'decided', versions } : null),
  annotate: (from) => (from.stage === 'decided' || from.stage === 'published' ? from : null),
  approve: ({ stage, versions }) => (stage === 'decided' ? { stage: 'approved', versions } : null),
  publish: ({ stage, versions }) => (stage === 'approved' ? { stage: 'published', versions: versions + 1 } : null),
  correct: ({ stage, versions }) => (stage === 'published' ? { stage, versions: versions + 1 } : null),
  recheck: ({ stage, versions }) => (stage === 'published' ? { stage: 'queued', versions } : null),
  retract: ({ stage, versions }) => (stage !== 'retracted' && versions > 0 ? { stage: 'retracted', versions } : null),
};

/** `onward`: the step that leads towards the next version; walks of steps at random alone are mostly refused. */
export type Step = { act: ClaimAct | OtherAct | 'onward' | 'export'; seed: number };

export const onward: Record<Stage, ClaimAct> = {
  queued: 'review',
  decided: 'approve',
  approved: 'publish',
  published: 'correct',
  retracted: 'correct',
};

export const acts: Step['act'][] = [
  ...Array.from({ length: 10 }, () => 'onward' as const),
  'export',
  'export',
  'recheck',
  'recheck',
  ...(Object.keys(claimActs) as ClaimAct[]),
  ...(Object.keys(otherActs) as OtherAct[]),
];
