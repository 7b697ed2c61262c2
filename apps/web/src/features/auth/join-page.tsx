import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { problemAt, toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useFocusProblem } from '../../lib/use-focus-problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import { chooseWorkspace } from '../../lib/workspace-choice.ts';
import { EntryFrame } from './entry-frame.tsx';
import { forgetLinkToken, readLinkToken } from './link-token.ts';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { listRoles } from './list-roles.ts';

export function JoinPage() {
  const trpc = useTRPC();
  const [token] = useState(() => readLinkToken('join'));
  const offer = useQuery(
    trpc.invite.inspect.queryOptions({ token: token ?? '' }, { enabled: token !== null, retry: false }),
  );
  const state = useQuery(trpc.auth.state.queryOptions());
  const title = offer.data ? titleOf(offer.data) : messages.inviteGoneTitle;
  useTitle(offer.isPending && token ? messages.join : title);

  if (token === null || offer.error) {
    return (
      <EntryFrame title={messages.inviteGoneTitle}>
        <p className="soft">{offer.error ? toProblem(offer.error).message : messages.noInviteText}</p>
        <Link to="/sign-in" className="button">
          {messages.toSignIn}
        </Link>
      </EntryFrame>
    );
  }
  if (!offer.data || !state.data) {
    return (
      <EntryFrame title={messages.join}>
        <SkeletonLines lines={4} />
      </EntryFrame>
    );
  }
  const { member } = offer.data;
  if (member !== null) {
    return (
      <EntryFrame title={title} intro={messages.passwordIntro(offer.data.workspaceName)}>
        <PasswordForm token={token} email={member.email} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={title} intro={messages.joinIntro(offer.data.invitedBy, listRoles(offer.data.roles))}>
      {state.data.signedIn ? <JoinWithAccount token={token} /> : <JoinForm token={token} />}
    </EntryFrame>
  );
}

function titleOf({ member, workspaceName }: { member: { name: string } | null; workspaceName: string }): string {
  return member === null ? messages.joinTitle(workspaceName) : messages.passwordTitle(member.name);
}

function useJoin() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.invite.accept.mutationOptions({
      onSuccess: ({ workspaceId }) => {
        forgetLinkToken('join');
        chooseWorkspace(workspaceId);
        client.clear();
        void navigate({ to: '/', replace: true });
      },
    }),
  );
}

function JoinWithAccount({ token }: { token: string }) {
  const trpc = useTRPC();
  const me = useQuery(trpc.auth.me.queryOptions());
  const join = useJoin();
  return (
    <>
      {join.error ? <Notice tone="error">{toProblem(join.error).message}</Notice> : null}
      <Button kind="primary" size="lg" wide busy={join.isPending} onClick={() => join.mutate({ token })}>
        {me.data ? messages.joinAs(me.data.account.name) : messages.join}
      </Button>
    </>
  );
}

/** Who is a member already gives a password, and nothing else. */
function PasswordForm({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState('');
  const join = useJoin();
  const problem = join.error ? toProblem(join.error) : null;
  const form = useFocusProblem(problem);
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!join.isPending) join.mutate({ token, password });
      }}
    >
      {problem && problem.path !== 'password' ? <Notice tone="error">{problem.message}</Notice> : null}
      <Field label={messages.email}>
        <TextInput type="email" name="email" autoComplete="username" readOnly value={email} />
      </Field>
      <PasswordField isNew value={password} onChange={setPassword} error={problemAt(problem, 'password')} />
      <Button kind="primary" size="lg" type="submit" wide busy={join.isPending}>
        {messages.setPassword}
      </Button>
    </form>
  );
}

const fields = ['name', 'email', 'password'];

function JoinForm({ token }: { token: string }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const join = useJoin();
  const problem = join.error ? toProblem(join.error) : null;
  const form = useFocusProblem(problem);
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!join.isPending) join.mutate({ token, name, email, password });
      }}
    >
      {problem && !fields.includes(problem.path ?? '') ? <Notice tone="error">{problem.message}</Notice> : null}
      <Field label={messages.name} hint={messages.nameHint} error={problemAt(problem, 'name')}>
        <TextInput
          name="name"
          autoComplete="name"
          required
          autoFocus
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
      <Button kind="primary" size="lg" type="submit" wide busy={join.isPending}>
        {messages.join}
      </Button>
      <Link to="/sign-in" search={{ next: '/join' }} className="link justify-self-start">
        {messages.haveAccount}
      </Link>
    </form>
  );
}
