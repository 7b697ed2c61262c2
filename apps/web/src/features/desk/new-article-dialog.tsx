import { lazy, Suspense, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isText, useDraft, writeDraft } from '../../lib/drafts.ts';
import { formatWhen } from '../../lib/format.ts';
import { toProblem, type Problem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { messages, previewMessages } from './messages.ts';
import { useAddArticle } from './use-add-article.ts';

type NewArticleDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Text that came with the paste that opened it. */
  pasted: string | null;
};

const ClaimsPreview = lazy(async () => ({ default: (await import('./claims-preview.tsx')).ClaimsPreview }));

const draftKey = 'new-article';

export function NewArticleDialog({ open, onOpenChange, pasted }: NewArticleDialogProps) {
  const formId = useId();
  const { create, open: openArticle } = useAddArticle();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (input: { text: string; outlet: string; url: string; published: string }, done: () => void) => {
    setProblem(null);
    if (input.text.trim() === '') {
      setProblem({ code: 'invalid_input', message: messages.emptyText, path: 'text', current: null, retryAfter: null });
      return;
    }
    create.mutate(
      {
        text: input.text,
        ...(input.outlet.trim() ? { outlet: input.outlet } : {}),
        ...(input.url.trim() ? { url: input.url.trim() } : {}),
        ...(input.published.trim() ? { published: input.published.trim() } : {}),
      },
      {
        onSuccess: (article) => {
          done();
          onOpenChange(false);
          openArticle(article);
        },
        onError: (error) => setProblem(toProblem(error)),
      },
    );
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setProblem(null);
        onOpenChange(next);
      }}
      title={messages.newTitle}
      description={messages.newIntro}
      size="wide"
      footer={
        <Button kind="primary" type="submit" form={formId} shortcut="mod+enter" busy={create.isPending}>
          {messages.findClaims}
        </Button>
      }
    >
      {open ? <NewArticleForm id={formId} pasted={pasted} problem={problem} onSubmit={submit} /> : null}
    </Dialog>
  );
}

type FormProps = {
  id: string;
  pasted: string | null;
  problem: Problem | null;
  onSubmit: (input: { text: string; outlet: string; url: string; published: string }, done: () => void) => void;
};

const fields = ['text', 'outlet', 'url', 'published'];

function NewArticleForm({ id, pasted, problem, onSubmit }: FormProps) {
  const [start] = useState(() => {
    if (pasted !== null) writeDraft(draftKey, pasted);
    return pasted;
  });
  const text = useDraft(draftKey, '', isText);
  const [outlet, setOutlet] = useState('');
  const [url, setUrl] = useState('');
  const [published, setPublished] = useState('');
  const [preview, setPreview] = useState<{ text: string; published: string | null } | null>(null);
  const submit = () => onSubmit({ text: text.value, outlet, url, published }, text.clear);
  useShortcut('mod+enter', messages.findClaims, submit, { group: messages.newTitle });
  const errorOf = (path: string) => (problem?.path === path ? problem.message : null);
  return (
    <form
      id={id}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem && !fields.includes(problem.path ?? '') ? <Notice tone="error">{problem.message}</Notice> : null}
      {start === null && text.restoredFrom && text.value ? (
        <p className="field-hint">
          {messages.draftKept(formatWhen(text.restoredFrom))}{' '}
          <button type="button" className="link" onClick={text.clear}>
            {messages.startAfresh}
          </button>
        </p>
      ) : null}
      <Field label={messages.text} error={errorOf('text')}>
        <Textarea rows={12} autoFocus value={text.value} onChange={(event) => text.set(event.target.value)} />
      </Field>
      <div className="grid gap-x-3 gap-y-2 md:grid-cols-[1fr_1fr_160px]">
        <Field label={messages.outlet} note={messages.optional} error={errorOf('outlet')}>
          <TextInput value={outlet} onChange={(event) => setOutlet(event.target.value)} />
        </Field>
        <Field label={messages.address} note={messages.optional} error={errorOf('url')}>
          <TextInput
            type="url"
            inputMode="url"
            placeholder="https://…"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </Field>
        <Field label={messages.published} note={messages.optional} error={errorOf('published')}>
          <TextInput
            placeholder="2026-10-09"
            value={published}
            onChange={(event) => setPublished(event.target.value)}
          />
        </Field>
        <p className="field-hint md:col-span-3">{messages.detailsHint}</p>
      </div>
      {preview ? (
        <Suspense fallback={null}>
          <ClaimsPreview key={preview.text} {...preview} onClose={() => setPreview(null)} />
        </Suspense>
      ) : (
        <div className="row wrap">
          <Button
            size="sm"
            disabledReason={text.value.trim() === '' ? previewMessages.empty : null}
            onClick={() => setPreview({ text: text.value, published: published.trim() || null })}
          >
            {previewMessages.button}
          </Button>
          <span className="field-hint">{previewMessages.hint}</span>
        </div>
      )}
    </form>
  );
}
