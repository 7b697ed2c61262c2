import type { ClaimView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { usePublished } from './publish-actions.ts';
import { PublishedPart } from './published-part.tsx';
import { RetractButton } from './retract-button.tsx';

type WithoutVerdictProps = { claimId: string; error: unknown; onRetry: () => void };

/** A claim whose page cannot be made now: it is not decided, it is being checked again, or something failed. */
export function WithoutVerdict({ claimId, error, onRetry }: WithoutVerdictProps) {
  const trpc = useTRPC();
  const claim = useQuery(trpc.claim.byId.queryOptions({ id: claimId }));
  if (claim.data?.publication) return <BeingChecked claim={claim.data} />;
  if (claim.isPending) return <SkeletonLines lines={8} label="Loading the claim" />;
  return (
    <ProblemPanel
      error={error}
      level={1}
      onRetry={onRetry}
      actions={
        <Link className="button" to="/publish">
          To the list
        </Link>
      }
    />
  );
}

/** A published claim in a new round of reviews: what stands meanwhile, the way to take it back, or that it was. */
function BeingChecked({ claim }: { claim: ClaimView }) {
  const published = usePublished(claim.id, claim.version);
  return (
    <div className="grid max-w-[640px] gap-5">
      <h1 className="case-wording">{claim.wording}</h1>
      <PublishedPart claim={claim} />
      {claim.retraction ? null : (
        <div className="row">
          <RetractButton claim={claim} published={published} />
        </div>
      )}
    </div>
  );
}
