import { CircleCheck, Clock, EyeOff, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type NoticeProps = {
  tone?: 'plain' | 'warn' | 'error' | 'good' | 'blind';
  /** Strong words in front. */
  title?: ReactNode;
  icon?: LucideIcon;
  actions?: ReactNode;
  /** Read out at once when it appears; errors are by default. */
  announce?: boolean;
  children?: ReactNode;
};

const icons: Record<NonNullable<NoticeProps['tone']>, LucideIcon> = {
  plain: Info,
  warn: Clock,
  error: TriangleAlert,
  good: CircleCheck,
  blind: EyeOff,
};

/** A sentence in its place: what is so, or what went wrong and what to do. */
export function Notice({ tone = 'plain', title, icon, actions, announce = tone === 'error', children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={announce ? 'alert' : undefined}>
      <Icon of={icon ?? icons[tone]} />
      <div className="min-w-0">
        {title ? <b>{title} </b> : null}
        {children}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
