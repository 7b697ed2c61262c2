import type { ExportListView, ExportView } from '@claimdesk/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, ExternalLink } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { ShortHash } from '../../components/short-hash.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { formatDateTime, plural, sizeWords } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { ExportState } from './export-state.tsx';
import { fileWords, inOrder } from './report-files.ts';

const pageSize = 20;
/** How often the screen looks how far an export is. */
const progressMs = 1000;

function isBusy({ rows }: ExportListView): boolean {
  return rows.some(({ state }) => state === 'waiting' || state === 'running');
}

/** Every report that was asked for. Once it is made, its files do not change any more. */
export function PastReports() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.report.list.infiniteQueryOptions(
      { limit: pageSize },
      {
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: ({ state }) => (state.data?.pages.some(isBusy) ? progressMs : false),
      },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={6} label="Loading the reports" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <StatePanel kind="empty" bare title="No report yet">
        Choose an article, some claims or a filter, and make the first one. It gives a page to read, tables and markup,
        all from the same content.
      </StatePanel>
    );
  }
  return (
    <>
      <ul className="report-past" aria-label="Past reports">
        {rows.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older reports
        </Button>
      ) : null}
    </>
  );
}

function Report({ report }: { report: ExportView }) {
  return (
    <li>
      <h3>{report.title}</h3>
      <p className="meta">
        <span>{formatDateTime(report.createdAt)}</span>
        {report.createdBy ? <span>{report.createdBy.name}</span> : null}
        <span>{plural(report.claims, 'claim')}</span>
      </p>
      {report.state === 'done' ? <Files report={report} /> : <ExportState report={report} />}
    </li>
  );
}

function Files({ report }: { report: ExportView }) {
  return (
    <>
      <ul className="report-files" aria-label={`Files of ${report.title}`}>
        {inOrder(report.files).map((file) => {
          const { label, kind } = fileWords(file.format);
          const opens = file.format === 'html';
          return (
            <li key={file.format}>
              <a
                className="report-file"
                href={file.url}
                {...(opens ? { target: '_blank', rel: 'noopener' } : { download: file.fileName })}
              >
                <Icon of={opens ? ExternalLink : Download} size={14} />
                <b>{label}</b>
                <span>
                  {kind}
                  {file.bytes === null ? ', made when you ask' : `, ${sizeWords(file.bytes)}`}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {report.contentHash === null ? null : (
        <p className="row gap-2 text-12 text-ink-3">
          Content hash <ShortHash hash={report.contentHash} label="the content hash" />
        </p>
      )}
    </>
  );
}
