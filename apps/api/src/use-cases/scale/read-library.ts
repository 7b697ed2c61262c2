import { DomainError, scaleChanges, scalePresets, type Scale } from '@claimdesk/core';
import {
  countRoundsOfScales,
  getWorkspace,
  listScales,
  listScaleVersions,
  type Db,
  type ScaleRow,
  type ScaleVersionRow,
  type WorkspaceRow,
} from '@claimdesk/db';
import type { ScaleDetailView, ScaleVersionView } from '../../views.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';

export function scaleNotFound(): DomainError {
  return new DomainError('not_found', 'This scale is not in your workspace. It may belong to another one.');
}

type Stored = { workspace: WorkspaceRow; names: MemberNames; rounds: ReadonlyMap<string, number> };

/** Every scale that the workspace has, with all its versions: own ones first, then the presets. */
export async function readLibrary(db: Db, workspaceId: string): Promise<ScaleDetailView[]> {
  const [workspace, names, own, versions] = await Promise.all([
    getWorkspace(db, workspaceId),
    memberNames(db, workspaceId),
    listScales(db, workspaceId),
    listScaleVersions(db, workspaceId),
  ]);
  if (workspace === undefined) throw scaleNotFound();
  const ids = versions.map(({ id }) => id);
  const stored: Stored = { workspace, names, rounds: await countRoundsOfScales(db, workspaceId, ids) };
  const versionsOf = (key: string) => versions.filter(({ scaleKey }) => scaleKey === key);
  return [
    ...own.map((row) => viewOwn(stored, row, versionsOf(row.id))),
    ...Object.values(scalePresets).map((preset) => viewPreset(stored, preset, versionsOf(preset.key))),
  ];
}

/** The newest stored version when it says the same as the preset of today. */
export function versionOfPreset(preset: Scale, versions: readonly ScaleVersionRow[]): ScaleVersionRow | undefined {
  const newest = versions.at(-1);
  return newest !== undefined && scaleChanges(newest.scale, preset).length === 0 ? newest : undefined;
}

function viewOwn(stored: Stored, row: ScaleRow, rows: readonly ScaleVersionRow[]): ScaleDetailView {
  const { id, version, archivedAt } = row;
  return viewScale(stored, { id, origin: 'own', version, archivedAt }, viewVersions(stored, rows));
}

function viewPreset(stored: Stored, preset: Scale, rows: readonly ScaleVersionRow[]): ScaleDetailView {
  const unused: ScaleVersionView = {
    scaleVersionId: null,
    number: (rows.at(-1)?.number ?? 0) + 1,
    scale: preset,
    rounds: 0,
    inUse: false,
    createdAt: null,
    createdBy: null,
  };
  const versions = viewVersions(stored, rows);
  if (versionOfPreset(preset, rows) === undefined) versions.unshift(unused);
  return viewScale(stored, { id: preset.key, origin: 'preset', version: 0, archivedAt: null }, versions);
}

function viewScale(
  { workspace }: Stored,
  known: Pick<ScaleDetailView, 'id' | 'origin' | 'version' | 'archivedAt'>,
  versions: ScaleVersionView[],
): ScaleDetailView {
  const [current] = versions;
  if (current === undefined) throw new Error(`scale ${known.id} has no version`);
  return {
    ...known,
    current,
    inUse: versions.some(({ inUse }) => inUse),
    rounds: versions.reduce((sum, { rounds }) => sum + rounds, 0),
    workspaceVersion: workspace.version,
    versions,
  };
}

function viewVersions({ workspace, names, rounds }: Stored, rows: readonly ScaleVersionRow[]): ScaleVersionView[] {
  return rows
    .map(({ id, number, scale, createdAt, createdBy }) => ({
      scaleVersionId: id,
      number,
      scale,
      rounds: rounds.get(id) ?? 0,
      inUse: workspace.scaleVersionId === id,
      createdAt,
      createdBy: personOf(names, createdBy),
    }))
    .reverse();
}
