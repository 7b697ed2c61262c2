import type { ArticleView } from '@claimdesk/api/views';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import type { Problem } from '../../../lib/problem.ts';
import type { ArticleDetails } from '../data/use-article-commands.ts';
import { SubmitKey } from './add-claim-dialog.tsx';

type DetailsDialogProps = {
  article: ArticleView;
  onSave: (details: ArticleDetails, expectedVersion: number) => Promise<Problem | null>;
  onClose: () => void;
};

type Name = keyof ArticleDetails;

const fields: readonly { name: Name; label: string; hint?: string; type?: string }[] = [
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Byline' },
  { name: 'outlet', label: 'Outlet', hint: 'The paper, site or channel that published it.' },
  { name: 'published', label: 'Published on', hint: 'Like 2024-03-07; a year or a month alone will do.' },
  { name: 'url', label: 'Address', type: 'url' },
  { name: 'topic', label: 'Topic', hint: 'For the dashboard, as Health. Readers do not see it.' },
  { name: 'desk', label: 'Desk', hint: 'Who works on it. Readers do not see it.' },
];

const lengths: Partial<Record<Name, number>> = { url: 2000, topic: 80, desk: 80 };

/** What is known about the article and does not stand in its text, or was read from it wrongly. */
export function DetailsDialog({ article, onSave, onClose }: DetailsDialogProps) {
  const [values, setValues] = useState<Record<Name, string>>(() => ({
    title: article.title,
    byline: article.byline ?? '',
    outlet: article.outlet ?? '',
    published: article.published ?? '',
    url: article.url ?? '',
    topic: article.topic ?? '',
    desk: article.desk ?? '',
  }));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    const orNull = (name: Name) => values[name].trim() || null;
    const failed = await onSave(
      {
        title: orNull('title'),
        byline: orNull('byline'),
        outlet: orNull('outlet'),
        published: orNull('published'),
        url: orNull('url'),
        topic: orNull('topic'),
        desk: orNull('desk'),
      },
      article.version,
    );
    setBusy(false);
    if (failed) setProblem(failed);
    else onClose();
  };
  const ofField = (name: Name) => (problem?.path === name ? problem.message : null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Title and details"
      description="Readers of reports and public pages see these."
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" shortcut="mod+enter" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <SubmitKey label="Save the details" onSubmit={() => void save()} />
      {fields.map(({ name, label, hint, type }, index) => (
        <Field key={name} label={label} hint={hint} error={ofField(name)}>
          <TextInput
            name={name}
            type={type ?? 'text'}
            autoFocus={index === 0}
            maxLength={lengths[name] ?? 500}
            value={values[name]}
            onChange={(event) => setValues((now) => ({ ...now, [name]: event.target.value }))}
          />
        </Field>
      ))}
      {problem && !fields.some(({ name }) => name === problem.path) ? (
        <Notice tone="error">{problem.message}</Notice>
      ) : null}
    </Dialog>
  );
}
