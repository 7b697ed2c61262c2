import type { Policy, Role, Scope } from '@claimdesk/core';

export type AuthState = { needsSetup: boolean; signedIn: boolean };

export type MeView = {
  account: { id: string; name: string; email: string };
  /** Every workspace that the account is an active member of. */
  workspaces: Array<{ id: string; name: string }>;
  /** The one that this call acts in. */
  workspace: WorkspaceView;
  member: { id: string; name: string; roles: Role[] };
  scopes: Scope[];
};

export type WorkspaceView = { id: string; name: string; policy: Policy; version: number; publicOrigin: string };

export type SessionView = {
  id: string;
  current: boolean;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
};

export type MemberView = {
  id: string;
  name: string;
  /** Only for those who administer members. */
  email: string | null;
  /** Only for those who administer members. False for who came with a restored workspace and has set none yet. */
  hasPassword: boolean | null;
  roles: Role[];
  active: boolean;
  version: number;
  createdAt: string;
};

export type InviteView = {
  id: string;
  roles: Role[];
  note: string | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'used' | 'revoked' | 'expired';
  usedBy: string | null;
  /** The member who is to set a password by it; null where it is for a newcomer. */
  memberId: string | null;
};

/** What an invited person sees before joining. */
export type InviteOffer = {
  workspaceName: string;
  invitedBy: string;
  roles: Role[];
  expiresAt: string;
  /** Who is a member already and is to set a password; null for a newcomer. */
  member: { name: string; email: string } | null;
};

export type ApiKeyView = {
  id: string;
  name: string;
  /** The first characters of the key, to recognise it by. */
  prefix: string;
  scopes: Scope[];
  memberId: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
  /** False for one that came with a restored workspace: it opens nothing. */
  hasSecret: boolean;
};
