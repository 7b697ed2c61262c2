import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { ChooseSource, type Source } from './choose-source.tsx';
import { ImportPreview } from './import-preview.tsx';
import { words } from './words.ts';

/** Choose, look, import. Nothing is written before the last step. */
export function NewImport() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [source, setSource] = useState<Source | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const preview = useMutation(trpc.factCheck.preview.mutationOptions());
  const begin = useMutation(
    trpc.factCheck.import.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.factCheck.imports.pathFilter()),
      onSuccess: () => clear(),
    }),
  );
  const clear = () => {
    setSource(null);
    preview.reset();
    begin.reset();
  };
  const look = (next: Source) => {
    setSource(next);
    begin.reset();
    preview.mutate(next, { onSettled: () => result.current?.focus() });
  };
  const data = preview.data;
  return (
    <section className="settings-part" aria-labelledby="new-import">
      <h2 id="new-import">{words.newImport}</h2>
      <ChooseSource busy={preview.isPending} onChoose={look} />
      <div ref={result} tabIndex={-1} className="import-result" aria-live="polite">
        {preview.isPending ? <SkeletonLines lines={4} label="Reading it" /> : null}
        {preview.error ? <Notice tone="error">{toProblem(preview.error).message}</Notice> : null}
        {data && source ? (
          <>
            <ImportPreview preview={data} />
            {begin.error ? <Notice tone="error">{toProblem(begin.error).message}</Notice> : null}
            <div className="row wrap">
              <Button
                kind="primary"
                busy={begin.isPending}
                disabledReason={data.found === 0 ? 'There is no fact-check in it that could be imported.' : null}
                onClick={() => begin.mutate({ ...source, contentHash: data.contentHash })}
              >
                {words.import}
              </Button>
              <Button onClick={clear}>Discard</Button>
            </div>
          </>
        ) : null}
      </div>
    </section>
  );
}
