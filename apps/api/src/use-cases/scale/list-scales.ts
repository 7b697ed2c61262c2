import type { Actor, Deps } from '../../context.ts';
import type { ScaleLibraryView } from '../../views.ts';
import { readLibrary } from './read-library.ts';

/** A workspace has few scales: all of them are one page. */
export async function listScales(deps: Deps, { workspaceId }: Actor): Promise<ScaleLibraryView> {
  const library = await readLibrary(deps.db, workspaceId);
  return {
    workspaceVersion: library[0]?.workspaceVersion ?? 1,
    rows: library.map(({ versions: _versions, workspaceVersion: _version, ...row }) => row),
  };
}
