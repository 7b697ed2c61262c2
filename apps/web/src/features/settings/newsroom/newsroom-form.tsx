import { accentProblem, newsroomLimits } from '@claimdesk/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { useToast } from '../../../components/toast.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { AccentField } from './accent-field.tsx';
import { LogoField } from './logo-field.tsx';
import { logoPath } from './logo-path.ts';
import { MastheadPreview } from './masthead-preview.tsx';
import { draftOf, isSameDraft, readDraft, type DraftField } from './newsroom-draft.ts';
import type { NewsroomDetails } from './newsroom-page.tsx';
import { newsroomWords as words } from './newsroom-words.ts';

type NewsroomFormProps = { newsroom: NewsroomDetails; mayChange: boolean; onStartAgain: () => void };

export function NewsroomForm({ newsroom, mayChange, onStartAgain }: NewsroomFormProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const [base, setBase] = useState(newsroom);
  const [draft, setDraft] = useState(() => draftOf(newsroom));
  /** Nobody is told of mistakes before they have finished. */
  const [tried, setTried] = useState(false);
  const keep = (saved: NewsroomDetails) => {
    setBase(saved);
    client.setQueryData(trpc.newsroom.read.queryKey(), saved);
  };
  const save = useMutation(
    trpc.newsroom.update.mutationOptions({
      onSuccess: (saved) => {
        keep(saved);
        setDraft(draftOf(saved));
        setTried(false);
        toast({ message: words.saved });
        void client.invalidateQueries(trpc.auth.me.queryFilter());
      },
    }),
  );
  const read = readDraft(draft);
  const problem = save.error ? toProblem(save.error) : null;
  const problemOf = (field: DraftField) =>
    (tried ? read.problems[field] : undefined) ??
    (problem?.path === (field === 'name' ? 'name' : `newsroom.${field}`) ? problem.message : undefined);
  const problems = Object.keys(read.problems).length;
  const isSame = isSameDraft(draft, draftOf(base));

  const set = (field: DraftField) => (value: string) => {
    setDraft((now) => ({ ...now, [field]: value }));
    if (problem) save.reset();
  };
  const input = (field: DraftField, label: string, more: { hint?: string; rows?: number; type?: string } = {}) => {
    const { hint, rows, type = 'text' } = more;
    const common = { value: draft[field], readOnly: !mayChange };
    const isNeeded = field === 'name' || field === 'handle';
    return (
      <Field label={label} note={isNeeded ? undefined : words.optional} hint={hint} error={problemOf(field)}>
        {rows === undefined ? (
          <TextInput {...common} type={type} onChange={(event) => set(field)(event.target.value)} />
        ) : (
          <Textarea {...common} rows={rows} onChange={(event) => set(field)(event.target.value)} />
        )}
      </Field>
    );
  };
  const accent = (theme: 'light' | 'dark', field: 'accentLight' | 'accentDark') => (
    <AccentField
      theme={theme}
      value={draft[field]}
      error={problemOf(field)}
      readOnly={!mayChange}
      onChange={set(field)}
    />
  );
  const path = logoPath(base);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!mayChange || isSame || read.newsroom === null) return;
        save.mutate({ name: draft.name, newsroom: read.newsroom, expectedVersion: base.version });
      }}
    >
      <MastheadPreview
        name={draft.name}
        description={draft.description.slice(0, newsroomLimits.description)}
        accents={{ light: usable(draft.accentLight, 'light'), dark: usable(draft.accentDark, 'dark') }}
        logo={path && base.logo ? { url: path, width: base.logo.width, height: base.logo.height } : null}
      />
      <Part title={words.identity} hint={words.identityHint}>
        {input('name', words.name)}
        {input('handle', words.handle, { hint: words.handleHint(siteOf(base, draft.handle)) })}
        {input('description', words.description, { hint: words.descriptionHint, rows: 2 })}
        <p>
          <a className="link" href={`/n/${base.handle}`}>
            {words.site}
          </a>
        </p>
      </Part>
      <Part title={words.look} hint={words.lookHint}>
        <LogoField newsroom={base} mayChange={mayChange} onSaved={keep} />
        <div className="accent-fields">
          {accent('light', 'accentLight')}
          {accent('dark', 'accentDark')}
        </div>
      </Part>
      <Part title={words.contact} hint={words.contactHint}>
        {input('contactEmail', words.email, { type: 'email' })}
        {input('contactUrl', words.contactPage)}
      </Part>
      <Part title={words.corrections} hint={words.correctionsHint}>
        {input('correctionsText', words.text, { rows: 6, hint: words.textHint })}
        {input('correctionsUrl', words.page, { hint: words.pageHint })}
      </Part>
      <Part title={words.principles} hint={words.principlesHint}>
        {input('principlesText', words.text, { rows: 6, hint: words.textHint })}
        {input('principlesUrl', words.page, { hint: words.pageHint })}
      </Part>
      <Part title={words.licence} hint={words.licenceHint}>
        {input('licenceUrl', words.licencePage, { hint: words.licencePageHint })}
      </Part>
      <Part title={words.elsewhere} hint={words.elsewhereHint}>
        {input('sameAs', words.sameAs, { rows: 3, hint: words.sameAsHint })}
      </Part>
      {problem && problem.path === null ? (
        <Notice
          tone="error"
          actions={problem.code === 'stale' ? <Button onClick={onStartAgain}>{words.showTheirs}</Button> : null}
        >
          {problem.message}
        </Notice>
      ) : null}
      {tried && problems > 0 ? (
        <Notice tone="warn" announce>
          {words.correct(problems)}
        </Notice>
      ) : null}
      {mayChange ? (
        <div className="settings-foot">
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            disabledReason={isSame ? words.nothingChanged : null}
          >
            {words.save}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="settings-pair" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <small>{hint}</small>
      </div>
      <div className="newsroom-fields">{children}</div>
    </section>
  );
}

function usable(value: string, theme: 'light' | 'dark'): string | null {
  const colour = value.trim().toLowerCase();
  return /^#[0-9a-f]{6}$/u.test(colour) && accentProblem(colour, theme) === null ? colour : null;
}

function siteOf({ siteUrl, handle: now }: NewsroomDetails, handle: string): string {
  return siteUrl.slice(0, siteUrl.length - now.length) + handle.trim().toLowerCase();
}
