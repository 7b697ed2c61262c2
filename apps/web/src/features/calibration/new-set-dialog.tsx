import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { words } from './words.ts';

export function NewSetDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useMutation(
    trpc.calibration.createSet.mutationOptions({
      onSuccess: (results) => {
        cache.setQueryData(trpc.calibration.set.queryKey({ id: results.set.id }), results);
        void cache.invalidateQueries(trpc.calibration.overview.queryFilter());
        void navigate({ to: '/settings/calibration/$setId', params: { setId: results.set.id } });
      },
    }),
  );
  const problem = create.error ? toProblem(create.error) : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.newSetTitle}
      onSubmit={() => {
        if (!create.isPending) create.mutate({ name });
      }}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {words.makeSet}
          </Button>
        </>
      }
    >
      {problem && problem.path !== 'name' ? <Notice tone="error">{problem.message}</Notice> : null}
      <Field label={words.setName} hint={words.setNameHint} error={problemAt(problem, 'name')}>
        <TextInput maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
    </Dialog>
  );
}
