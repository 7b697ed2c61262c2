import type { LogoType } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedJson } from './columns.ts';

/** What a newsroom says of itself. Its name is the workspace's. */
export type NewsroomTable = {
  workspace_id: string;
  id: string;
  handle: string;
  description: string | null;
  accent_light: string | null;
  accent_dark: string | null;
  contact_email: string | null;
  contact_url: string | null;
  corrections_text: string | null;
  corrections_url: string | null;
  principles_text: string | null;
  principles_url: string | null;
  licence_url: string | null;
  same_as: DefaultedJson<string[]>;
  logo_sha256: string | null;
  version: Generated<number>;
};

/** Every handle that a newsroom has or had: a link that was once given out never leads to another newsroom. */
export type NewsroomHandleTable = {
  workspace_id: string;
  id: string;
  handle: string;
};

/** Pictures are kept when another takes their place: frozen reports name theirs by its hash. */
export type NewsroomLogoTable = {
  workspace_id: string;
  id: string;
  sha256: string;
  type: LogoType;
  width: number;
  height: number;
  /** As text, so that a backup has it among its rows. */
  base64: string;
};
