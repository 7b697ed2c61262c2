import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type ToggleChipProps = {
  pressed: boolean;
  onChange: (pressed: boolean) => void;
  icon?: LucideIcon;
  children: ReactNode;
};

/** On or off, several may be on: flags, causes. */
export function ToggleChip({ pressed, onChange, icon, children }: ToggleChipProps) {
  return (
    <button type="button" className="toggle-chip" aria-pressed={pressed} onClick={() => onChange(!pressed)}>
      {icon ? <Icon of={icon} size={14} /> : null}
      {children}
    </button>
  );
}
