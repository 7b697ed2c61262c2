import type { Confidence, ContextFlag, DecisionMethod } from '@claimdesk/core';
import type { PersonView, VerdictView } from './shared.ts';

export type DecisionView = {
  id: string;
  roundNumber: number;
  verdict: VerdictView;
  flags: ContextFlag[];
  confidence: Confidence;
  method: DecisionMethod;
  ruleVersion: number;
  /** The adjudicator's words; null where the rule decided. */
  rationale: string | null;
  cause: string | null;
  decidedBy: PersonView | null;
  decidedAt: string;
  dissent: { reviewer: PersonView | null; verdict: VerdictView }[];
  /** The editor's own published words; null until approved. */
  explanation: string | null;
  approvedBy: PersonView | null;
  approvedAt: string | null;
  snapshotHash: string | null;
  version: number;
};
