import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type ReasonChipProps = {
  icon?: LucideIcon;
  /** Printed strong before the words: "> 2,300". */
  strong?: ReactNode;
  /** A filled chip without an edge, for lists where many stand together. */
  fill?: boolean;
  title?: string;
  children?: ReactNode;
};

export function ReasonChip({ icon, strong, fill, title, children }: ReasonChipProps) {
  return (
    <span className="reason-chip" data-fill={fill || undefined} title={title}>
      {icon ? <Icon of={icon} size={13} /> : null}
      {strong ? <b>{strong}</b> : null}
      {children ? <span>{children}</span> : null}
    </span>
  );
}
