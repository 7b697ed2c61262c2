import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';

/** For words that somebody will read: they are written in the reading face. */
export function Textarea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  const field = useFieldControl(props);
  return (
    <textarea rows={rows} {...field} {...props} id={field.id} className={classNames('input textarea', className)} />
  );
}

/** Goes on where the words end, as somebody who comes back to a text expects. */
export function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
