import type { ClaimRow } from '@claimdesk/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, Users } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DueMark } from '../../components/due-mark.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatAge, plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AssignMenu } from './assign-menu.tsx';
import { DueDialog } from './due-dialog.tsx';
import { SpreadDialog } from './spread-dialog.tsx';
import { useAssignment, useReviewers } from './use-assignment.ts';
import './assignment.css';

export function AssignPage() {
  useTitle('Assign');
  if (!useCan('claim:assign')) {
    return (
      <Page title="Assign">
        <StatePanel kind="no-permission" title="Editors only">
          Your role does not assign claims. An administrator can change that under Settings, Members.
        </StatePanel>
      </Page>
    );
  }
  return <Waiting />;
}

type Order = 'deadline' | 'worth';
/** What the server spreads at once. */
const pageSize = 100;

function Waiting() {
  const trpc = useTRPC();
  const [order, setOrder] = useState<Order>('deadline');
  const [unassigned, setUnassigned] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [spreading, setSpreading] = useState(false);
  const members = useReviewers();
  const { spread } = useAssignment();
  const claims = useInfiniteQuery(
    trpc.claim.list.infiniteQueryOptions(
      { states: ['queued', 'in_review'], order, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const all = claims.data?.pages.flatMap((page) => page.rows) ?? [];
  const rows = unassigned ? all.filter(({ assigned }) => assigned.length === 0) : all;
  const marked = rows.filter(({ id }) => chosen.has(id));
  const toSpread = (marked.length > 0 ? marked : rows).slice(0, pageSize);
  const toggle = (id: string) => (checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Page
      title="Assign"
      intro="Claims that wait for reviews. A place that is kept for a member is theirs alone until you lift that."
      actions={
        <Button
          kind="primary"
          icon={Users}
          busy={spread.isPending}
          disabledReason={toSpread.length === 0 ? 'No claim waits here.' : null}
          onClick={() => setSpreading(true)}
        >
          {marked.length > 0 ? `Spread ${plural(marked.length, 'claim')}` : 'Spread these claims'}
        </Button>
      }
    >
      <div className="row wrap mb-3 gap-4">
        <Segmented<Order>
          label="Order of the claims"
          value={order}
          onChange={setOrder}
          options={[
            { value: 'deadline', label: 'Due first' },
            { value: 'worth', label: 'Most worth checking' },
          ]}
        />
        <Checkbox label="Unassigned only" checked={unassigned} onChange={setUnassigned} />
      </div>
      {claims.error ? (
        <ProblemPanel error={claims.error} onRetry={() => void claims.refetch()} />
      ) : !claims.data ? (
        <SkeletonLines lines={6} label="Loading what waits" />
      ) : rows.length === 0 ? (
        <StatePanel kind="empty" title={unassigned ? 'Every claim here is assigned' : 'No claim waits for a review'}>
          Claims come here when somebody accepts them in an article.
        </StatePanel>
      ) : (
        <ul className="assign-list">
          {rows.map((claim) => (
            <Row
              key={claim.id}
              claim={claim}
              members={members}
              chosen={chosen.has(claim.id)}
              onChoose={toggle(claim.id)}
            />
          ))}
        </ul>
      )}
      {claims.hasNextPage ? (
        <p className="mt-4">
          <Button busy={claims.isFetchingNextPage} onClick={() => void claims.fetchNextPage()}>
            Show more
          </Button>
        </p>
      ) : null}
      {spreading ? (
        <SpreadDialog
          claims={toSpread.length}
          members={members}
          open
          onOpenChange={setSpreading}
          onSpread={(memberIds) => {
            spread.mutate({ claimIds: toSpread.map(({ id }) => id), memberIds });
            setChosen(new Set());
          }}
        />
      ) : null}
    </Page>
  );
}

type RowProps = {
  claim: ClaimRow;
  members: readonly { id: string; name: string }[];
  chosen: boolean;
  onChoose: (checked: boolean) => void;
};

function Row({ claim, members, chosen, onChoose }: RowProps) {
  const now = useNow();
  const { assign } = useAssignment();
  const [dating, setDating] = useState(false);
  const claimId = claim.id;
  return (
    <li>
      <Checkbox
        label={
          <span className="visually-hidden">
            Choose claim {claim.number} of {claim.articleTitle}
          </span>
        }
        checked={chosen}
        onChange={onChoose}
      />
      <span className="grid gap-1">
        <Link
          to="/articles/$articleId"
          params={{ articleId: claim.articleId }}
          search={{ claim: claimId }}
          className="assign-wording"
        >
          {claim.wording}
        </Link>
        <span className="meta">
          <span>
            Claim {claim.number} of {claim.articleTitle}
          </span>
          <span>waits {formatAge(claim.waitingSince, now)}</span>
          {claim.dueAt === null ? null : <DueMark dueAt={claim.dueAt} now={now} />}
          {claim.assigned.length === 0 ? null : <span>for {claim.assigned.map(({ name }) => name).join(', ')}</span>}
        </span>
      </span>
      <span className="assign-end">
        <IconButton
          icon={CalendarClock}
          size="sm"
          label={`Change when claim ${claim.number} is due`}
          onClick={() => setDating(true)}
        />
        <AssignMenu
          claimNumber={claim.number}
          members={members}
          assigned={claim.assigned}
          busy={assign.isPending}
          onAssign={(memberId) => assign.mutate({ claimId, memberId })}
        />
      </span>
      {dating ? <DueDialog claim={claim} open onOpenChange={setDating} /> : null}
    </li>
  );
}
