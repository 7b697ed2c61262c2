import { previewFactChecks } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PreparedCheck } from '../../imports/prepare-import.ts';
import { prepareInThread } from '../../imports/prepare-in-thread.ts';
import type { FactCheckPreviewView } from '../../views.ts';
import { readSource, type ImportSource } from './read-source.ts';

const mostShown = 50;

/** What an import would bring in, change and leave out. It writes nothing. */
export async function previewImport(deps: Deps, actor: Actor, source: ImportSource): Promise<FactCheckPreviewView> {
  const { name, contentHash, ...text } = await readSource(deps, actor, source);
  const { prepared, sample } = await prepareInThread(text, mostShown);
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const json of prepared.checks) {
    const { added, updated, unchanged } = await previewFactChecks(deps.db, actor.workspaceId, keysOf(json));
    counts.added += added;
    counts.updated += updated;
    counts.unchanged += unchanged;
  }
  return {
    name,
    contentHash,
    found: prepared.found,
    ...counts,
    refused: prepared.refused,
    repairs: prepared.repaired,
    items: sample.items.map(({ check: { body: _body, ...check }, repairs }) => ({ check, repairs })),
    others: sample.others,
  };
}

function keysOf(json: string) {
  const checks = JSON.parse(json) as PreparedCheck[];
  return checks.map(({ same_key, content_hash }) => ({ same_key, content_hash }));
}
