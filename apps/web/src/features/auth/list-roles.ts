import type { Role } from '@claimdesk/core';
import { locale } from '../../lib/format.ts';

const list = new Intl.ListFormat(locale, { type: 'conjunction' });

/** "reviewer and adjudicator" */
export function listRoles(roles: readonly Role[]): string {
  return list.format(roles);
}
