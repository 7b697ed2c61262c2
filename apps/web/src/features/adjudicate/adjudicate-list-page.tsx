import type { DisputeRow } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { formatAge, plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { spreadWords } from './arrange-comparison.ts';
import { useTakeDispute } from './dispute-actions.ts';
import './adjudicate.css';

export function AdjudicateListPage() {
  useTitle('Adjudicate');
  const may = useCan('decision:adjudicate');
  return (
    <Page title="Adjudicate" intro="Claims whose reviews differ too much for the rule to decide.">
      {may ? (
        <Disputes />
      ) : (
        <StatePanel kind="no-permission" title="Adjudicators only">
          Your role does not settle disputes. An administrator can change that under Settings, Members.
        </StatePanel>
      )}
    </Page>
  );
}

function Disputes() {
  const trpc = useTRPC();
  const disputes = useQuery(trpc.decision.disputes.queryOptions());
  const take = useTakeDispute();
  const first = disputes.data?.rows.find((row) => row.actions.take.ok);
  useShortcut('n', 'Take the next dispute', () => first && take.mutate({ claimId: first.claim.id }), {
    enabled: Boolean(first) && !take.isPending,
    group: 'Decision',
  });
  if (disputes.error) return <ProblemPanel error={disputes.error} onRetry={() => void disputes.refetch()} />;
  if (!disputes.data) return <SkeletonLines lines={5} label="Loading the disputes" />;
  if (disputes.data.rows.length === 0) {
    return (
      <StatePanel
        kind="empty"
        title="No dispute waits"
        actions={
          <Link className="button" to="/">
            To the desk
          </Link>
        }
      >
        When reviews of one claim lie too far apart, the claim comes here for somebody who did not review it.
      </StatePanel>
    );
  }
  return (
    <ul className="dispute-list" aria-label="Disputes">
      {disputes.data.rows.map((row) => (
        <Row
          key={row.claim.id}
          row={row}
          isNext={row === first}
          busy={take.isPending && take.variables.claimId === row.claim.id}
          onTake={() => take.mutate({ claimId: row.claim.id })}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  row: DisputeRow;
  /** `N` takes this one. */
  isNext: boolean;
  busy: boolean;
  onTake: () => void;
};

function Row({ row, isNext, busy, onTake }: RowProps) {
  const { claim } = row;
  return (
    <li className="dispute-row">
      <span className="grid gap-1">
        <span className="dispute-wording">{claim.wording}</span>
        <span className="meta">
          <StateTag state={claim.state} />
          <span>{spreadWords(row.spread) ?? row.reason}</span>
          <span>{plural(row.reviews, 'review')}</span>
          <span>
            Claim {claim.number} of {claim.articleTitle}
          </span>
          <span>waits {formatAge(row.since)}</span>
        </span>
      </span>
      {row.takenByMe ? (
        <Link className="button button-primary" to="/adjudicate/$claimId" params={{ claimId: claim.id }}>
          Decide it
        </Link>
      ) : row.takenBy ? (
        <span className="muted">with {row.takenBy.name}</span>
      ) : (
        <Button
          busy={busy}
          {...(isNext ? { kind: 'primary', shortcut: 'n' } : {})}
          disabledReason={row.actions.take.ok ? null : row.actions.take.reason}
          onClick={onTake}
        >
          Take it<span className="visually-hidden">: the dispute on claim {claim.number}</span>
        </Button>
      )}
    </li>
  );
}
