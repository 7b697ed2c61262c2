import type { ClaimRow, PublicationListView, WaitingRow } from '@claimdesk/api/views';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatAge, formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { SiteLink } from './site-link.tsx';
import './publish.css';

export function PublishListPage() {
  useTitle('Publish');
  const mayApprove = useCan('decision:approve');
  return (
    <Page title="Publish" intro="Decided claims on their way out: an editor explains and approves, then publishes.">
      <div className="grid gap-8">
        {mayApprove ? (
          <Waiting />
        ) : (
          <StatePanel kind="no-permission" title="Editors only">
            Your role does not approve or publish. You can read below what was published.
          </StatePanel>
        )}
        <Published />
        <p>
          <SiteLink />
        </p>
      </div>
    </Page>
  );
}

function Waiting() {
  const trpc = useTRPC();
  const waiting = useQuery(trpc.decision.waiting.queryOptions());
  if (waiting.error) return <ProblemPanel error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data) return <SkeletonLines lines={5} label="Loading what waits" />;
  const { toApprove, toPublish } = waiting.data;
  if (toApprove.length + toPublish.length === 0) {
    return (
      <StatePanel
        kind="empty"
        title="Nothing waits for an editor"
        actions={
          <Link className="button" to="/review">
            Review a claim
          </Link>
        }
      >
        A claim comes here when its reviews are in and agree, or an adjudicator has decided.
      </StatePanel>
    );
  }
  return (
    <>
      <Group title="To approve" rows={toApprove} />
      <Group title="To publish" rows={toPublish} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly WaitingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={rows.length}>
      {rows.map(({ claim, decision, reviewers, since }) => (
        <Line
          key={claim.id}
          claim={claim}
          facts={[`waits ${formatAge(since)}`, reviewers.map((reviewer) => reviewer.name).join(', ')]}
          end={<VerdictBadge value={decision.verdict} size="sm" />}
        />
      ))}
    </Section>
  );
}

const pageSize = 30;

function Published() {
  const trpc = useTRPC();
  const published = useInfiniteQuery(
    trpc.publication.list.infiniteQueryOptions({ limit: pageSize }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (published.error) return <ProblemPanel error={published.error} onRetry={() => void published.refetch()} />;
  if (!published.data) return <SkeletonLines lines={3} label="Loading what was published" />;
  const rows = published.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="text-ink-2">Nothing is published yet.</p>;
  return (
    <>
      <Section title="Published" count={published.hasNextPage ? null : rows.length}>
        {rows.map((row) => (
          <PublishedLine key={row.id} publication={row} />
        ))}
      </Section>
      {published.hasNextPage ? (
        <p>
          <Button busy={published.isFetchingNextPage} onClick={() => void published.fetchNextPage()}>
            Show more
          </Button>
        </p>
      ) : null}
    </>
  );
}

function PublishedLine({ publication }: { publication: PublicationListView['rows'][number] }) {
  return (
    <li className="publish-row">
      <span className="grid gap-1">
        <Link to="/publish/$claimId" params={{ claimId: publication.claimId }} className="publish-wording">
          {publication.wording}
        </Link>
        <span className="meta">
          <span>{formatDate(publication.publishedAt)}</span>
          {publication.number > 1 ? <span>version {publication.number}</span> : null}
          {publication.publishedBy ? <span>{publication.publishedBy.name}</span> : null}
          {publication.local ? <span>this machine only</span> : null}
          {publication.retracted ? <span className="text-warn">retracted</span> : null}
        </span>
      </span>
      <VerdictBadge value={publication.verdict} size="sm" />
      <a className="link inline-flex items-center gap-1 text-13" href={publication.url} target="_blank" rel="noopener">
        Public page <Icon of={ExternalLink} size={14} />
      </a>
    </li>
  );
}

function Section({ title, count, children }: { title: string; count: number | null; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="section-head">
        {title} {count === null ? null : <span className="count">{count}</span>}
      </h2>
      <ul className="publish-list">{children}</ul>
    </section>
  );
}

function Line({ claim, facts, end }: { claim: ClaimRow; facts: readonly string[]; end: ReactNode }) {
  return (
    <li className="publish-row">
      <span className="grid gap-1">
        <Link to="/publish/$claimId" params={{ claimId: claim.id }} className="publish-wording">
          {claim.wording}
        </Link>
        <span className="meta">
          <span>
            Claim {claim.number} of {claim.articleTitle}
          </span>
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </span>
      {end}
    </li>
  );
}
