import type { DecisionView } from '@claimdesk/api/views';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';

/** Reviews that said otherwise than the decision. They are kept with it, by name. */
export function Dissent({ of: dissent }: { of: DecisionView['dissent'] }) {
  if (dissent.length === 0) return null;
  return (
    <div className="row wrap gap-2 text-13 text-ink-2">
      <span>Dissent:</span>
      <ul className="row wrap gap-3">
        {dissent.map(({ reviewer, verdict }, index) => (
          // A decision's dissent never changes, so its place is its identity.
          <li key={index} className="row gap-1.5">
            {reviewer?.name ?? 'A reviewer'} <VerdictBadge value={verdict} size="sm" />
          </li>
        ))}
      </ul>
    </div>
  );
}
