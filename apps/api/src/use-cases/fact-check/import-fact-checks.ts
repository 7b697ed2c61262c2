import { DomainError } from '@claimdesk/core';
import { appendJournal, insertFactCheckImport } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { FactCheckImportView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { readSource, type ImportSource } from './read-source.ts';
import { viewImport } from './view-import.ts';

/** Writes down that a text is to be imported; a worker does it. `contentHash`: of the preview that was looked at. */
export async function importFactChecks(
  deps: Deps,
  actor: Actor,
  source: ImportSource,
  contentHash: string | undefined,
): Promise<FactCheckImportView> {
  const read = await readSource(deps, actor, source);
  if (contentHash !== undefined && contentHash !== read.contentHash) {
    const sentence = 'What is there has changed since you looked at it. Look at the preview again.';
    throw new DomainError('not_allowed_now', sentence);
  }
  const { workspaceId, memberId } = actor;
  const view = await deps.transaction(async (trx) => {
    const row = await insertFactCheckImport(trx, {
      workspaceId,
      id: deps.newId(),
      kind: read.kind,
      name: read.name,
      contentHash: read.contentHash,
      characters: read.text.length,
      createdBy: memberId,
      createdAt: deps.now(),
      source: { text: read.text, url: read.url },
    });
    const said = { contentHash: row.contentHash, characters: row.characters };
    await appendJournal(trx, journalEntry(deps, actor, 'fact_check.import', { importId: row.id }, said));
    return viewImport(row, await memberNames(trx, workspaceId));
  });
  deps.imports.wake();
  return view;
}
