import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useFocusProblem } from '../../lib/use-focus-problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import { EntryFrame } from './entry-frame.tsx';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { safeNext } from './safe-next.ts';

export function SignInPage() {
  const trpc = useTRPC();
  const state = useQuery(trpc.auth.state.queryOptions());
  useTitle(messages.signInTitle);
  if (state.data?.needsSetup) {
    return (
      <EntryFrame title={messages.notSetUpTitle}>
        <p className="soft">{messages.notSetUpText}</p>
      </EntryFrame>
    );
  }
  if (state.error) {
    return (
      <EntryFrame title={messages.signInTitle}>
        <StatePanel
          kind="offline"
          bare
          title={messages.offlineTitle}
          actions={<Button onClick={() => void state.refetch()}>{messages.tryAgain}</Button>}
        >
          {toProblem(state.error).message}
        </StatePanel>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={messages.signInTitle} foot={messages.noAccount}>
      <SignInForm />
    </EntryFrame>
  );
}

function SignInForm() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation(
    trpc.auth.signIn.mutationOptions({
      onSuccess: () => {
        client.clear();
        router.history.push(safeNext(next));
      },
    }),
  );
  const problem = signIn.error ? toProblem(signIn.error) : null;
  const form = useFocusProblem(problem);
  const isOnField = problem?.path === 'email' || problem?.path === 'password';
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!signIn.isPending) signIn.mutate({ email, password });
      }}
    >
      {problem && !isOnField ? <Notice tone="error">{problem.message}</Notice> : null}
      <Field label={messages.email} error={problemAt(problem, 'email')}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <PasswordField value={password} onChange={setPassword} error={problemAt(problem, 'password')} />
      <Button kind="primary" size="lg" type="submit" wide busy={signIn.isPending}>
        {messages.signIn}
      </Button>
    </form>
  );
}
