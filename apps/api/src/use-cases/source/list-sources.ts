import { listSources as findSources, type SourceFilter, type SourceOrder, type SourceRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SourceListView, UsedSourceView } from '../../views.ts';

export type SourcesInput = SourceFilter & { order: SourceOrder; cursor?: string | null | undefined; limit: number };

/**
 * Sources that were used, with how often and to what end. It names no claim and shows nobody's words, so reading it is
 * not reading reviews.
 */
export async function listSources(
  deps: Deps,
  { workspaceId, memberId }: Actor,
  { cursor, ...of }: SourcesInput,
): Promise<SourceListView> {
  const { rows, nextCursor } = await findSources(
    deps.db,
    { workspaceId, memberId },
    { ...of, search: of.search || undefined, cursor: cursor ?? undefined },
  );
  return { rows: rows.map(viewSource), nextCursor };
}

function viewSource({ supports, refutes, context, ...row }: SourceRow): UsedSourceView {
  return { ...row, stances: { supports, refutes, context } };
}
