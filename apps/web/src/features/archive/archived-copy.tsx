import type { ArchiveView } from '@claimdesk/api/views';
import { diffWords } from '@claimdesk/core';
import { FileFacts } from '../../components/file-facts.tsx';
import { WordingDiff } from '../../components/wording-diff.tsx';
import { archiveAddress } from '../../lib/evidence-file.ts';
import { formatDateTime } from '../../lib/format.ts';
import { archiveWords, toneOf } from './archive-words.ts';
import { DriftTag } from './drift-tag.tsx';

type ArchivedCopyProps = { archive: ArchiveView; quote: string | null };

/** One look at a page: when, what became of the quote, and the copy to download. */
export function ArchivedCopy({ archive, quote }: ArchivedCopyProps) {
  const { file, fetchedAt, movedTo } = archive;
  const words = archiveWords(archive);
  const became = archive.quote?.outcome === 'altered' ? archive.quote.place?.exact : undefined;
  return (
    <div className="archived-copy">
      <p className="row wrap gap-2">
        <DriftTag tone={toneOf(archive)} />
        <span className="muted">
          {file ? 'archived' : 'tried'} {formatDateTime(fetchedAt)}
        </span>
      </p>
      {words ? <p>{words}</p> : null}
      {became !== undefined && quote !== null ? <WordingDiff parts={diffWords(quote, became)} /> : null}
      {movedTo ? (
        <p>
          The page is now at{' '}
          <a className="link" href={movedTo} target="_blank" rel="noreferrer noopener">
            {movedTo}
          </a>
          .
        </p>
      ) : null}
      {file ? <FileFacts file={file} href={archiveAddress(archive)} /> : null}
    </div>
  );
}
