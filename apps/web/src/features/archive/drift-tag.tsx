import type { DriftOutcome } from '@claimdesk/core';
import { Archive, CircleCheck, CircleX, Move, PenLine, Unplug, type LucideIcon } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';

/** What became of a quote, or why there is nothing to say of it. */
export type DriftTone = DriftOutcome | 'kept' | 'failed';

const tones: Record<DriftTone, { icon: LucideIcon; label: string }> = {
  found: { icon: CircleCheck, label: 'Quote found' },
  moved: { icon: Move, label: 'Quote moved' },
  altered: { icon: PenLine, label: 'Quote altered' },
  gone: { icon: CircleX, label: 'Quote gone' },
  kept: { icon: Archive, label: 'Archived' },
  failed: { icon: Unplug, label: 'Not archived' },
};

/** Word, icon and colour. */
export function DriftTag({ tone }: { tone: DriftTone }) {
  return (
    <span className="drift-tag" data-drift={tone}>
      <Icon of={tones[tone].icon} />
      {tones[tone].label}
    </span>
  );
}
