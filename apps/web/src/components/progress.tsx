import type { CSSProperties } from 'react';

type ProgressProps = {
  /** What is being done: "Finding claims". */
  label: string;
  done: number;
  /** Zero while it is not known. */
  total: number;
};

export function Progress({ label, done, total }: ProgressProps) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={total > 0 ? percent : undefined}
    >
      <i style={{ '--w': `${percent}%` } as CSSProperties} />
    </span>
  );
}
