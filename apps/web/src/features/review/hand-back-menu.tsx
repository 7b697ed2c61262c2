import { ChevronDown, Undo2, UserX } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu, type MenuEntry } from '../../components/menu.tsx';

type HandBackMenuProps = {
  /** The lease still runs, so there is a place to give back. */
  held: boolean;
  busy: boolean;
  /** Why one cannot recuse oneself now. */
  refusal: string | null;
  onHandBack: () => void;
  onRecuse: () => void;
};

/** Two ways out of a claim: not now, and not I. */
export function HandBackMenu({ held, busy, refusal, onHandBack, onRecuse }: HandBackMenuProps) {
  const handBack: MenuEntry = {
    key: 'hand-back',
    label: (
      <>
        Hand it back<small>Anybody may take it. Your draft is kept.</small>
      </>
    ),
    icon: Undo2,
    onSelect: onHandBack,
  };
  const recuse: MenuEntry = {
    key: 'recuse',
    label: (
      <>
        Recuse yourself<small>You should not judge this claim, now or later.</small>
      </>
    ),
    icon: UserX,
    disabledReason: refusal,
    onSelect: onRecuse,
  };
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="sm" busy={busy}>
          Hand back <Icon of={ChevronDown} size={14} />
        </Button>
      }
      entries={held ? [handBack, recuse] : [recuse]}
    />
  );
}
