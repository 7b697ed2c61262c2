import type { ClaimRow, DeskView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { DueMark } from '../../components/due-mark.tsx';
import { LeaseRing } from '../../components/lease-ring.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatAge, formatRelative, formatWhen, minutesUntil } from '../../lib/format.ts';
import { useCan, useMe } from '../../lib/me.ts';
import { notificationPlace, notificationWords } from '../../lib/notification-words.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { messages } from './messages.ts';
import { TakeNext } from './take-next.tsx';
import { WaitingGroup, WaitingItem } from './waiting-group.tsx';

/** What waits for me, the most pressing first. */
export function WaitingList() {
  const trpc = useTRPC();
  const desk = useQuery(trpc.desk.waiting.queryOptions());
  return (
    <>
      <header className="waiting-head">
        <h1 className="page-title">{messages.waitingTitle}</h1>
        {desk.data && desk.data.total > 0 ? (
          <span className="muted num push">{messages.things(desk.data.total)}</span>
        ) : null}
      </header>
      {desk.data ? (
        <Groups desk={desk.data} />
      ) : desk.error ? (
        <div className="px-5">
          <StatePanel
            kind={toProblem(desk.error).code === 'offline' ? 'offline' : 'error'}
            title="What waits could not be loaded"
            actions={<Button onClick={() => void desk.refetch()}>{messages.tryAgain}</Button>}
          >
            {toProblem(desk.error).message}
          </StatePanel>
        </div>
      ) : (
        <div className="px-5">
          <SkeletonLines lines={5} label="Loading what waits" />
        </div>
      )}
    </>
  );
}

/** A group shows its first few; its own screen has the rest. */
const SHOWN = 3;

function Groups({ desk }: { desk: DeskView }) {
  const now = useNow();
  const { workspace, member } = useMe();
  const mayPublish = useCan('publication:publish');
  return (
    <>
      <TakeNext desk={desk} />
      {desk.total === 0 ? (
        <StatePanel kind="empty" title={messages.nothingTitle} bare>
          {messages.nothingText}
        </StatePanel>
      ) : null}
      <WaitingGroup title={messages.groups.words} state="in_review" count={desk.words.length} to="/notifications">
        {desk.words.slice(0, SHOWN).map((row) => (
          <WaitingItem key={row.id} wording={notificationWords(row)} {...notificationPlace(row)}>
            <span className="clip max-w-60">{row.claim.wording}</span>
            <span>{formatRelative(row.at, now)}</span>
          </WaitingItem>
        ))}
      </WaitingGroup>
      <WaitingGroup title={messages.groups.toConfirm} state="in_review" count={desk.toConfirm.count} to="/review">
        {desk.toConfirm.rows.slice(0, SHOWN).map((claim) => (
          <WaitingItem key={claim.id} wording={claim.wording} to="/review/$claimId" params={{ claimId: claim.id }}>
            <span>{messages.wordingChanged}</span>
          </WaitingItem>
        ))}
      </WaitingGroup>
      <WaitingGroup title={messages.groups.mine} state="in_review" count={desk.mine.length} to="/review">
        {desk.mine.slice(0, SHOWN).map(({ claim, leaseUntil, draftSavedAt, hasDraft }) => (
          <WaitingItem key={claim.id} wording={claim.wording} to="/review/$claimId" params={{ claimId: claim.id }}>
            {leaseUntil && minutesUntil(leaseUntil, now) > 0 ? (
              <LeaseRing minutesLeft={minutesUntil(leaseUntil, now)} ofMinutes={workspace.policy.leaseMinutes} />
            ) : (
              <span>{messages.leaseOver}</span>
            )}
            <span>
              {hasDraft && draftSavedAt ? messages.draftSaved(formatWhen(draftSavedAt, now)) : messages.noDraft}
            </span>
          </WaitingItem>
        ))}
      </WaitingGroup>
      <WaitingGroup title={messages.groups.reviewsWanted} state="queued" count={desk.reviewsWanted.count} to="/review">
        {desk.reviewsWanted.rows.slice(0, SHOWN).map((claim) => (
          <WaitingItem key={claim.id} wording={claim.wording} to="/review/$claimId" params={{ claimId: claim.id }}>
            <span className="clip max-w-44">{claim.outlet ?? claim.articleTitle}</span>
            {claim.assigned.some(({ id }) => id === member.id) ? <span>{messages.assignedToYou}</span> : null}
            <span>{messages.waits(formatAge(claim.waitingSince, now))}</span>
            {claim.dueAt === null ? null : <DueMark dueAt={claim.dueAt} now={now} />}
          </WaitingItem>
        ))}
      </WaitingGroup>
      <WaitingGroup title={messages.groups.disputes} state="disputed" count={desk.disputes.count} to="/adjudicate">
        {desk.disputes.rows.slice(0, SHOWN).map(({ claim, spread, since }) => (
          <WaitingItem key={claim.id} wording={claim.wording} to="/adjudicate/$claimId" params={{ claimId: claim.id }}>
            {spread === null ? null : <span>{messages.stepsApart(spread)}</span>}
            <span>since {formatRelative(since, now)}</span>
          </WaitingItem>
        ))}
      </WaitingGroup>
      <DecidedGroup title={messages.groups.toApprove} state="decided" group={desk.toApprove} />
      <DecidedGroup title={messages.groups.toPublish} state="approved" group={desk.toPublish} />
      <WaitingGroup title={messages.groups.toRecheck} state="published" count={desk.toRecheck.count} to="/publish">
        {desk.toRecheck.rows.slice(0, SHOWN).map((claim) => (
          <WaitingItem key={claim.id} wording={claim.wording} {...recheckAddress(claim, mayPublish)}>
            {claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : null}
            {claim.recheckAt === null ? null : <span>since {formatRelative(claim.recheckAt, now)}</span>}
          </WaitingItem>
        ))}
      </WaitingGroup>
      <WaitingGroup title={messages.groups.toSort} state="suggested" count={desk.toSort.count} to="/articles">
        {desk.toSort.rows.slice(0, SHOWN).map((claim) => (
          <WaitingItem
            key={claim.id}
            wording={claim.wording}
            to="/articles/$articleId"
            params={{ articleId: claim.articleId }}
            search={{ claim: claim.id }}
          >
            <span className="clip max-w-44">{claim.outlet ?? claim.articleTitle}</span>
            <span>{messages.worth(claim.checkWorthiness)}</span>
          </WaitingItem>
        ))}
      </WaitingGroup>
    </>
  );
}

/** An editor starts the recheck on the claim's page; a reviewer takes it, which starts it. */
function recheckAddress({ id }: ClaimRow, mayPublish: boolean) {
  return { to: mayPublish ? ('/publish/$claimId' as const) : ('/review/$claimId' as const), params: { claimId: id } };
}

type DecidedGroupProps = { title: string; state: 'decided' | 'approved'; group: { count: number; rows: ClaimRow[] } };

function DecidedGroup({ title, state, group }: DecidedGroupProps) {
  return (
    <WaitingGroup title={title} state={state} count={group.count} to="/publish">
      {group.rows.slice(0, SHOWN).map((claim) => (
        <WaitingItem key={claim.id} wording={claim.wording} to="/publish/$claimId" params={{ claimId: claim.id }}>
          {claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : null}
          <span className="clip max-w-44">{claim.outlet ?? claim.articleTitle}</span>
        </WaitingItem>
      ))}
    </WaitingGroup>
  );
}
