import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useDraft } from '../../lib/drafts.ts';
import type { Problem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { EarlierSources } from './earlier-sources.tsx';
import {
  draftFromSource,
  evidenceProblems,
  fieldOfPath,
  isEvidenceDraft,
  sourceTypeOptions,
  stanceOptions,
  type EvidenceDraft,
  type EvidenceProblems,
} from './evidence-draft.ts';
import { SourceField } from './source-field.tsx';
import { useUpload } from './use-upload.ts';

type EvidenceFormProps = {
  /** Names the draft in the browser. */
  draftKey: string;
  title: string;
  initial: EvidenceDraft;
  busy: boolean;
  /** What the server refused, if it did. */
  problem: Problem | null;
  onSave: (draft: EvidenceDraft, done: () => void) => void;
  onCancel: () => void;
  onRemove?: () => void;
};

/** One piece of evidence, written where it will stand. */
export function EvidenceForm({
  draftKey,
  title,
  initial,
  busy,
  problem,
  onSave,
  onCancel,
  onRemove,
}: EvidenceFormProps) {
  const { value, set, clear } = useDraft<EvidenceDraft>(draftKey, initial, isEvidenceDraft);
  const [problems, setProblems] = useState<EvidenceProblems>({});
  const [picking, setPicking] = useState(false);
  const [dropping, setDropping] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    first.current?.focus();
    first.current?.closest('form')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const change = (patch: Partial<EvidenceDraft>) => {
    set({ ...value, ...patch });
    // A complaint goes away as soon as its field is touched; it comes back only on saving.
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in patch))));
  };
  const upload = useUpload((file) => change({ file }));
  const takeFile = (event: SyntheticEvent, { files }: DataTransfer) => {
    const [file] = files;
    if (file === undefined) return;
    event.preventDefault();
    upload.start(file);
  };
  const cancel = () => {
    clear();
    onCancel();
  };
  const save = () => {
    const found = evidenceProblems(value);
    setProblems(found);
    if (Object.keys(found).length === 0) onSave(value, clear);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useShortcut('mod+enter', 'Save the evidence', save, { group: 'Evidence' });
  useShortcut('escape', 'Leave the evidence form', cancel, { group: 'Evidence' });

  const field = problem ? fieldOfPath(problem.path) : null;
  const errorOf = (name: keyof EvidenceDraft) => problems[name] ?? (field === name ? problem?.message : undefined);

  return (
    <form
      ref={form}
      className="evidence-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onPaste={(event) => takeFile(event, event.clipboardData)}
      onDragOver={(event) => {
        // Without this the browser would open what is dropped.
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        setDropping(false);
        takeFile(event, event.dataTransfer);
      }}
      data-dropping={dropping || undefined}
    >
      <h3 className="section-head">{title}</h3>
      {problem && !field ? (
        <Notice tone="error" title="Not saved.">
          {problem.message}
        </Notice>
      ) : null}
      <SourceField
        draft={value}
        onChange={change}
        error={errorOf('source')}
        upload={upload}
        onReuse={onRemove ? null : () => setPicking(true)}
        input={first}
      />
      <fieldset className="evidence-stance">
        <legend className="field-label">Stance</legend>
        <Segmented
          label="Stance"
          options={stanceOptions}
          value={value.stance}
          onChange={(stance) => change({ stance })}
        />
        {errorOf('stance') ? (
          <p className="field-error" role="alert">
            {errorOf('stance')}
          </p>
        ) : null}
      </fieldset>
      <Field label="What it says" note="word for word" error={errorOf('quote')} className="evidence-wide">
        <Textarea rows={2} value={value.quote} onChange={(event) => change({ quote: event.target.value })} />
      </Field>
      <Field label="Title" note="optional" error={errorOf('title')}>
        <TextInput value={value.title} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      <Field label="Publisher" note="optional" error={errorOf('publisher')}>
        <TextInput value={value.publisher} onChange={(event) => change({ publisher: event.target.value })} />
      </Field>
      <Field label="Published" note="optional" error={errorOf('published')}>
        <TextInput
          value={value.published}
          placeholder="2025-01-17"
          onChange={(event) => change({ published: event.target.value })}
        />
      </Field>
      <Field label="Seen on" note="optional" error={errorOf('accessed')}>
        <TextInput
          value={value.accessed}
          placeholder="2026-03-02"
          onChange={(event) => change({ accessed: event.target.value })}
        />
      </Field>
      <Field label="Where in it" note="optional" error={errorOf('locator')}>
        <TextInput
          value={value.locator}
          placeholder="Page 4, annex C"
          onChange={(event) => change({ locator: event.target.value })}
        />
      </Field>
      <fieldset className="evidence-stance">
        <legend className="field-label">
          Kind of source <span className="field-note">optional</span>
        </legend>
        <Segmented
          label="Kind of source"
          options={sourceTypeOptions}
          value={value.sourceType}
          onChange={(sourceType) => change({ sourceType })}
        />
      </fieldset>
      <Field label="Note" note="optional" error={errorOf('note')} className="evidence-wide">
        <TextInput value={value.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
      <div className="evidence-actions">
        {onRemove ? (
          <Button kind="danger" onClick={onRemove}>
            Remove
          </Button>
        ) : null}
        <Button className="push" shortcut="escape" onClick={cancel}>
          Cancel
        </Button>
        <Button
          type="submit"
          shortcut="mod+enter"
          busy={busy}
          disabledReason={upload.running ? 'The file is on its way.' : null}
        >
          Save evidence
        </Button>
      </div>
      <EarlierSources
        open={picking}
        onOpenChange={setPicking}
        onChoose={(source) => {
          change({ ...draftFromSource(source), stance: value.stance });
          setPicking(false);
        }}
      />
    </form>
  );
}
