import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatDate, plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { CheckedElsewhere } from './checked-elsewhere.tsx';

/** Decided claims that say much the same, with their verdicts: what a reviewer would look up first. */
export function CheckedBefore({ claimId }: { claimId: string }) {
  const trpc = useTRPC();
  const precedents = useQuery(trpc.precedent.byClaim.queryOptions({ claimId }));
  return (
    <section className="review-section" aria-labelledby="before-head">
      <div className="section-head">
        <h2 id="before-head">Checked before</h2>
        {precedents.data && precedents.data.length > 0 ? (
          <span className="muted text-13">{plural(precedents.data.length, 'similar claim')} of ours</span>
        ) : null}
      </div>
      {precedents.error ? (
        <ProblemPanel error={precedents.error} onRetry={() => void precedents.refetch()} />
      ) : precedents.data === undefined ? (
        <SkeletonLines lines={2} label="Looking for similar claims" />
      ) : precedents.data.length === 0 ? (
        <p className="muted text-13">No claim like this one has been decided here.</p>
      ) : (
        <ul className="precedents">
          {precedents.data.map(({ claim, alike }) => (
            <li key={claim.id}>
              <Link
                className="precedent-wording"
                to="/articles/$articleId"
                params={{ articleId: claim.articleId }}
                search={{ claim: claim.id }}
              >
                {claim.wording}
              </Link>
              {claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : null}
              <span className="meta">
                <span className="clip">{claim.articleTitle}</span>
                <span>{formatDate(claim.createdAt)}</span>
                <span>{Math.round(alike * 100)} % alike</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <CheckedElsewhere claimId={claimId} />
    </section>
  );
}
