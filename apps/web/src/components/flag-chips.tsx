import { contextFlagLabels, contextFlags, type ContextFlag } from '@claimdesk/core';
import { Cherry, Clock, ImageOff, Info, Plus, UserRoundX, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
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
  /** Shows these and what is on, at least two; the others come with a button. */
  likely?: readonly ContextFlag[];
};

const atLeast = 2;

/** What is wrong around the words; any number may be on. The answer is in the order of the form. */
export function FlagToggles({ value, onChange, likely }: FlagTogglesProps) {
  const [all, setAll] = useState(likely === undefined);
  const named = contextFlags.filter((flag) => all || likely?.includes(flag) || value.includes(flag));
  const fill = contextFlags.filter((flag) => !named.includes(flag)).slice(0, Math.max(0, atLeast - named.length));
  const shown = contextFlags.filter((flag) => named.includes(flag) || fill.includes(flag));
  return (
    <div className="row wrap gap-1.5">
      {shown.map((flag) => (
        <ToggleChip
          key={flag}
          icon={icons[flag]}
          pressed={value.includes(flag)}
          onChange={(pressed) => onChange(contextFlags.filter((one) => (one === flag ? pressed : value.includes(one))))}
        >
          {contextFlagLabels[flag]}
        </ToggleChip>
      ))}
      {shown.length < contextFlags.length ? (
        <Button kind="quiet" size="sm" icon={Plus} onClick={() => setAll(true)}>
          {contextFlags.length - shown.length} more
        </Button>
      ) : null}
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
