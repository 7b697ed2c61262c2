import type { Actor, Deps } from '../../context.ts';
import type { ExportView } from '../../views.ts';
import { memberNames } from '../member/member-names.ts';
import { findExport } from './find-export.ts';
import { viewExport } from './view-export.ts';

/** One export, and how far it is. */
export async function readReport({ db }: Deps, actor: Actor, { id }: { id: string }): Promise<ExportView> {
  const row = await findExport(db, actor.workspaceId, id);
  return viewExport(actor, row, await memberNames(db, actor.workspaceId));
}
