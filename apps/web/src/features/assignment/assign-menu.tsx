import type { ActionView, PersonView } from '@claimdesk/api/views';
import { UserPlus } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';

type AssignMenuProps = {
  /** Names the button where there are many of them. */
  claimNumber: number;
  /** Absent where a list does not know; the server says then. */
  action?: ActionView;
  members: readonly PersonView[];
  assigned: readonly PersonView[];
  busy: boolean;
  onAssign: (memberId: string) => void;
};

export function AssignMenu({ claimNumber, action, members, assigned, busy, onAssign }: AssignMenuProps) {
  const free = members.filter(({ id }) => !assigned.some((person) => person.id === id));
  const refusal = action?.ok === false ? action.reason : free.length === 0 ? 'No other member may review.' : null;
  const button = (
    <Button size="sm" icon={UserPlus} aria-label={`Assign claim ${claimNumber}`} busy={busy} disabledReason={refusal}>
      Assign
    </Button>
  );
  if (refusal) return button;
  return (
    <Menu
      trigger={button}
      entries={[
        { kind: 'label', key: 'label', label: 'Keep a place for' },
        ...free.map(({ id, name }) => ({ key: id, label: name, onSelect: () => onAssign(id) })),
      ]}
    />
  );
}
