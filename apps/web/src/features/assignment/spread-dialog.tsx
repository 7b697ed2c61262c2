import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FieldGroup } from '../../components/field.tsx';
import { plural } from '../../lib/format.ts';

type SpreadDialogProps = {
  claims: number;
  members: readonly { id: string; name: string }[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSpread: (memberIds: string[]) => void;
};

/** Round robin: whoever has least to do gets the next place. */
export function SpreadDialog({ claims, members, open, onOpenChange, onSpread }: SpreadDialogProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = members.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string) => (checked: boolean) => {
    const next = new Set(left);
    if (checked) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const spread = () => {
    if (chosen.length === 0) return;
    onSpread(chosen);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Spread ${plural(claims, 'claim')} over members`}
      description="Every free place goes to whoever has least to do. Who may not review a claim is passed over."
      onSubmit={spread}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            type="submit"
            kind="primary"
            disabledReason={chosen.length === 0 ? 'Choose at least one member.' : null}
          >
            Spread
          </Button>
        </>
      }
    >
      <FieldGroup legend="Members">
        <div className="grid gap-2">
          {members.map(({ id, name }) => (
            <Checkbox key={id} label={name} checked={!left.has(id)} onChange={toggle(id)} />
          ))}
        </div>
      </FieldGroup>
    </Dialog>
  );
}
