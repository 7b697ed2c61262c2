import { FileText } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { messages } from './messages.ts';
import { NewArticleDialog } from './new-article-dialog.tsx';
import { useAddArticle } from './use-add-article.ts';

/** The place for a new article: drop, choose, paste. */
export function NewArticle() {
  const { addFiles, create } = useAddArticle();
  const chooser = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<{ open: boolean; pasted: string | null }>({ open: false, pasted: null });
  const openEmpty = () => setDialog({ open: true, pasted: null });
  useShortcut('p', messages.pasteText, openEmpty, { group: messages.articles });

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void addFiles(files);
      else if (pasted.trim() !== '') setDialog({ open: true, pasted });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  return (
    <>
      <DropZone onFiles={(files) => void addFiles(files)}>
        <Icon of={FileText} size={20} className="text-ink-3" />
        <span className="only-wide min-w-0 grow">
          <b className="font-medium">{messages.drop}</b>{' '}
          <span className="muted">
            {messages.dropHint} <Kbd keys="mod+v" /> {messages.dropHintEnd}
          </span>
        </span>
        <b className="only-narrow grow font-medium">{messages.addArticle}</b>
        <span className="row">
          <Button busy={create.isPending} onClick={() => chooser.current?.click()}>
            {messages.chooseFile}
          </Button>
          <Button shortcut="p" onClick={openEmpty}>
            {messages.pasteText}
          </Button>
        </span>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
          multiple
          onChange={(event) => {
            void addFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </DropZone>
      <NewArticleDialog
        open={dialog.open}
        pasted={dialog.pasted}
        onOpenChange={(open) => setDialog({ open, pasted: null })}
      />
    </>
  );
}

function DropZone({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  // Anywhere on the page: nobody aims at a dashed line, and a missed drop would leave the app for the file.
  useEffect(() => {
    const hasFiles = (event: globalThis.DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    document.addEventListener('dragover', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return (
    <div className="drop-zone" data-over={over || undefined} onDragOver={(event: DragEvent) => event.preventDefault()}>
      {over ? (
        <>
          <Icon of={FileText} size={20} />
          <b className="font-medium">{messages.dropNow}</b>
        </>
      ) : (
        children
      )}
    </div>
  );
}
