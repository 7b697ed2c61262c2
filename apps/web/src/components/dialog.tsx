import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { use, useRef, type ReactNode } from 'react';
import { ShortcutLayer, useShortcutLayer } from '../lib/shortcuts.ts';
import { IconButton } from './button.tsx';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called when it is gone; true when the focus has a new place and need not go back. */
  onClosed?: () => boolean;
  title: ReactNode;
  /** A sentence under the title, read out when it opens. */
  description?: ReactNode;
  size?: 'wide';
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  /** Wraps body and foot in a form; Enter in a field submits. */
  onSubmit?: () => void;
  children?: ReactNode;
};

/** For what needs words or cannot be undone. Focus stays inside and goes back to where it was. */
export function Dialog({
  open,
  onOpenChange,
  onClosed,
  title,
  description,
  size,
  footer,
  onSubmit,
  children,
}: DialogProps) {
  const depth = use(ShortcutLayer) + 1;
  const content = useRef<HTMLDivElement>(null);
  useShortcutLayer(depth, open);
  const inside = (
    <>
      <div className="dialog-body">
        {description ? <RadixDialog.Description>{description}</RadixDialog.Description> : null}
        {children}
      </div>
      {footer ? <div className="dialog-foot">{footer}</div> : null}
    </>
  );
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="scrim">
          <RadixDialog.Content
            ref={content}
            className="dialog"
            data-size={size}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              focusFirst(content.current);
            }}
            onCloseAutoFocus={(event) => {
              if (onClosed?.()) event.preventDefault();
            }}
            {...(description ? {} : { 'aria-describedby': undefined })}
          >
            <ShortcutLayer value={depth}>
              <header className="dialog-head">
                <RadixDialog.Title className="min-w-0">{title}</RadixDialog.Title>
                <RadixDialog.Close asChild>
                  <IconButton icon={X} label="Close" size="sm" className="push" />
                </RadixDialog.Close>
              </header>
              {onSubmit ? (
                <form
                  className="contents"
                  onSubmit={(event) => {
                    event.preventDefault();
                    // A dialog may be drawn inside another form's React tree; that one must not hear of it.
                    event.stopPropagation();
                    onSubmit();
                  }}
                >
                  {inside}
                </form>
              ) : (
                inside
              )}
            </ShortcutLayer>
          </RadixDialog.Content>
        </RadixDialog.Overlay>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** The first field; without one the first button, which is the one that changes nothing. */
function focusFirst(dialog: HTMLElement | null): void {
  if (!dialog || dialog.contains(document.activeElement)) return;
  const field = dialog.querySelector<HTMLElement>('.dialog-body :is(input:not([type="hidden"]), textarea, select)');
  (field ?? dialog.querySelector<HTMLElement>('.dialog-foot button') ?? dialog).focus();
}
