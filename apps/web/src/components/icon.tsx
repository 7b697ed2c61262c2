import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

type IconProps = {
  of: LucideIcon;
  /** Edge in px. */
  size?: number;
  strokeWidth?: number;
  className?: string;
  /** Words for a screen reader; without them the icon is decoration. */
  label?: string;
};

export function Icon({ of: Glyph, size = 16, strokeWidth = 1.75, className, label }: IconProps) {
  return (
    <Glyph
      size={size}
      strokeWidth={strokeWidth}
      className={classNames('icon', className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
