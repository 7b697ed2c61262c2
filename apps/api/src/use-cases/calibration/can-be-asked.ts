import { scopesOfRoles, type Role } from '@claimdesk/core';

/** Admins keep the answers, so they are not asked. */
export function canBeAsked({ active, roles }: { active: boolean; roles: readonly Role[] }): boolean {
  const scopes = scopesOfRoles(roles);
  return active && scopes.has('review:submit') && !scopes.has('workspace:admin');
}
