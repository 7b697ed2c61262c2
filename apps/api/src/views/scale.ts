import type { Scale } from '@claimdesk/core';
import type { PersonView } from './shared.ts';

export type ScaleVersionView = {
  /** Null for a preset that no round has used as it is now. */
  scaleVersionId: string | null;
  /** 1 for the first. */
  number: number;
  scale: Scale;
  /** Rounds that were opened with it. */
  rounds: number;
  /** New rounds open with it. */
  inUse: boolean;
  createdAt: string | null;
  createdBy: PersonView | null;
};

export type ScaleEntryView = {
  /** Of a preset its key. */
  id: string;
  origin: 'preset' | 'own';
  /** What a change expects; 0 for a preset, which nobody changes. */
  version: number;
  archivedAt: string | null;
  /** As it would be used now. */
  current: ScaleVersionView;
  inUse: boolean;
  /** Rounds of all its versions. */
  rounds: number;
};

export type ScaleLibraryView = {
  /** What `scale.use` expects. */
  workspaceVersion: number;
  /** Own scales first, the oldest on top, then the presets; archived ones too. */
  rows: ScaleEntryView[];
};

export type ScaleDetailView = ScaleEntryView & {
  workspaceVersion: number;
  /** Newest first. */
  versions: ScaleVersionView[];
};
