import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ForeignCheck } from '../../components/foreign-check.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Fact-checks of others about much the same claim. Where there are none nothing is shown. */
export function CheckedElsewhere({ claimId }: { claimId: string }) {
  const trpc = useTRPC();
  const found = useQuery(trpc.precedent.elsewhere.queryOptions({ claimId }));
  if (found.error) return <ProblemPanel error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || found.data.length === 0) return null;
  return (
    <section className="checked-elsewhere" aria-labelledby="elsewhere-head">
      <div className="section-head">
        <h3 id="elsewhere-head">By others</h3>
        <span className="muted text-13 font-normal">
          {plural(found.data.length, 'fact-check')} with ratings of their own, none of ours
        </span>
        <Link className="link push text-13 font-normal" to="/fact-checks">
          Search all
        </Link>
      </div>
      <ul className="precedents">
        {found.data.map(({ factCheck, alike }) => (
          <li key={factCheck.id} className="precedent-elsewhere">
            <ForeignCheck
              check={factCheck}
              more={alike === 1 ? 'worded the same' : `${Math.round(alike * 100)} % alike`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
