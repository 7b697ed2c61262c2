export type StoredState =
  | 'suggested'
  | 'open'
  | 'disputed'
  | 'in_adjudication'
  | 'decided'
  | 'approved'
  | 'published'
  | 'dismissed'
  | 'merged'
  | 'superseded';
export type UncheckableReason = 'opinion' | 'prediction' | 'personal' | 'vague' | 'instruction' | 'question';
export type DismissReason =
  | 'opinion'
  | 'prediction'
  | 'personal'
  | 'vague'
  | 'satire'
  | 'trivial'
  | 'out_of_scope'
  | 'duplicate';
export type Role = 'viewer' | 'reviewer' | 'adjudicator' | 'editor' | 'admin';
export type Scope = string;
export type Confidence = 'low' | 'medium' | 'high';
export type ContextFlag = 'missing_context' | 'outdated' | 'cherry_picked' | 'altered_media' | 'wrong_attribution';
export type Stance = 'supports' | 'refutes' | 'context';
export type SourceType = 'primary' | 'secondary';
export type Policy = {
  reviewsWanted: number;
  visibility: 'blind' | 'open';
  tolerance: 0 | 1;
  tieRule: 'adjudicate' | 'majority';
  leaseMinutes: number;
  separation: 'strict' | 'solo';
};
export type ScaleValue = {
  key: string;
  order: number;
  onScale: boolean;
  numeric: number | null;
  label: string;
  definition: string;
  icon: string;
  canonical: 'false' | 'mostly-false' | 'mixed' | 'mostly-true' | 'true' | null;
  requiresEvidence: boolean;
};
export type Scale = { key: string; name: string; values: ScaleValue[] };
