import { dismissReasonLabels, dismissReasons, type DismissReason } from '@claimdesk/core';
import { DropdownMenu } from 'radix-ui';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Kbd } from '../../../components/kbd.tsx';

type DismissMenuProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (reason: DismissReason) => void;
  /** The button it hangs on; it must take a ref. */
  children: ReactNode;
};

const examples: Partial<Record<DismissReason, string>> = {
  opinion: 'a judgement, not a fact',
  prediction: 'about the future',
  personal: 'what somebody felt or lived',
  vague: 'no evidence could settle it',
  satire: 'not meant in earnest',
  trivial: 'nobody is misled by it',
  out_of_scope: 'not for this desk',
  duplicate: 'another claim says it',
};

/** Why a claim is dismissed: one key opens it, a number chooses. */
export function DismissMenu({ open, onOpenChange, onChoose, children }: DismissMenuProps) {
  const cameFrom = useRef<Element | null>(null);
  const choose = (event: KeyboardEvent) => {
    const reason = dismissReasons[Number(event.key) - 1];
    if (!reason || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenChange(false);
    onChoose(reason);
  };
  return (
    <DropdownMenu.Root
      modal={false}
      open={open}
      onOpenChange={(next) => {
        if (next) cameFrom.current = document.activeElement;
        onOpenChange(next);
      }}
    >
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          onKeyDown={choose}
          onCloseAutoFocus={(event) => {
            // Opened by key, the focus goes back to the list or the text, so that sorting goes on there.
            const before = cameFrom.current;
            if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
              event.preventDefault();
              before.focus({ preventScroll: true });
            }
          }}
        >
          <DropdownMenu.Label className="menu-label">Dismiss, because it is</DropdownMenu.Label>
          {dismissReasons.map((reason, index) => (
            <DropdownMenu.Item key={reason} className="menu-item" onSelect={() => onChoose(reason)}>
              <Kbd keys={String(index + 1)} />
              <span className="min-w-0">
                {dismissReasonLabels[reason]}
                <small>{examples[reason]}</small>
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
