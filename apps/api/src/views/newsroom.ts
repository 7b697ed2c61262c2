import type { Logo, Newsroom } from '@claimdesk/core';

/** What a newsroom says of itself, as its reports, pages and markup say it. */
export type NewsroomView = Newsroom & {
  workspaceId: string;
  /** The workspace's. */
  name: string;
  logo: Logo | null;
  /** Where the logo is for everybody; null without one. It stays when another picture takes its place. */
  logoUrl: string | null;
  /** Of the public site, `ORIGIN/n/HANDLE`. */
  siteUrl: string;
  version: number;
};
