import type { SourceUseView } from '@claimdesk/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { EvidenceItem } from '../../components/evidence-item.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatDate } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** The claims that a source was used for, with what it was said to say. Whoever looks has seen those reviews. */
export function SourceUses({ evidenceId }: { evidenceId: string }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.source.uses.infiniteQueryOptions({ evidenceId }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={2} label="Loading what it was used for" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  return (
    <>
      {rows.map((use) => (
        <Use key={use.evidenceId} use={use} />
      ))}
      {list.hasNextPage ? (
        <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more uses
        </Button>
      ) : null}
    </>
  );
}

function Use({ use }: { use: SourceUseView }) {
  const { claim } = use;
  return (
    <EvidenceItem
      stance={use.stance}
      title={
        <Link
          className="link"
          to="/articles/$articleId"
          params={{ articleId: claim.articleId }}
          search={{ claim: claim.id }}
        >
          {claim.wording}
        </Link>
      }
      facts={[
        claim.articleTitle,
        use.own ? 'your evidence' : null,
        use.sourceType,
        use.locator,
        formatDate(use.usedAt),
      ]}
      quote={use.quote}
      note={use.note}
      actions={claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : <StateTag state={claim.state} />}
    />
  );
}
