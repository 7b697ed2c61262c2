import type { ClaimRow, MyReviewsView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { DueMark } from '../../components/due-mark.tsx';
import { LeaseRing } from '../../components/lease-ring.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatAge, formatWhen, plural } from '../../lib/format.ts';
import { useCan, useMe } from '../../lib/me.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { forgetSkipped, skippedClaims } from './skipped-claims.ts';
import { useTakeClaim, useTakeNext } from './task.ts';
import { useLease } from './use-lease.ts';
import './review.css';

export function ReviewQueuePage() {
  useTitle('Review');
  const me = useMe();
  if (!me.scopes.includes('review:submit')) {
    return (
      <Page title="Review">
        <StatePanel kind="no-permission" title="Reviewers only">
          Your role does not review claims. An administrator can change that under Settings, Members.
        </StatePanel>
      </Page>
    );
  }
  return <Queue />;
}

function Queue() {
  const trpc = useTRPC();
  const queue = useQuery(trpc.review.queue.queryOptions());
  const mine = useQuery(trpc.review.mine.queryOptions());
  const { takeNext, isTaking } = useTakeNext();
  const assigns = useCan('claim:assign');
  const skipped = skippedClaims().length;
  const count = queue.data?.count ?? 0;
  const emptyReason =
    queue.data && count === 0 ? 'No claim waits for your review. Accept suggested claims in an article first.' : null;
  const next = () => {
    // When all that is left was skipped, "next" means those.
    if (skipped >= count) forgetSkipped();
    takeNext();
  };
  useShortcut('n', 'Take the next claim', next, { enabled: !emptyReason && !isTaking, group: 'Review' });

  // A draft I do not hold any more could be taken by anybody; it stands under "Yours" only.
  const isMine = (row: ClaimRow) => mine.data?.open.some(({ claim }) => claim.id === row.id) ?? false;
  const error = queue.error ?? mine.error;
  return (
    <Page
      title="Review"
      intro={
        queue.data && count > 0
          ? `${plural(count, 'claim')} you can take now: what is due first, then what is most worth checking.`
          : undefined
      }
      actions={
        <>
          {assigns ? (
            <Link className="button" to="/review/assign">
              Assign claims
            </Link>
          ) : null}
          <Button kind="primary" size="lg" shortcut="n" busy={isTaking} disabledReason={emptyReason} onClick={next}>
            Take the next claim
          </Button>
        </>
      }
    >
      {error ? (
        <ProblemPanel
          error={error}
          onRetry={() => {
            void queue.refetch();
            void mine.refetch();
          }}
        />
      ) : (
        <div className="grid gap-8">
          {mine.data && mine.data.open.length > 0 ? (
            <Group title="Yours" count={mine.data.open.length}>
              {mine.data.open.map(({ claim, review, hasDraft }) => (
                <MineRow key={review.id} claim={claim} review={review} hasDraft={hasDraft} />
              ))}
            </Group>
          ) : null}
          {queue.data ? (
            <Takeable
              rows={queue.data.rows.filter((row) => !isMine(row))}
              count={count - queue.data.rows.filter(isMine).length}
            />
          ) : (
            <SkeletonLines lines={6} label="Loading the queue" />
          )}
          {mine.data && mine.data.submitted.length > 0 ? (
            <Group title="Submitted, not yet decided" count={mine.data.submitted.length}>
              {mine.data.submitted.map(({ claim, review }) => (
                <ClaimLine key={review.id} claim={claim} linked end={<Facts>{sent(review.submittedAt)}</Facts>} />
              ))}
            </Group>
          ) : null}
        </div>
      )}
    </Page>
  );
}

const sent = (at: string | null): string => (at ? `submitted ${formatWhen(at)}` : 'submitted');

function Takeable({ rows, count }: { rows: ClaimRow[]; count: number }) {
  const take = useTakeClaim();
  if (count === 0) {
    return (
      <StatePanel
        kind="empty"
        title="Nothing waits for your review"
        actions={
          <Link className="button" to="/articles">
            Sort the claims of an article
          </Link>
        }
      >
        Claims come here when somebody accepts them in an article. Accept some, or wait for the next one.
      </StatePanel>
    );
  }
  return (
    <Group title="You can take" count={count}>
      {rows.map((claim) => (
        <ClaimLine
          key={claim.id}
          claim={claim}
          end={
            <>
              <ScoreBar score={claim.checkWorthiness} />
              <Button
                size="sm"
                aria-label={`Take it: claim ${claim.number} of ${claim.articleTitle}`}
                busy={take.isPending && take.variables.claimId === claim.id}
                onClick={() => take.mutate({ claimId: claim.id })}
              >
                Take it
              </Button>
            </>
          }
        />
      ))}
      {count > rows.length ? <li className="queue-more">and {plural(count - rows.length, 'more claim')}</li> : null}
    </Group>
  );
}

function MineRow({ claim, review, hasDraft }: MyReviewsView['open'][number]) {
  const me = useMe();
  const { leaseMinutes } = me.workspace.policy;
  const lease = useLease(review.leaseUntil, leaseMinutes);
  const held = lease !== null && !lease.ended;
  return (
    <ClaimLine
      claim={claim}
      linked
      end={
        <Facts>
          {held ? (
            <LeaseRing minutesLeft={lease.fraction * leaseMinutes} ofMinutes={leaseMinutes}>
              Yours for {lease.minutes} min
            </LeaseRing>
          ) : (
            <span className="text-warn">not held now, draft kept</span>
          )}
          {review.needsConfirmation ? <span className="text-warn">wording changed</span> : null}
          {hasDraft ? <span>draft {formatWhen(review.savedAt)}</span> : null}
        </Facts>
      }
    />
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <span className="meta justify-end">{children}</span>;
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="section-head">
        {title} <span className="count">{count}</span>
      </h2>
      <ul className="queue-list">{children}</ul>
    </section>
  );
}

type ClaimLineProps = { claim: ClaimRow; linked?: boolean; end: ReactNode };

function ClaimLine({ claim, linked, end }: ClaimLineProps) {
  const now = useNow();
  const me = useMe();
  return (
    <li className="queue-row">
      <span className="grid gap-1">
        {linked ? (
          <Link to="/review/$claimId" params={{ claimId: claim.id }} className="queue-wording">
            {claim.wording}
          </Link>
        ) : (
          <span className="queue-wording">{claim.wording}</span>
        )}
        <span className="meta">
          <span>
            Claim {claim.number} of {claim.articleTitle}
          </span>
          {claim.source ? <span>{claim.source}</span> : null}
          {claim.assigned.some(({ id }) => id === me.member.id) ? (
            <span className="font-medium">assigned to you</span>
          ) : null}
          <span>waits {formatAge(claim.waitingSince, now)}</span>
          {claim.dueAt === null ? null : <DueMark dueAt={claim.dueAt} now={now} />}
        </span>
      </span>
      <span className="queue-end">{end}</span>
    </li>
  );
}
