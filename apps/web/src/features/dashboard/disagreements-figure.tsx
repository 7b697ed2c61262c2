import type { DisagreementView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { DashboardQuery } from './dashboard-search.ts';

/** The claims behind the figures. Asking for them is reading their reviews, so it is asked for by hand. */
export function DisagreementsFigure({ query }: { query: DashboardQuery }) {
  const [asked, setAsked] = useState(false);
  return (
    <section className="figure" data-span="6" aria-labelledby="disagreements-title">
      <header>
        <h2 id="disagreements-title">Where reviewers lay furthest apart</h2>
        <p className="muted">Decided claims of the period</p>
      </header>
      {asked ? (
        <Disagreements query={query} />
      ) : (
        <div className="grid justify-items-start gap-3">
          <p className="text-14 text-ink-2">
            The list tells how far apart the reviews of each claim were. Whoever looks has seen them, and where
            reviewers and approvers are kept apart cannot review these claims again if they are returned.
          </p>
          <Button onClick={() => setAsked(true)}>Show the claims</Button>
        </div>
      )}
    </section>
  );
}

function Disagreements({ query }: { query: DashboardQuery }) {
  const trpc = useTRPC();
  const list = useQuery(trpc.dashboard.disagreements.queryOptions(query));
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} bare level={3} />;
  if (!list.data) return <SkeletonLines lines={4} label="Loading the claims" />;
  if (list.data.length === 0) return <p className="figure-empty">No two reviewers said different things.</p>;
  return (
    <ul className="disagreements">
      {list.data.map((found) => (
        <li key={found.claim.id}>
          <Link
            to="/articles/$articleId"
            params={{ articleId: found.claim.articleId }}
            search={{ claim: found.claim.id }}
            className="link"
          >
            {found.claim.wording}
          </Link>
          <span className="meta">
            {found.claim.verdict ? <VerdictBadge value={found.claim.verdict} size="sm" /> : null}
            <span>{apart(found)}</span>
            <span>{plural(found.reviews, 'review')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function apart({ kind, steps }: DisagreementView): string {
  if (kind === 'on_and_off_scale') return 'on the scale and off it';
  if (kind === 'off_scale_split') return 'off the scale, apart';
  return `${plural(steps ?? 0, 'step')} apart`;
}
