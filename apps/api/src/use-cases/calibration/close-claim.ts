import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { closeCalibration } from './end-calibration.ts';

/** Ends a calibration that waits for reviews which may never come, as when people leave. */
export function closeClaim(
  deps: Deps,
  actor: Actor,
  { claimId, expectedVersion }: { claimId: string; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, (trx, found) =>
    closeCalibration(deps, trx, actor, found),
  );
}
