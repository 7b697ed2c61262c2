import { Tooltip } from './tooltip.tsx';
import { initials } from '../lib/format.ts';

type PeopleHereProps = {
  /** "Also reading this article" */
  label: string;
  people: readonly { id: string; name: string }[];
};

/** So many fit beside the other things of a bar. */
const MOST = 4;

/** Who else looks at the same thing now: small initials, and their names to whoever asks. */
export function PeopleHere({ label, people }: PeopleHereProps) {
  const names = people.map(({ name }) => name).join(', ');
  const rest = people.length - MOST;
  return (
    // Always there, so that a screen reader is told when somebody comes.
    <span className="people-here" role="status">
      {people.length > 0 ? (
        <Tooltip content={`${label}: ${names}`}>
          <span className="row" tabIndex={0} role="img" aria-label={`${label}: ${names}`}>
            {people.slice(0, MOST).map(({ id, name }) => (
              <span key={id} className="avatar" aria-hidden="true">
                {initials(name)}
              </span>
            ))}
            {rest > 0 ? <span className="count">+{rest}</span> : null}
          </span>
        </Tooltip>
      ) : null}
    </span>
  );
}
