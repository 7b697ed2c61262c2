import { DomainError, mayDiscuss, readableWords, whyClosed, type ClaimFacts } from '@claimdesk/core';
import { getComment, type CommentRow, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';
import { viewComment } from './view-comment.ts';

function commentNotFound(): DomainError {
  return new DomainError('not_found', 'This comment is not in your workspace. It may belong to another one.');
}

/** A comment that may be changed now, under its claim's lock, so that no round opens meanwhile. */
export async function loadComment(
  deps: Deps,
  trx: Db,
  actor: Actor,
  id: string,
): Promise<{ comment: CommentRow; found: ClaimCase }> {
  const known = await getComment(trx, actor.workspaceId, id);
  if (known === undefined) throw commentNotFound();
  const found = await loadCase(trx, deps, actor, known.claimId, { locked: true });
  requireOpen(found.facts);
  // Read again under the lock.
  const comment = await getComment(trx, actor.workspaceId, id);
  if (comment === undefined) throw commentNotFound();
  return { comment, found };
}

/** One's own, and not deleted. */
export async function loadOwnComment(
  deps: Deps,
  trx: Db,
  actor: Actor,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<{ comment: CommentRow; found: ClaimCase }> {
  const loaded = await loadComment(deps, trx, actor, id);
  const { comment } = loaded;
  if (comment.authorId !== actor.memberId) {
    throw new DomainError('forbidden', 'Only who wrote a comment can change it. Reply to it instead.');
  }
  await refuseStaleComment(trx, actor, comment, expectedVersion);
  if (comment.deletedAt !== null) {
    throw new DomainError('not_allowed_now', 'This comment was deleted. Write a new one.');
  }
  return loaded;
}

export async function refuseStaleComment(
  trx: Db,
  actor: Actor,
  comment: CommentRow,
  expectedVersion: number,
): Promise<void> {
  if (comment.version === expectedVersion) return;
  throw new DomainError('stale', 'This comment changed meanwhile. Look at it again, then repeat your change.', {
    current: viewComment(actor, comment, await memberNames(trx, actor.workspaceId)),
  });
}

export function requireOpen(facts: ClaimFacts): void {
  const permission = mayDiscuss(facts);
  if (!permission.ok) throw new DomainError(permission.code, permission.reason);
}

/** What today's rule says of the claim's discussion, for views. */
export function discussionOf(found: Pick<ClaimCase, 'claim' | 'policy' | 'rounds'>) {
  const discussed = { state: found.claim.state, visibility: found.policy.visibility, round: roundOf(found) };
  return { closed: whyClosed(discussed), words: readableWords(discussed) };
}

/** What a comment written now is stamped with: the number of the latest round, 0 before the first. */
export function roundOf({ rounds }: Pick<ClaimCase, 'rounds'>): number {
  return rounds.at(-1)?.number ?? 0;
}
