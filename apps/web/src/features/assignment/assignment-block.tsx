import type { ClaimView } from '@claimdesk/api/views';
import { CalendarClock, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { DueMark } from '../../components/due-mark.tsx';
import { formatAge } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { AssignMenu } from './assign-menu.tsx';
import { DueDialog } from './due-dialog.tsx';
import { useAssignment, useReviewers } from './use-assignment.ts';
import './assignment.css';

/** Who is to review the open claim and by when: for whoever may assign. */
export function AssignmentBlock({ view }: { view: ClaimView }) {
  const { assignment, actions } = view;
  const awaited = view.state === 'queued' || view.state === 'in_review';
  if (!assignment || (!awaited && !actions.reschedule.ok && assignment.recusals.length === 0)) return null;
  return <Block view={view} assignment={assignment} awaited={awaited} />;
}

type BlockProps = { view: ClaimView; assignment: NonNullable<ClaimView['assignment']>; awaited: boolean };

function Block({ view, assignment, awaited }: BlockProps) {
  const now = useNow();
  const members = useReviewers();
  const { assign, unassign, liftRecusal } = useAssignment();
  const [dating, setDating] = useState(false);
  const claimId = view.id;
  const { actions } = view;
  return (
    <section className="claim-block" aria-label="Assignment">
      <h3 className="section-head">
        Assignment
        {awaited ? (
          <span className="push">
            <AssignMenu
              claimNumber={view.number}
              action={actions.assign}
              members={members}
              assigned={assignment.assigned}
              busy={assign.isPending}
              onAssign={(memberId) => assign.mutate({ claimId, memberId })}
            />
          </span>
        ) : null}
      </h3>
      <ul className="assignment-lines">
        {awaited && assignment.assigned.length === 0 ? (
          <li className="soft">Nobody is assigned: whoever asks for the next claim may take it.</li>
        ) : null}
        {awaited
          ? assignment.assigned.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <IconButton
                  icon={X}
                  size="sm"
                  label={`Lift the assignment of ${name}`}
                  className="push"
                  onClick={() => unassign.mutate({ claimId, memberId: id })}
                />
              </li>
            ))
          : null}
        {assignment.recusals.map(({ member, reason }) => (
          <li key={member.id}>
            <span className="min-w-0">
              {member.name} is recused
              {reason === null ? null : <small className="soft block">{reason}</small>}
            </span>
            <Button
              size="sm"
              className="push"
              aria-label={`Lift the recusal of ${member.name}`}
              busy={liftRecusal.isPending}
              disabledReason={actions.lift_recusal.ok ? null : actions.lift_recusal.reason}
              onClick={() => liftRecusal.mutate({ claimId, memberId: member.id })}
            >
              Lift
            </Button>
          </li>
        ))}
        {actions.reschedule.ok ? (
          <li>
            <span className="meta">
              <span>waits {formatAge(view.waitingSince, now)}</span>
              {view.dueAt === null ? <span>no deadline</span> : <DueMark dueAt={view.dueAt} now={now} />}
            </span>
            <Button size="sm" icon={CalendarClock} className="push" onClick={() => setDating(true)}>
              Change when it is due
            </Button>
          </li>
        ) : null}
      </ul>
      {dating ? <DueDialog claim={view} open onOpenChange={setDating} /> : null}
    </section>
  );
}
