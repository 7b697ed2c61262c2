import { DomainError } from '@claimdesk/core';
import { updateEvidence as saveEvidence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReviewView } from '../../views.ts';
import { renewOwnLease, viewChange } from '../review/own-review.ts';
import { viewOwnEvidence } from '../review/view-review.ts';
import { attachedFile, letGo } from './attached-file.ts';
import { evidenceFields, type EvidenceInput } from './evidence-input.ts';
import { loadOwnEvidence } from './own-evidence.ts';

/** Replaces all fields of a piece of evidence. */
export async function updateEvidence(
  deps: Deps,
  actor: Actor,
  input: Omit<EvidenceInput, 'reusedFrom'> & { id: string; expectedVersion: number },
): Promise<ReviewView> {
  const { id, expectedVersion } = input;
  const { reviewId } = await deps.transaction(async (trx) => {
    const { item, found } = await loadOwnEvidence(deps, trx, actor, id);
    if (item.version !== expectedVersion) {
      throw new DomainError(
        'stale',
        'This evidence was changed in another window. Look at it again, then repeat your change.',
        {
          current: viewOwnEvidence(item),
        },
      );
    }
    const file = await attachedFile(trx, actor, input.fileId, [item]);
    const fields = evidenceFields(input, { file, reusedFrom: item.reusedFrom });
    if (file?.id !== item.file?.id) await letGo(deps, trx, actor, item.file);
    await saveEvidence(trx, { workspaceId: actor.workspaceId, id, expectedVersion, ...fields });
    await renewOwnLease(trx, actor, found);
    return { reviewId: found.review.id };
  });
  return viewChange(deps, actor, { reviewId });
}
