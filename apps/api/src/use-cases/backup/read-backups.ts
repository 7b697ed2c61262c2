import { listServerJournal, readWorkspaceSize } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { BackupsView, BackupView } from '../../views.ts';
import { memberNames, personOf } from '../member/member-names.ts';

const mostRows = 100;

/** What a backup would hold, and those that were made of this workspace here. */
export async function readBackups(deps: Deps, { workspaceId }: Actor): Promise<BackupsView> {
  const [size, rows, names] = await Promise.all([
    readWorkspaceSize(deps.db, workspaceId),
    listServerJournal(deps.db, workspaceId, mostRows),
    memberNames(deps.db, workspaceId),
  ]);
  const ends = new Map(rows.map(({ data }) => [data['begun'], data]));
  const made = rows.flatMap(({ id, kind, at, data }): BackupView[] => {
    if (kind === 'workspace.restore') return [{ id, at, what: 'restored', by: null, bytes: null, sha256: null }];
    if (kind !== 'workspace.backup') return [];
    const { memberId } = data['by'] as { memberId?: string };
    const end = ends.get(id) as { bytes: number; sha256: string } | undefined;
    return [
      {
        id,
        at,
        what: end === undefined ? 'begun' : 'made',
        by: personOf(names, memberId ?? null),
        bytes: end?.bytes ?? null,
        sha256: end?.sha256 ?? null,
      },
    ];
  });
  return { size, running: deps.backups.shareOf(workspaceId), made };
}
