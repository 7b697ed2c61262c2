import { listMembers, type Db } from '@claimdesk/db';
import type { PersonView } from '../../views.ts';

export type MemberNames = ReadonlyMap<string, string>;

/** The names of all members, deactivated ones too: rows keep ids only. */
export async function memberNames(db: Db, workspaceId: string): Promise<MemberNames> {
  return new Map((await listMembers(db, workspaceId)).map(({ id, name }) => [id, name]));
}

/** Whoever is not among the names was a member once. Null for nobody. */
export function personOf(names: MemberNames, id: string): PersonView;
export function personOf(names: MemberNames, id: string | null): PersonView | null;
export function personOf(names: MemberNames, id: string | null): PersonView | null {
  return id === null ? null : { id, name: names.get(id) ?? 'Former member' };
}
