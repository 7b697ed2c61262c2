import type { ClaimRow } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useAssignment } from './use-assignment.ts';

type DueDialogProps = {
  claim: Pick<ClaimRow, 'id' | 'number' | 'dueAt' | 'version'>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** By when the reviews of a claim should be in. */
export function DueDialog({ claim: { id: claimId, number, dueAt, version }, open, onOpenChange }: DueDialogProps) {
  const { reschedule } = useAssignment();
  const [value, setValue] = useState(() => (dueAt === null ? '' : localTime(dueAt)));
  const save = (next: string | null) => {
    reschedule.mutate({ claimId, dueAt: next, expectedVersion: version });
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`When is claim ${number} due?`}
      description="Reviewers take what is due first. Being late changes nothing else."
      onSubmit={() => {
        if (value !== '') save(new Date(value).toISOString());
      }}
      footer={
        <>
          {dueAt === null ? null : <Button onClick={() => save(null)}>No deadline</Button>}
          <Button type="submit" kind="primary" disabledReason={value === '' ? 'Choose a day and a time first.' : null}>
            Save
          </Button>
        </>
      }
    >
      <Field label="Reviews due by" hint="In your own time zone.">
        <TextInput type="datetime-local" value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
    </Dialog>
  );
}

/** As the system's own field has it: local time, without seconds. */
function localTime(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
