import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { readImportFile } from './read-import-file.ts';
import { words } from './words.ts';

/** What the procedures take. */
export type Source = { text: string; name?: string } | { url: string };
type Way = 'file' | 'paste' | 'address';
type ChooseSourceProps = { busy: boolean; onChoose: (source: Source) => void };

export function ChooseSource({ busy, onChoose }: ChooseSourceProps) {
  const [way, setWay] = useState<Way>('file');
  return (
    <div className="import-source">
      <Segmented<Way>
        label="Where it comes from"
        value={way}
        onChange={setWay}
        options={[
          { value: 'file', label: 'A file' },
          { value: 'paste', label: 'Pasted text' },
          { value: 'address', label: 'An address' },
        ]}
      />
      {way === 'file' ? <FromFile busy={busy} onChoose={onChoose} /> : null}
      {way === 'paste' ? <FromPaste busy={busy} onChoose={onChoose} /> : null}
      {way === 'address' ? <FromAddress busy={busy} onChoose={onChoose} /> : null}
    </div>
  );
}

function FromFile({ busy, onChoose }: ChooseSourceProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const read = await readImportFile(file);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onChoose({ text: read.text, name: read.name });
  };
  // A file that misses the box must not make the browser leave the page.
  useEffect(() => {
    const hold = (event: DragEvent) => event.preventDefault();
    document.addEventListener('dragover', hold);
    document.addEventListener('drop', hold);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('drop', hold);
    };
  }, []);
  return (
    <>
      <div
        className="import-drop"
        data-over={over || undefined}
        onDragEnter={() => setOver(true)}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
      >
        <Icon of={FileUp} size={20} className="text-ink-3" />
        <span className="min-w-0 grow">
          <b className="font-medium">Drop a file here</b>{' '}
          <span className="muted">.json, .jsonl, .html or .csv, up to 5 MB</span>
        </span>
        <Button busy={busy} onClick={() => chooser.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept=".json,.jsonld,.jsonl,.ndjson,.html,.htm,.csv,.txt,application/json,application/ld+json,text/html,text/csv"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
    </>
  );
}

function FromPaste({ busy, onChoose }: ChooseSourceProps) {
  const [text, setText] = useState('');
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onChoose({ text });
      }}
    >
      <Field label="Markup, feed or table" hint="The source of a page, JSON-LD, or the lines of a table.">
        <Textarea
          className="import-markup"
          rows={8}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Look busy={busy} reason={text.trim() ? null : 'Paste something first.'} />
    </form>
  );
}

function FromAddress({ busy, onChoose }: ChooseSourceProps) {
  const [url, setUrl] = useState('');
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim()) onChoose({ url: url.trim() });
      }}
    >
      <Field
        label="Address"
        hint="Of a feed, or of a page with ClaimReview in it. It is fetched once; nothing follows its links."
      >
        <TextInput
          type="text"
          inputMode="url"
          placeholder="https://…"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Look busy={busy} reason={url.trim() ? null : 'Give an address first.'} />
    </form>
  );
}

function Look({ busy, reason }: { busy: boolean; reason: string | null }) {
  return (
    <div className="row">
      <Button type="submit" busy={busy} disabledReason={reason}>
        {words.preview}
      </Button>
    </div>
  );
}
