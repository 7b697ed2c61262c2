import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';
import { Icon } from './icon.tsx';

type TextInputProps = ComponentProps<'input'> & { icon?: LucideIcon };

export function TextInput({ icon, className, ...props }: TextInputProps) {
  const field = useFieldControl(props);
  const input = <input type="text" {...field} {...props} id={field.id} className={classNames('input', className)} />;
  if (!icon) return input;
  return (
    <span className="input-box">
      <Icon of={icon} />
      {input}
    </span>
  );
}
