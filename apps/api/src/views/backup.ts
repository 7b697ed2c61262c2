import type { PersonView } from './shared.ts';

export type BackupView = {
  id: string;
  at: string;
  /** `begun` and not `made`: it runs, or broke off. */
  what: 'begun' | 'made' | 'restored';
  /** Null for who runs the server. */
  by: PersonView | null;
  bytes: number | null;
  sha256: string | null;
};

export type BackupsView = {
  /** Of what everybody may count: how many reviews there are is hidden until it is not. */
  size: { articles: number; claims: number; publications: number };
  /** How far the one is that is downloaded from this process now, from 0 to 1. */
  running: number | null;
  /** Newest first. */
  made: BackupView[];
};
