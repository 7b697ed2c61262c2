import { deriveState, UNTITLED_ARTICLE, type StoredState } from '@claimdesk/core';
import { getClaimListRows, type ClaimListRow, type Db, type LeaseView } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimRow, ScaleView, VerdictView } from '../../views.ts';
import { readScales, viewVerdict } from '../decision/read-scales.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';
import { listsAreBlinded } from './seen-facts.ts';

/** Whose leases may show in a list to this person. */
export function leaseView(deps: Pick<Deps, 'now'>, actor: Actor): LeaseView {
  return {
    now: deps.now(),
    viewerId: actor.memberId,
    leasesOf: listsAreBlinded(actor) ? 'viewer' : 'everyone',
    showAssigned: actor.scopes.has('claim:assign'),
  };
}

/** States in which somebody still waits for the verdict by the time it is due. */
const awaited: ReadonlySet<StoredState> = new Set(['open', 'disputed', 'in_adjudication']);

/** Rows of the database as rows of a list. This is the hot path: it copies, it does not parse or check. */
export async function viewClaimRows(db: Db, workspaceId: string, rows: readonly ClaimListRow[]): Promise<ClaimRow[]> {
  const scaleIds = rows.flatMap(({ scaleVersionId }) => (scaleVersionId === null ? [] : [scaleVersionId]));
  const scales: ReadonlyMap<string, ScaleView> =
    scaleIds.length === 0 ? new Map() : await readScales(db, workspaceId, scaleIds);
  const names: MemberNames = rows.some(({ assignedTo }) => assignedTo.length > 0)
    ? await memberNames(db, workspaceId)
    : new Map();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    articleId: row.articleId,
    articleTitle: row.articleTitle ?? UNTITLED_ARTICLE,
    outlet: row.outlet,
    state: deriveState(row.state, row.liveLeases),
    wording: row.wording,
    start: row.startOffset,
    end: row.endOffset,
    spans: row.spans,
    checkWorthiness: row.checkWorthiness,
    kind: row.kind,
    checkable: row.checkable,
    uncheckableReason: row.uncheckableReason,
    source: row.source?.text ?? null,
    sourceSpan: row.source === null || row.source.start === row.source.end ? null : [row.source.start, row.source.end],
    sourceName: row.source?.name ?? null,
    quantities: row.quantities,
    times: row.times,
    reasons: row.reasons.length <= 3 ? row.reasons : heaviest(row.reasons),
    origin: row.origin,
    dismissReason: row.dismissReason,
    duplicateOfId: row.duplicateOfId,
    flags: row.flags,
    corrected: row.corrected,
    version: row.version,
    leaseUntil: row.leasedUntil,
    verdict: verdictOf(scales, row),
    createdAt: row.createdAt,
    waitingSince: row.waitingSince,
    dueAt: awaited.has(row.state) ? row.dueAt : null,
    recheckAt: row.state === 'published' ? row.recheckAt : null,
    assigned: row.assignedTo.map((id) => personOf(names, id)),
  }));
}

/** The rows of claims that are known already, in the order of the ids. */
export async function readClaimRows(deps: Deps, db: Db, actor: Actor, ids: readonly string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  const rows = await getClaimListRows(db, {
    ...leaseView(deps, actor),
    workspaceId: actor.workspaceId,
    ids: [...new Set(ids)],
  });
  const views = new Map((await viewClaimRows(db, actor.workspaceId, rows)).map((row) => [row.id, row]));
  return ids.flatMap((id) => views.get(id) ?? []);
}

function heaviest(reasons: ClaimListRow['reasons']): ClaimListRow['reasons'] {
  return [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 3);
}

function verdictOf(
  scales: ReadonlyMap<string, ScaleView>,
  { ratingKey, scaleVersionId }: ClaimListRow,
): VerdictView | null {
  const scale = scaleVersionId === null ? undefined : scales.get(scaleVersionId);
  return scale === undefined || ratingKey === null ? null : viewVerdict(scale, ratingKey);
}
