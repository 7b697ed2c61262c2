import { History, Paperclip } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { FileFacts } from '../../components/file-facts.tsx';
import { Progress } from '../../components/progress.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { sizeWords } from '../../lib/format.ts';
import type { EvidenceDraft } from './evidence-draft.ts';
import type { Upload } from './use-upload.ts';

type SourceFieldProps = {
  draft: EvidenceDraft;
  onChange: (patch: Partial<EvidenceDraft>) => void;
  error: string | undefined;
  upload: Upload;
  /** Opens the list of earlier sources; null where there is nothing to begin anew. */
  onReuse: (() => void) | null;
  input: RefObject<HTMLInputElement | null>;
};

const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.gif';

/** Where the evidence is: an address, a citation, or a file. */
export function SourceField({ draft, onChange, error, upload, onReuse, input }: SourceFieldProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { running, problem, cancel } = upload;
  const wrong = problem?.message ?? error;
  const choose = (
    <>
      <Button size="sm" icon={Paperclip} onClick={() => chooser.current?.click()}>
        {draft.file ? 'Another file' : 'Upload a file'}
      </Button>
      <input
        ref={chooser}
        type="file"
        className="hidden"
        accept={accepted}
        aria-label="File to upload"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file chosen again is a choice too.
          target.value = '';
          if (file) upload.start(file);
        }}
      />
    </>
  );
  return (
    <div className="evidence-source">
      {draft.file ? (
        <div className="field">
          <p className="field-label">File</p>
          <p className="evidence-file">
            <FileFacts file={draft.file} />
          </p>
          {wrong ? (
            <p className="field-error" role="alert">
              {wrong}
            </p>
          ) : null}
        </div>
      ) : (
        <Field label="Address or citation" error={wrong} hint="https://… or a book, a page, a call on 3 May">
          <TextInput
            ref={input}
            value={draft.source}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        </Field>
      )}
      {running ? (
        <div className="row wrap gap-3" role="status">
          <Progress label={`Uploading ${running.name}`} done={running.sent} total={running.total} />
          <span className="muted">
            {sizeWords(running.sent)} of {sizeWords(running.total)}
          </span>
          <Button size="sm" onClick={cancel}>
            Stop the upload
          </Button>
        </div>
      ) : (
        <div className="row wrap gap-2">
          {choose}
          {draft.file ? (
            <Button size="sm" onClick={() => onChange({ file: null })}>
              Take the file out
            </Button>
          ) : onReuse ? (
            <Button size="sm" icon={History} onClick={onReuse}>
              Used before
            </Button>
          ) : null}
          <span className="field-hint evidence-drop-hint">PDF or picture; it can also be dropped or pasted here</span>
        </div>
      )}
    </div>
  );
}
