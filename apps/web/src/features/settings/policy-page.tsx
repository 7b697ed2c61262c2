import { policyProblems, type Policy } from '@claimdesk/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCan, useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { messages } from './messages.ts';
import { PolicyFields } from './policy-fields.tsx';
import { isSamePolicy } from './policy-words.ts';

export function PolicyPage() {
  const { workspace } = useMe();
  const mayChange = useCan('workspace:admin');
  useTitle(messages.policy);
  return (
    <Page title={messages.policy} intro={messages.policyIntro}>
      {mayChange ? null : <Notice>{messages.policyReadOnly}</Notice>}
      {/* A colleague's change makes a new version: what is shown starts from it again. */}
      <PolicyForm key={workspace.version} mayChange={mayChange} />
    </Page>
  );
}

function PolicyForm({ mayChange }: { mayChange: boolean }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const { workspace } = useMe();
  const [policy, setPolicy] = useState<Policy>(workspace.policy);
  const members = useQuery(trpc.member.list.queryOptions());
  const save = useMutation(
    trpc.workspace.updatePolicy.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.auth.me.queryFilter()),
      onSuccess: () => toast({ message: messages.policySaved }),
    }),
  );
  const problems = policyProblems(policy, members.data ?? []);
  const isSame = isSamePolicy(policy, workspace.policy);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mayChange && !isSame && problems.length === 0) save.mutate({ policy, expectedVersion: workspace.version });
      }}
    >
      <PolicyFields policy={policy} onChange={setPolicy} mayChange={mayChange} />
      {problems.length > 0 && members.data ? (
        <Notice tone="warn" title={messages.strictProblem} announce>
          {problems.join(' ')}
        </Notice>
      ) : null}
      {save.error ? <Notice tone="error">{toProblem(save.error).message}</Notice> : null}
      {mayChange ? (
        <div className="settings-foot">
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            disabledReason={problems[0] ?? (isSame ? messages.nothingChanged : null)}
          >
            {messages.savePolicy}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
