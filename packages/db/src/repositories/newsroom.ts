import { handleFromName, ownHandle, type Logo, type Newsroom } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';
import { newId } from '../new-id.ts';
import { toJson } from '../to-json.ts';

export type NewsroomRow = Newsroom & {
  workspaceId: string;
  /** The workspace's. */
  name: string;
  logo: Logo | null;
  version: number;
};

/** With the workspace; its address follows from the name, as far as that is free. */
export async function insertNewsroom(trx: Db, { workspaceId, name }: { workspaceId: string; name: string }) {
  const handle = await takeFreeHandle(trx, { workspaceId, handle: handleFromName(name) });
  await trx.insertInto('newsroom').values({ workspace_id: workspaceId, id: newId(), handle }).execute();
}

/** The handle, or one like it when another newsroom has or had it. */
export async function takeFreeHandle(trx: Db, given: { workspaceId: string; handle: string }): Promise<string> {
  if (await takeHandle(trx, given)) return given.handle;
  const handle = ownHandle(given.handle, given.workspaceId);
  await takeHandle(trx, { ...given, handle });
  return handle;
}

/** False when another newsroom has or had it. */
export async function takeHandle(trx: Db, given: { workspaceId: string; handle: string }): Promise<boolean> {
  await trx
    .insertInto('newsroom_handle')
    .values({ workspace_id: given.workspaceId, id: newId(), handle: given.handle })
    .onConflict((conflict) => conflict.column('handle').doNothing())
    .execute();
  const row = await trx
    .selectFrom('newsroom_handle')
    .select('workspace_id as workspaceId')
    .where('handle', '=', given.handle)
    .executeTakeFirst();
  return row?.workspaceId === given.workspaceId;
}

export async function getNewsroom(db: Db, workspaceId: string): Promise<NewsroomRow | undefined> {
  const row = await newsrooms(db).where('n.workspace_id', '=', workspaceId).executeTakeFirst();
  return row && toNewsroom(row);
}

/** By any handle that it has or had: whoever comes by an old one can be sent on to `handle`. */
export async function findNewsroom(db: Db, handle: string): Promise<NewsroomRow | undefined> {
  const row = await newsrooms(db)
    .innerJoin('newsroom_handle as h', 'h.workspace_id', 'n.workspace_id')
    .where('h.handle', '=', handle)
    .executeTakeFirst();
  return row && toNewsroom(row);
}

/** Undefined when `expectedVersion` is not the current one. The handle must be taken before. */
export async function updateNewsroom(
  trx: Db,
  change: { workspaceId: string; expectedVersion: number; newsroom?: Newsroom; logoSha256?: string | null },
): Promise<number | undefined> {
  const { newsroom, logoSha256 } = change;
  const row = await trx
    .updateTable('newsroom')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(logoSha256 !== undefined && { logo_sha256: logoSha256 }),
      ...(newsroom !== undefined && columnsOf(newsroom)),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('version', '=', change.expectedVersion)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Whoever changes it next must have seen it as it is now. */
export async function touchNewsroom(trx: Db, workspaceId: string): Promise<void> {
  await trx
    .updateTable('newsroom')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** The same picture twice is one. */
export async function insertLogo(
  trx: Db,
  { workspaceId, logo, base64 }: { workspaceId: string; logo: Logo; base64: string },
): Promise<void> {
  await trx
    .insertInto('newsroom_logo')
    .values({ workspace_id: workspaceId, id: newId(), ...logo, base64 })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'sha256']).doNothing())
    .execute();
}

export async function readLogo(
  db: Db,
  { workspaceId, sha256 }: { workspaceId: string; sha256: string },
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('newsroom_logo')
    .select('base64')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && Buffer.from(row.base64, 'base64');
}

function newsrooms(db: Db) {
  return db
    .selectFrom('newsroom as n')
    .innerJoin('workspace as w', 'w.id', 'n.workspace_id')
    .leftJoin('newsroom_logo as l', (join) =>
      join.onRef('l.workspace_id', '=', 'n.workspace_id').onRef('l.sha256', '=', 'n.logo_sha256'),
    )
    .select([
      'n.workspace_id as workspaceId',
      'w.name',
      'n.handle',
      'n.description',
      'n.accent_light as accentLight',
      'n.accent_dark as accentDark',
      'n.contact_email as contactEmail',
      'n.contact_url as contactUrl',
      'n.corrections_text as correctionsText',
      'n.corrections_url as correctionsUrl',
      'n.principles_text as principlesText',
      'n.principles_url as principlesUrl',
      'n.licence_url as licenceUrl',
      'n.same_as as sameAs',
      'n.version',
      'l.sha256',
      'l.type',
      'l.width',
      'l.height',
    ]);
}

type Joined = Omit<NewsroomRow, 'logo'> & { [Key in keyof Logo]: Logo[Key] | null };

function toNewsroom({ sha256, type, width, height, ...row }: Joined): NewsroomRow {
  const there = sha256 !== null && type !== null && width !== null && height !== null;
  return { ...row, logo: there ? { sha256, type, width, height } : null };
}

function columnsOf(newsroom: Newsroom) {
  return {
    handle: newsroom.handle,
    description: newsroom.description,
    accent_light: newsroom.accentLight,
    accent_dark: newsroom.accentDark,
    contact_email: newsroom.contactEmail,
    contact_url: newsroom.contactUrl,
    corrections_text: newsroom.correctionsText,
    corrections_url: newsroom.correctionsUrl,
    principles_text: newsroom.principlesText,
    principles_url: newsroom.principlesUrl,
    licence_url: newsroom.licenceUrl,
    same_as: toJson(newsroom.sameAs),
  };
}
