import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';
import { Icon } from './icon.tsx';

/** The system's own list: it works by keyboard, by touch and with every screen reader. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  const field = useFieldControl(props);
  return (
    <span className="select-box">
      <select {...field} {...props} id={field.id} className={classNames('input select', className)}>
        {children}
      </select>
      <Icon of={ChevronDown} />
    </span>
  );
}
