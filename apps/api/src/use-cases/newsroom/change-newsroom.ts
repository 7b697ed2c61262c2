import { DomainError, type Newsroom } from '@claimdesk/core';
import { appendJournal, getNewsroom, lockWorkspace, takeHandle, updateNewsroom, updateWorkspace } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { NewsroomView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { readNewsroom } from './read-newsroom.ts';
import { staleNewsroom } from './stale-newsroom.ts';

/** All that a newsroom says of itself, its name too. What is published stays as it was frozen. */
export function changeNewsroom(
  deps: Deps,
  actor: Actor,
  { name, newsroom, expectedVersion }: { name: string; newsroom: Newsroom; expectedVersion: number },
): Promise<NewsroomView> {
  return deps.transaction(async (trx) => {
    const { workspaceId } = actor;
    const workspace = await lockWorkspace(trx, workspaceId);
    const before = await getNewsroom(trx, workspaceId);
    if (workspace === undefined || before === undefined || before.version !== expectedVersion) {
      throw await staleNewsroom(deps, trx, workspaceId);
    }
    if (!(await takeHandle(trx, { workspaceId, handle: newsroom.handle }))) throw handleTaken(newsroom.handle);
    const version = await updateNewsroom(trx, { workspaceId, expectedVersion, newsroom });
    if (version === undefined) throw await staleNewsroom(deps, trx, workspaceId);
    if (name !== workspace.name) {
      const renamed = await updateWorkspace(trx, { id: workspaceId, expectedVersion: workspace.version, name });
      await appendJournal(trx, journalEntry(deps, actor, 'workspace.rename', {}, { version: renamed?.version }));
    }
    const changed = (Object.keys(newsroom) as (keyof Newsroom)[]).filter(
      (key) => JSON.stringify(newsroom[key]) !== JSON.stringify(before[key]),
    );
    // Which fields, not what they say: an address of a person stays out of the hashed row.
    await appendJournal(trx, journalEntry(deps, actor, 'newsroom.update', {}, { changed, version }));
    return readNewsroom(deps, workspaceId, trx);
  });
}

function handleTaken(handle: string): DomainError {
  return new DomainError(
    'already_exists',
    `The address ${handle} belongs or belonged to another newsroom of this server. Choose another one.`,
    { path: 'newsroom.handle' },
  );
}
