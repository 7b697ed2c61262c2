import type { ClaimEvent, ClaimState, Scale, ScaleValue } from '@claimdesk/core';

export type UncheckableReason = 'opinion' | 'prediction' | 'personal' | 'vague' | 'instruction' | 'question';

export type ActionView = { ok: true } | { ok: false; reason: string };

export type ActionsView = Record<ClaimEvent, ActionView>;

export type StateCounts = Partial<Record<ClaimState, number>>;

export type PersonView = { id: string; name: string };

export type VerdictView = Pick<ScaleValue, 'label' | 'definition' | 'icon' | 'canonical' | 'onScale'> & {
  ratingKey: string;
};

export type ScaleView = Scale & {
  scaleVersionId: string;
  /** 1 for the first. */
  version: number;
};
