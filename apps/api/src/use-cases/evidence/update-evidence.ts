import { DomainError } from '@claimdesk/core';
import { updateEvidence as saveEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { renewOwnLease, viewChange } from '../review/own-review.ts';
import { viewEvidence } from '../review/view-review.ts';
import { evidenceFields, type EvidenceInput } from './evidence-input.ts';
import { loadOwnEvidence } from './own-evidence.ts';

/** Replaces all fields of a piece of evidence. */
export async function updateEvidence(
  deps: Deps,
  actor: Actor,
  input: EvidenceInput & { id: string; expectedVersion: number },
): Promise<ReviewView> {
  const { id, expectedVersion } = input;
  const fields = evidenceFields(input);
  const { reviewId } = await deps.transaction(async (trx) => {
    const { item, found } = await loadOwnEvidence(deps, trx, actor, id);
    if (item.version !== expectedVersion) {
      throw new DomainError(
        'stale',
        'This evidence was changed in another window. Look at it again, then repeat your change.',
        {
          current: viewEvidence(item),
        },
      );
    }
    await saveEvidence(trx, { workspaceId: actor.workspaceId, id, expectedVersion, ...fields });
    await renewOwnLease(trx, actor, found);
    return { reviewId: found.review.id };
  });
  return viewChange(deps, actor, { reviewId });
}
