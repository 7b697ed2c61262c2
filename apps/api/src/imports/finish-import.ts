import {
  appendJournal,
  finishFactCheckImport,
  type FactCheckImportPlace,
  type FactCheckImportRow,
} from '@claimdesk/db';
import { systemEntry } from '../use-cases/journal-entry.ts';
import type { ImportDeps } from './write-import.ts';

/** Ends an import with its counts, or with why it failed; undefined when it was taken back meanwhile. */
export function finishImport(
  deps: ImportDeps,
  { workspaceId, id }: FactCheckImportPlace,
  problem: string | null,
): Promise<FactCheckImportRow | undefined> {
  return deps.database.transaction(async (trx) => {
    const ended = await finishFactCheckImport(trx, { workspaceId, id, problem, now: deps.now() });
    if (ended === undefined) return undefined;
    const { added, updated, unchanged, refused, repairs } = ended;
    const counts = { added, updated, unchanged, refused, repairs };
    const kind = problem === null ? 'fact_check.finish_import' : 'fact_check.fail_import';
    await appendJournal(trx, systemEntry(deps, workspaceId, kind, { importId: id }, counts));
    return ended;
  });
}
