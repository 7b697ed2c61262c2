import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useCan, useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

/** Reviewer, adjudicator and approver can be three people from here on. */
const enough = 3;

/** Solo is how a workspace starts; once three members are there, an administrator is offered the strict policy. */
export function StrictOffer() {
  const trpc = useTRPC();
  const { workspace } = useMe();
  const isOffered = useCan('workspace:admin') && workspace.policy.separation === 'solo';
  const members = useQuery(trpc.member.list.queryOptions(undefined, { enabled: isOffered }));
  const active = members.data?.filter((member) => member.active).length ?? 0;
  if (!isOffered || active < enough) return null;
  return (
    <div className="px-5 pb-2">
      <Notice title={messages.strictTitle(active)}>
        {messages.strictText}{' '}
        <Link to="/settings/policy" className="link">
          {messages.strictLink}
        </Link>
      </Notice>
    </div>
  );
}
