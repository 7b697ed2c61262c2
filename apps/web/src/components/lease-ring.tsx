import type { ReactNode } from 'react';

type LeaseRingProps = {
  minutesLeft: number;
  /** Length of the whole lease, for the ring. */
  ofMinutes: number;
  /** Own words instead of "18 min left". */
  children?: ReactNode;
};

const circumference = 2 * Math.PI * 5.5;

/** How long a claim is still mine. The ring warns at a fifth, at most five minutes. */
export function LeaseRing({ minutesLeft, ofMinutes, children }: LeaseRingProps) {
  const share = Math.min(1, Math.max(0, minutesLeft / ofMinutes));
  const low = minutesLeft <= Math.min(5, ofMinutes / 5);
  const whole = Math.max(0, Math.ceil(minutesLeft));
  return (
    <span className="lease-ring" data-low={low || undefined}>
      <svg viewBox="0 0 14 14" className="glyph" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="var(--line-2)" strokeWidth="2" />
        <circle
          cx="7"
          cy="7"
          r="5.5"
          fill="none"
          stroke={low ? 'var(--warn)' : 'var(--accent)'}
          strokeWidth="2"
          strokeDasharray={`${circumference * share} ${circumference}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {children ?? `${whole} min left`}
    </span>
  );
}
