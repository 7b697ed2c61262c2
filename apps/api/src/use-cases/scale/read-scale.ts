import type { Actor, Deps } from '../../context.ts';
import type { ScaleDetailView } from '../../views.ts';
import { readLibrary, scaleNotFound } from './read-library.ts';

/** One scale with all its versions: by its id, or by the key of a preset. */
export async function readScale(deps: Deps, { workspaceId }: Actor, { id }: { id: string }): Promise<ScaleDetailView> {
  const found = (await readLibrary(deps.db, workspaceId)).find((scale) => scale.id === id);
  if (found === undefined) throw scaleNotFound();
  return found;
}
