import { defaultScale, type ScaleValue } from '@claimdesk/core';
import { VerdictIcon } from './verdict-icon.tsx';

/** As much of a value of a scale as a badge needs. */
export type VerdictValue = Pick<ScaleValue, 'label' | 'icon' | 'canonical' | 'onScale'>;

/** Colour follows the canonical verdict; what has none is shown off the scale. */
export function verdictTone(value: Pick<VerdictValue, 'canonical' | 'onScale'>): string {
  return value.onScale && value.canonical ? value.canonical : 'off';
}

type VerdictBadgeProps = { value: VerdictValue; size?: 'sm' | 'md' | 'xl' };

const iconSizes = { sm: 13, md: 16, xl: 28 };

/** What a value of another scale comes nearest to; null where its label says it already, and off the scale. */
function nearestPoint({ label, canonical, onScale }: VerdictValue): string | null {
  const point = onScale ? defaultScale.values.find(({ key }) => key === canonical)?.label : undefined;
  return point === undefined || point.toLowerCase() === label.toLowerCase() ? null : point;
}

export function VerdictBadge({ value, size = 'md' }: VerdictBadgeProps) {
  const point = nearestPoint(value);
  return (
    <span
      className="verdict-badge"
      data-verdict={verdictTone(value)}
      data-size={size}
      title={point === null ? undefined : `Stands for ${point}`}
    >
      <span>
        <VerdictIcon icon={value.icon} size={iconSizes[size]} />
      </span>
      {value.label}
      {point === null ? null : <span className="visually-hidden">, stands for {point}</span>}
    </span>
  );
}

/** Where a rating stands on its scale, for the eye only. */
export function Pips({ rank, steps, tone }: { rank: number; steps: number; tone: string }) {
  return (
    <span className="pips" data-verdict={tone} aria-hidden="true">
      {Array.from({ length: steps }, (_, index) => (
        <i key={index} data-on={index + 1 === rank || undefined} />
      ))}
    </span>
  );
}
