import type { ReactElement } from 'react';
import type { ShownState } from './claim-state.ts';

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const tick = (
  <path
    d="M4.3 7.2l2 2 3.5-4"
    fill="none"
    stroke="var(--surface)"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);
const square = <rect x="1" y="1" width="12" height="12" rx="2.5" fill="currentColor" />;
const slashed = (
  <>
    {ring}
    <path d="M3.5 10.5l7-7" stroke="currentColor" strokeWidth="1.5" />
  </>
);

const shapes: Record<ShownState, ReactElement> = {
  suggested: (
    <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 2" />
  ),
  open: ring,
  queued: ring,
  in_review: (
    <>
      {ring}
      <path d="M7 3.5a3.5 3.5 0 010 7z" fill="currentColor" />
    </>
  ),
  disputed: <path d="M5.6 1.3a6 6 0 000 11.4zM8.4 1.3a6 6 0 010 11.4z" fill="currentColor" />,
  in_adjudication: (
    <>
      <path d="M7 .9L13.1 7 7 13.1.9 7z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 3.5v7L3.5 7z" fill="currentColor" />
    </>
  ),
  decided: <circle cx="7" cy="7" r="6" fill="currentColor" />,
  approved: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      {tick}
    </>
  ),
  published: (
    <>
      {square}
      {tick}
    </>
  ),
  dismissed: slashed,
  merged: slashed,
  superseded: slashed,
  calibrated: (
    <>
      {ring}
      <circle cx="7" cy="7" r="1.75" fill="currentColor" />
      <path d="M7 0v3.4M7 10.6V14M0 7h3.4M10.6 7H14" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  retracted: (
    <>
      {square}
      <path d="M4.6 4.6l4.8 4.8M9.4 4.6L4.6 9.4" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
};

/** The sign of a state. It takes the state's colour; the word beside it, or the caller's label, says the state. */
export function StateGlyph({ state, className }: { state: ShownState; className?: string }) {
  return (
    <span data-claim-state={state} className={className}>
      <svg className="glyph" viewBox="0 0 14 14" aria-hidden="true" color="var(--state)">
        {shapes[state]}
      </svg>
    </span>
  );
}
