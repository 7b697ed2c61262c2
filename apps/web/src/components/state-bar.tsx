import type { CSSProperties } from 'react';
import { barStates, claimStateLabels, type ShownState } from './claim-state.ts';

export type StateCounts = Partial<Record<ShownState, number>>;

type StateBarProps = { counts: StateCounts; className?: string };

/** How far the claims of an article are, as one stacked bar; its label says the same in words. */
export function StateBar({ counts, className }: StateBarProps) {
  const parts = barStates
    .map((state) => ({ state, count: (counts[state] ?? 0) + (state === 'queued' ? (counts.open ?? 0) : 0) }))
    .filter((part) => part.count > 0);
  if (parts.length === 0)
    return <span className={className ? `state-bar ${className}` : 'state-bar'} aria-hidden="true" />;
  const words = parts.map((part) => `${part.count} ${claimStateLabels[part.state].toLowerCase()}`).join(', ');
  return (
    <span className={className ? `state-bar ${className}` : 'state-bar'} role="img" aria-label={words}>
      {parts.map((part) => (
        <i key={part.state} data-claim-state={part.state} style={{ '--n': part.count } as CSSProperties} />
      ))}
    </span>
  );
}

/** Seldom enough to need no place among the usual ones; the bar's words name them. */
const seldom: ReadonlySet<ShownState> = new Set(['in_adjudication', 'retracted', 'calibrated']);
const legendStates = barStates.filter((state) => !seldom.has(state));

export function Legend({ className }: { className?: string }) {
  return (
    <ul className={className ? `legend ${className}` : 'legend'} aria-label="Colours of the bars">
      {legendStates.map((state) => (
        <li key={state}>
          <i data-claim-state={state} />
          {claimStateLabels[state].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
