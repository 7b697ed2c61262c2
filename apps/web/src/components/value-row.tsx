import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type ValueRowProps = {
  icon: LucideIcon;
  /** What kind of value, for a screen reader: "Quantity". */
  label: string;
  /** The words of the article. */
  words: string;
  /** What they were resolved to. */
  value: ReactNode;
};

export function ValueRow({ icon, label, words, value }: ValueRowProps) {
  return (
    <div className="value-row">
      <Icon of={icon} label={label} />
      <q>{words}</q>
      <output>{value}</output>
    </div>
  );
}
