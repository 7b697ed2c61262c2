import { decideTransition, disguised, DomainError, makesCycle, type ExtractedClaim } from '@claimdesk/core';
import { appendJournal, listAncestry, lockClaims, updateClaim, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { refuseStale } from './change-claim.ts';
import { contentOf } from './claim-content.ts';
import { insertDerived } from './insert-derived.ts';
import { loadCase, type ClaimCase } from './load-case.ts';
import { readClaim } from './read-claim.ts';

export type MergeInput = { ids: { id: string; expectedVersion: number }[]; wording: string };

/** Several claims become one new claim; the old ones point at it. Answers with the new claim. */
export async function mergeClaims(deps: Deps, actor: Actor, input: MergeInput): Promise<ClaimView> {
  const ids = input.ids.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) {
    throw new DomainError('invalid_input', 'One claim is named twice. Choose different claims to merge.', {
      path: 'ids',
    });
  }
  const { id } = await deps.transaction(async (trx) => {
    const parents = await lockParents(deps, trx, actor, input);
    const [first] = parents;
    if (first === undefined) {
      throw new DomainError('not_allowed_now', 'Choose at least two claims to merge.', { path: 'ids' });
    }
    const ancestry = await listAncestry(trx, actor.workspaceId, ids);
    const edges = ancestry.map(({ parentClaimId, childClaimId }) => ({ from: parentClaimId, to: childClaimId }));
    const related = ids.some((from) => ids.some((to) => from !== to && makesCycle(edges, { from, to })));
    const states = parents.map(({ facts }) =>
      decideTransition('merge', {
        ...disguised(facts),
        given: { mergeCount: ids.length, makesCycle: related, text: input.wording },
      }),
    );
    const [id = ''] = await insertDerived(deps, trx, actor, first.workspace, {
      kind: 'merge',
      articleId: first.claim.articleId,
      articleVersionId: first.version.articleVersionId,
      parents,
      contents: [mergedContent(parents, input.wording)],
      state: parents.some(({ claim }) => claim.state === 'open') ? 'open' : 'suggested',
    });
    for (const [index, { claim }] of parents.entries()) {
      await updateClaim(trx, {
        workspaceId: actor.workspaceId,
        id: claim.id,
        state: states[index] ?? 'merged',
        mergedIntoId: id,
      });
    }
    const entry = (kind: string, { claim }: ClaimCase, claimId: string, data: Record<string, unknown>) =>
      journalEntry(deps, actor, kind, { articleId: claim.articleId, claimId }, data);
    await appendJournal(
      trx,
      ...parents.map((parent) => entry('claim.merge', parent, parent.claim.id, { into: id })),
      entry('claim.add', first, id, { mergedFrom: ids }),
    );
    return { id };
  });
  return readClaim(deps, actor, { id });
}

async function lockParents(deps: Deps, trx: Db, actor: Actor, input: MergeInput): Promise<ClaimCase[]> {
  // In the order of their ids first, so that two merges of the same claims cannot wait for each other.
  await lockClaims(
    trx,
    actor.workspaceId,
    input.ids.map(({ id }) => id),
  );
  const parents: ClaimCase[] = [];
  for (const { id, expectedVersion } of input.ids) {
    const found = await loadCase(trx, deps, actor, id);
    await refuseStale(deps, trx, actor, found, expectedVersion);
    parents.push(found);
  }
  return parents;
}

/** The first claim gives place and source; what the others add to be looked up is kept, within the same article. */
function mergedContent(parents: readonly ClaimCase[], wording: string): ExtractedClaim {
  const [first, ...others] = parents.map(({ version }) => ({ version, content: contentOf(version) }));
  if (first === undefined) throw new Error('nothing to merge');
  const near = others.filter(({ version }) => version.articleVersionId === first.version.articleVersionId);
  const all = [first, ...near].map(({ content }) => content);
  return {
    ...first.content,
    text: wording,
    flags: [],
    checkable: all.some(({ checkable }) => checkable),
    uncheckableReason: all.some(({ checkable }) => checkable) ? null : first.content.uncheckableReason,
    checkWorthiness: Math.max(...all.map(({ checkWorthiness }) => checkWorthiness)),
    quantities: distinct(all.flatMap(({ quantities }) => quantities)),
    times: distinct(all.flatMap(({ times }) => times)),
    entities: distinct(all.flatMap(({ entities }) => entities)),
  };
}

function distinct<T extends { start: number; end: number }>(items: T[]): T[] {
  return items.filter(
    (item, index) => items.findIndex(({ start, end }) => start === item.start && end === item.end) === index,
  );
}
