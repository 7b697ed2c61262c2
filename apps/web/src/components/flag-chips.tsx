import { contextFlagLabels, contextFlags, type ContextFlag } from '@claimdesk/core';
import { Cherry, Clock, ImageOff, Info, UserRoundX, type LucideIcon } from 'lucide-react';
import { ReasonChip } from './reason-chip.tsx';
import { ToggleChip } from './toggle-chip.tsx';

const icons: Record<ContextFlag, LucideIcon> = {
  missing_context: Info,
  outdated: Clock,
  cherry_picked: Cherry,
  altered_media: ImageOff,
  wrong_attribution: UserRoundX,
};

type FlagTogglesProps = {
  value: readonly ContextFlag[];
  onChange: (flags: ContextFlag[]) => void;
};

/** What is wrong around the words; any number may be on. The answer is in the order of the form. */
export function FlagToggles({ value, onChange }: FlagTogglesProps) {
  return (
    <div className="row wrap gap-1.5">
      {contextFlags.map((flag) => (
        <ToggleChip
          key={flag}
          icon={icons[flag]}
          pressed={value.includes(flag)}
          onChange={(pressed) => onChange(contextFlags.filter((one) => (one === flag ? pressed : value.includes(one))))}
        >
          {contextFlagLabels[flag]}
        </ToggleChip>
      ))}
    </div>
  );
}

/** Flags that were chosen, to read. */
export function FlagList({ value, none }: { value: readonly ContextFlag[]; none?: string }) {
  if (value.length === 0) return none ? <span className="muted">{none}</span> : null;
  return (
    <span className="row wrap gap-1">
      {value.map((flag) => (
        <ReasonChip key={flag} icon={icons[flag]} strong={contextFlagLabels[flag]} />
      ))}
    </span>
  );
}
