import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type MenuEntry =
  | {
      kind?: 'item';
      key: string;
      label: ReactNode;
      icon?: LucideIcon;
      shortcut?: string;
      danger?: boolean;
      /** Why it cannot be chosen now; shown under the label. */
      disabledReason?: string | null | undefined;
      onSelect: () => void;
    }
  | { kind: 'label'; key: string; label: ReactNode }
  | { kind: 'rule'; key: string };

type MenuProps = {
  /** The button that opens it; it must take a ref. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
};

export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
          {entries.map((entry) => (
            <MenuPart key={entry.key} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuPart({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'rule') return <DropdownMenu.Separator className="menu-rule" />;
  if (entry.kind === 'label') return <DropdownMenu.Label className="menu-label">{entry.label}</DropdownMenu.Label>;
  return (
    <DropdownMenu.Item
      className="menu-item"
      data-danger={entry.danger || undefined}
      aria-disabled={entry.disabledReason ? true : undefined}
      onSelect={(event) => {
        // Not `disabled`: the item stays reachable, so that it can say why.
        if (entry.disabledReason) event.preventDefault();
        else entry.onSelect();
      }}
    >
      {entry.icon ? <Icon of={entry.icon} /> : null}
      <span className="min-w-0">
        {entry.label}
        {entry.disabledReason ? <small>{entry.disabledReason}</small> : null}
      </span>
      {entry.shortcut ? (
        <span className="push">
          <Kbd keys={entry.shortcut} />
        </span>
      ) : null}
    </DropdownMenu.Item>
  );
}
