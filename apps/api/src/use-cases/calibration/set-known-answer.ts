import { decideTransition, DomainError, scaleValue } from '@claimdesk/core';
import { appendJournal, insertCalibrationItem, listMembers, lockCalibrationSet } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { keepAccepted } from '../claim/accept-claim.ts';
import { changeClaim } from '../claim/change-claim.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';
import { canBeAsked } from './can-be-asked.ts';
import { setNotFound } from './read-set.ts';

export type SetKnownAnswerInput = {
  claimId: string;
  setId: string;
  ratingKey: string;
  tolerance: 0 | 1;
  explanation: string;
  expectedVersion: number;
};

/**
 * Gives a claim that nobody has begun a known answer, and its round a place for each member who can be asked. To all but
 * admins it stays the claim it was: neither its row nor an open row of the journal changes.
 */
export function setKnownAnswer(deps: Deps, actor: Actor, input: SetKnownAnswerInput): Promise<ClaimView> {
  const { workspaceId, memberId } = actor;
  const { claimId, setId, ratingKey, tolerance, explanation, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const { claim, version, round, scale, facts } = found;
    const members = (await listMembers(trx, workspaceId)).filter(canBeAsked);
    decideTransition('use_for_calibration', { ...facts, given: { begun: hasBegun(found), reviewers: members.length } });
    if (scaleValue(scale, ratingKey) === null) {
      throw new DomainError(
        'invalid_input',
        'The known answer is not on the scale of this claim. Choose another one.',
        {
          path: 'ratingKey',
        },
      );
    }
    const set = await lockCalibrationSet(trx, workspaceId, setId);
    if (set === undefined) throw setNotFound();
    if (set.closedAt !== null) {
      throw new DomainError('not_allowed_now', 'This set is closed. Choose another one, or make a new one.', {
        path: 'setId',
      });
    }
    const roundId = claim.state === 'suggested' ? await keepAccepted(deps, trx, actor, found) : (round?.id ?? '');
    await insertCalibrationItem(trx, {
      workspaceId,
      claimId,
      setId,
      roundId,
      claimVersionId: version.id,
      ratingKey,
      tolerance,
      explanation,
      places: members.length,
      addedBy: memberId,
      addedAt: deps.now(),
    });
    // Neither the answer nor the explanation: they stand in the row that this one names.
    const subject = { articleId: claim.articleId, claimId, roundId, setId };
    await appendJournal(trx, journalEntry(deps, actor, 'calibration.use', subject));
  });
}

/** Has anybody a draft or a review of it, or held it? */
export function hasBegun({ reviews, slots }: Pick<ClaimCase, 'reviews' | 'slots'>): boolean {
  return reviews.length > 0 || slots.some(({ memberId }) => memberId !== null);
}
