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
};

/** What an invited person sees before joining. */
export type InviteOffer = { workspaceName: string; invitedBy: string; roles: Role[]; expiresAt: string };

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
};
