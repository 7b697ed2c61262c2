import type { CSSProperties } from 'react';

/** Check-worthiness, 0..1, shown out of a hundred. */
export function ScoreBar({ score }: { score: number }) {
  const shown = Math.round(Math.min(1, Math.max(0, score)) * 100);
  return (
    <span className="score-bar" style={{ '--w': `${shown}%` } as CSSProperties}>
      <span className="visually-hidden">Worth checking: </span>
      {shown}
      <i />
    </span>
  );
}
