import { isDiscussionOpen } from '@claimdesk/core';
import { listDiscussedClaims, type Db, type SealedRow } from '@claimdesk/db';

/**
 * Which of these rows tell of comments that are closed now. That a decided claim was much talked about tells something
 * of its reviews, so a claim that is judged blind again hides even that there was talk.
 */
export async function closedWords<Row extends Pick<SealedRow, 'kind' | 'subject' | 'data'>>(
  db: Db,
  workspaceId: string,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const late = rows.filter(({ kind, data }) => kind.startsWith('comment.') && data['round'] !== 0);
  if (late.length === 0) return new Set();
  const ids = [...new Set(late.flatMap(({ subject }) => subject.claimId ?? []))];
  const claims = new Map((await listDiscussedClaims(db, workspaceId, ids)).map((claim) => [claim.id, claim]));
  return new Set(
    late.filter(({ subject }) => {
      const claim = claims.get(subject.claimId ?? '');
      return claim === undefined || !isDiscussionOpen(claim);
    }),
  );
}
