import type {
  ClaimKind,
  ClaimSource,
  Entity,
  ExtractedClaim,
  Quantity,
  Reason,
  Span,
  TimeSpan,
  WordingFlag,
} from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ClaimVersionRow = {
  id: string;
  claimId: string;
  number: number;
  articleVersionId: string;
  startOffset: number;
  endOffset: number;
  spans: Span[];
  exact: string;
  prefix: string;
  suffix: string;
  sentenceStart: number;
  sentenceEnd: number;
  wording: string;
  source: ClaimSource | null;
  cue: string | null;
  checkable: boolean;
  uncheckableReason: ExtractedClaim['uncheckableReason'];
  kind: ClaimKind;
  verifiable: number;
  checkWorthiness: number;
  quantities: Quantity[];
  times: TimeSpan[];
  entities: Entity[];
  reasons: Reason[];
  flags: WordingFlag[];
  /** The engine that said this; null when a person did. */
  engineVersion: string | null;
  createdBy: string | null;
  createdAt: string;
};

const claimVersionColumns = [
  'id',
  'claim_id as claimId',
  'number',
  'article_version_id as articleVersionId',
  'start_offset as startOffset',
  'end_offset as endOffset',
  'spans',
  'exact',
  'prefix',
  'suffix',
  'sentence_start as sentenceStart',
  'sentence_end as sentenceEnd',
  'wording',
  'source',
  'cue',
  'checkable',
  'uncheckable_reason as uncheckableReason',
  'kind',
  'verifiable',
  'check_worthiness as checkWorthiness',
  'quantities',
  'times',
  'entities',
  'reasons',
  'flags',
  'engine_version as engineVersion',
  'created_by as createdBy',
  'created_at as createdAt',
] as const;

export function getClaimVersion(db: Db, workspaceId: string, id: string): Promise<ClaimVersionRow | undefined> {
  return db
    .selectFrom('claim_version')
    .select(claimVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function getClaimVersions(db: Db, workspaceId: string, ids: string[]): Promise<ClaimVersionRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('claim_version')
    .select(claimVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** All versions of a claim, oldest first. */
export function listClaimVersions(db: Db, workspaceId: string, claimId: string): Promise<ClaimVersionRow[]> {
  return db
    .selectFrom('claim_version')
    .select(claimVersionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', '=', claimId)
    .orderBy('number')
    .execute();
}

/** The fields of a claim that its row repeats from its current version. */
export function contentOfClaim(content: ExtractedClaim) {
  return {
    wording: content.text,
    kind: content.kind,
    checkable: content.checkable,
    verifiable: content.verifiable,
    check_worthiness: content.checkWorthiness,
    start_offset: content.start,
    end_offset: content.end,
    source_text: content.source?.text ?? null,
  };
}

export function versionColumnsOf(content: ExtractedClaim) {
  return {
    start_offset: content.start,
    end_offset: content.end,
    spans: toJson(content.spans),
    exact: content.quote.exact,
    prefix: content.quote.prefix,
    suffix: content.quote.suffix,
    sentence_start: content.sentence[0],
    sentence_end: content.sentence[1],
    wording: content.text,
    source: content.source && toJson(content.source),
    cue: content.cue,
    checkable: content.checkable,
    uncheckable_reason: content.uncheckableReason,
    kind: content.kind,
    verifiable: content.verifiable,
    check_worthiness: content.checkWorthiness,
    quantities: toJson(content.quantities),
    times: toJson(content.times),
    entities: toJson(content.entities),
    reasons: toJson(content.reasons),
    flags: toJson(content.flags),
  };
}
