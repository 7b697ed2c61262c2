import { apiKeyScopes, type Scope } from '@claimdesk/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, FieldGroup } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatDate } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages, scopeWords } from './messages.ts';

const spans = [7, 30, 90, 365, 730];
const usual: Scope[] = ['workspace:read', 'article:read', 'claim:read'];

export function KeyDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const me = useMe();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(usual);
  const [days, setDays] = useState(90);
  const create = useMutation(
    trpc.apiKey.create.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.apiKey.list.queryFilter()),
    }),
  );
  const problem = create.error ? toProblem(create.error) : null;
  const isOpen = (open: boolean) => {
    if (!open) onClose();
  };

  if (create.data?.key) {
    return (
      <Dialog
        open
        onOpenChange={isOpen}
        title={messages.keyReady}
        description={messages.shownOnce}
        size="wide"
        footer={
          <Button kind="primary" onClick={onClose}>
            {messages.done}
          </Button>
        }
      >
        <CopyLine label={messages.keyLabel} value={create.data.key} />
        <p className="field-hint">
          {messages.keyUse} {messages.expires} {formatDate(create.data.expiresAt)}.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen}
      title={messages.newKey}
      size="wide"
      onSubmit={() => {
        if (!create.isPending) create.mutate({ name, scopes, days });
      }}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {messages.makeKey}
          </Button>
        </>
      }
    >
      {problem && problem.path !== 'name' ? <Notice tone="error">{problem.message}</Notice> : null}
      <div className="grid gap-4 md:grid-cols-[1fr_160px]">
        <Field label={messages.keyName} hint={messages.keyNameHint} error={problemAt(problem, 'name')}>
          <TextInput autoFocus value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={messages.keyDays}>
          <Select value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {spans.map((span) => (
              <option key={span} value={span}>
                {messages.days(span)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FieldGroup legend={messages.keyRights}>
        <div className="grid gap-x-6 md:grid-cols-2">
          {apiKeyScopes
            .filter((scope) => me.scopes.includes(scope))
            .map((scope) => (
              <Checkbox
                key={scope}
                label={scopeWords[scope]?.label ?? scope}
                hint={scopeWords[scope]?.hint}
                checked={scopes.includes(scope)}
                onChange={(checked) => setScopes(checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
              />
            ))}
        </div>
      </FieldGroup>
    </Dialog>
  );
}
