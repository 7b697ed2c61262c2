import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { appendPublication } from './append-publication.ts';

export type CorrectPublicationInput = {
  claimId: string;
  /** The editor's words as they should read now. */
  explanation: string;
  kind: 'minor' | 'major';
  /** What changed, for readers. */
  note: string;
  expectedVersion: number;
};

/** The next version of what is published, in other words. Another verdict needs a recheck. */
export function correctPublication(deps: Deps, actor: Actor, input: CorrectPublicationInput): Promise<ClaimView> {
  const { claimId, explanation, kind, note, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, (trx, found) => {
    const approval = { explanation, byId: actor.memberId, at: found.now.toISOString() };
    return appendPublication(deps, trx, actor, found, {
      event: 'correct',
      journalKind: 'publication.correct',
      note,
      kind,
      approval,
    });
  });
}
