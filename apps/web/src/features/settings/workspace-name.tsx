import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useToast } from '../../components/toast.tsx';
import { useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

export function WorkspaceName() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const { workspace } = useMe();
  const [name, setName] = useState(workspace.name);
  const rename = useMutation(
    trpc.workspace.rename.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.auth.me.queryFilter()),
      onSuccess: () => toast({ message: messages.renamed }),
    }),
  );
  const isSame = name.trim() === workspace.name;
  return (
    <form
      className="settings-part mt-10"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) rename.mutate({ name, expectedVersion: workspace.version });
      }}
    >
      <div className="max-w-md">
        <Field label={messages.workspaceName} error={rename.error ? toProblem(rename.error).message : null}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      </div>
      <div>
        <Button type="submit" busy={rename.isPending} disabledReason={isSame ? messages.nothingChanged : null}>
          {messages.rename}
        </Button>
      </div>
    </form>
  );
}
