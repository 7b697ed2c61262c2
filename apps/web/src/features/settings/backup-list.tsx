import type { BackupView } from '@claimdesk/api/views';
import { DataTable } from '../../components/data-table.tsx';
import { ShortHash } from '../../components/short-hash.tsx';
import { formatDateTime, sizeWords } from '../../lib/format.ts';
import { backupMessages } from './backup-messages.ts';

type BackupListProps = { made: readonly BackupView[]; running: boolean };

/** What was made of this workspace here, the newest first, with what tells one file from another. */
export function BackupList({ made, running }: BackupListProps) {
  return (
    <section className="settings-part">
      <h2>{backupMessages.madeTitle}</h2>
      {made.length === 0 ? (
        <p className="soft">{backupMessages.none}</p>
      ) : (
        <DataTable
          caption={backupMessages.madeTitle}
          rows={made}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'when',
              head: backupMessages.when,
              isHeader: true,
              renderCell: ({ at }) => (
                <time dateTime={at} className="whitespace-nowrap">
                  {formatDateTime(at)}
                </time>
              ),
            },
            { key: 'what', head: backupMessages.what, label: backupMessages.what, renderCell: whatWords },
            {
              key: 'size',
              head: backupMessages.size,
              label: backupMessages.size,
              renderCell: (backup) => sizeOf(backup, running && backup === made[0]),
            },
            {
              key: 'hash',
              head: backupMessages.hash,
              label: backupMessages.hash,
              renderCell: ({ sha256 }) =>
                sha256 === null ? null : <ShortHash hash={sha256} label={backupMessages.hash} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function whatWords({ what, by }: BackupView): string {
  if (what === 'restored') return backupMessages.restored;
  return by === null ? backupMessages.byServer : backupMessages.by(by.name);
}

function sizeOf({ what, bytes }: BackupView, runs: boolean): string {
  if (bytes !== null) return sizeWords(bytes);
  if (what === 'restored') return '';
  return runs ? backupMessages.runs : backupMessages.brokenOff;
}
