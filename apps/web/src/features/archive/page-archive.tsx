import type { ArchiveView, EvidenceView } from '@claimdesk/api/views';
import { Archive, RotateCw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { ArchivedCopy } from './archived-copy.tsx';
import { useArchivePage, useArchives } from './use-archives.ts';
import './archive.css';

type PageArchiveProps = { claimId: string; item: EvidenceView };

/** The page of a piece of evidence as it was archived, and the button that archives it. Nothing for books and files. */
export function PageArchive({ claimId, item }: PageArchiveProps) {
  return item.url === null ? null : <Page claimId={claimId} item={item} />;
}

function Page({ claimId, item }: PageArchiveProps) {
  const list = useArchives(claimId);
  const { archive, isRunning, problem } = useArchivePage(claimId, item.id);
  const mayArchive = useCan('evidence:archive');
  const archives = (list.data ?? []).filter(({ evidenceId }) => evidenceId === item.id);
  const [newest, ...earlier] = archives;
  const name = item.title ?? item.url;
  if (list.error) {
    return (
      <Notice tone="error" actions={<Retry onRetry={() => void list.refetch()} />}>
        {toProblem(list.error).message}
      </Notice>
    );
  }
  // As high as the button that comes in its place.
  if (list.isPending) return <p className="page-archive page-archive-loading">Looking for archived copies</p>;
  return (
    <div className="page-archive">
      <div role="status" aria-label={`Archive of ${name}`}>
        {isRunning ? (
          <p className="muted">Fetching the page. A slow site takes up to half a minute.</p>
        ) : newest ? (
          <ArchivedCopy archive={newest} quote={item.quote} />
        ) : null}
      </div>
      {problem && !isRunning ? <Notice tone="error">{problem.message}</Notice> : null}
      {mayArchive ? (
        <Button
          size="sm"
          icon={newest ? RotateCw : Archive}
          busy={isRunning}
          aria-label={`${buttonWords(newest)}: ${name}`}
          onClick={archive}
        >
          {buttonWords(newest)}
        </Button>
      ) : null}
      {earlier.length > 0 ? <Earlier archives={earlier} quote={item.quote} /> : null}
    </div>
  );
}

function buttonWords(newest: ArchiveView | undefined): string {
  if (newest === undefined) return 'Archive this page';
  return newest.file === null ? 'Try again' : 'Check again';
}

function Earlier({ archives, quote }: { archives: readonly ArchiveView[]; quote: string | null }) {
  return (
    <details className="page-archive-earlier">
      <summary>{plural(archives.length, 'earlier look', 'earlier looks')}</summary>
      <ol>
        {archives.map((archive) => (
          <li key={archive.id}>
            <ArchivedCopy archive={archive} quote={quote} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  return (
    <Button size="sm" onClick={onRetry}>
      Load the archive again
    </Button>
  );
}
