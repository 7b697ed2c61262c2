import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useFocusProblem } from '../../lib/use-focus-problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import { EntryFrame } from './entry-frame.tsx';
import { forgetLinkToken, readLinkToken } from './link-token.ts';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';

export function SetupPage() {
  const trpc = useTRPC();
  const [token] = useState(() => readLinkToken('setup'));
  const state = useQuery(trpc.auth.state.queryOptions());
  const isUsed = state.data?.needsSetup === false;
  useTitle(messages.setupTitle);
  if (!token || isUsed) {
    return (
      <EntryFrame title={isUsed ? messages.setUpAlreadyTitle : messages.noTokenTitle}>
        <p className="soft">{isUsed ? messages.setUpAlreadyText : messages.noTokenText}</p>
        <Link to="/sign-in" className="button">
          {messages.toSignIn}
        </Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={messages.setupTitle} intro={messages.setupIntro}>
      <SetupForm token={token} />
      <p className="soft mt-6">
        {messages.setupMove} <code className="mono">{messages.setupMoveCommand}</code>
      </p>
    </EntryFrame>
  );
}

const fields = ['workspaceName', 'name', 'email', 'password'];

function SetupForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [workspaceName, setWorkspaceName] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setUp = useMutation(
    trpc.auth.setup.mutationOptions({
      onSuccess: () => {
        forgetLinkToken('setup');
        client.clear();
        void navigate({ to: '/', replace: true });
      },
    }),
  );
  const problem = setUp.error ? toProblem(setUp.error) : null;
  const form = useFocusProblem(problem);
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!setUp.isPending) setUp.mutate({ token, workspaceName, name, email, password });
      }}
    >
      {problem && !fields.includes(problem.path ?? '') ? <Notice tone="error">{problem.message}</Notice> : null}
      <Field label={messages.workspaceName} hint={messages.workspaceHint} error={problemAt(problem, 'workspaceName')}>
        <TextInput
          name="workspaceName"
          autoComplete="organization"
          required
          autoFocus
          value={workspaceName}
          onChange={(event) => setWorkspaceName(event.target.value)}
        />
      </Field>
      <Field label={messages.name} hint={messages.nameHint} error={problemAt(problem, 'name')}>
        <TextInput
          name="name"
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={messages.email} error={problemAt(problem, 'email')}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <PasswordField isNew value={password} onChange={setPassword} error={problemAt(problem, 'password')} />
      <Button kind="primary" size="lg" type="submit" wide busy={setUp.isPending}>
        {messages.setUp}
      </Button>
    </form>
  );
}
