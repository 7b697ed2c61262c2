import { handleFromName, ownHandle } from '@claimdesk/core';
import { sql, type Kysely } from 'kysely';
import { newId } from '../new-id.ts';
import { defineMigration } from './define-migration.ts';

/** What each newsroom says of itself, the addresses it has or had on the public site, and its logos. */
export const newsroom = defineMigration({
  name: '20261129001200-newsroom',
  up: [
    `-- An address belongs to one newsroom of the whole server.
    create table newsroom_handle (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      handle text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) between 2 and 40),
      primary key (workspace_id, id),
      unique (workspace_id, handle)
    )`,
    `create table newsroom_logo (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      sha256 text not null,
      type text not null check (type in ('png', 'jpeg', 'webp')),
      width int not null check (width > 0),
      height int not null check (height > 0),
      base64 text not null,
      primary key (workspace_id, id),
      unique (workspace_id, sha256)
    )`,
    `create table newsroom (
      workspace_id uuid not null unique references workspace (id),
      id uuid not null,
      handle text not null,
      description text,
      accent_light text,
      accent_dark text,
      contact_email text,
      contact_url text,
      corrections_text text,
      corrections_url text,
      principles_text text,
      principles_url text,
      same_as jsonb not null default '[]',
      logo_sha256 text,
      version int not null default 1,
      primary key (workspace_id, id),
      foreign key (workspace_id, handle) references newsroom_handle (workspace_id, handle) deferrable,
      foreign key (workspace_id, logo_sha256) references newsroom_logo (workspace_id, sha256)
    )`,
  ],
  fill: giveHandles,
  down: ['drop table newsroom', 'drop table newsroom_logo', 'drop table newsroom_handle'],
});

async function giveHandles(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from workspace order by id`.execute(db);
  const taken = new Set<string>();
  for (const { id, name } of rows) {
    const plain = handleFromName(name);
    const handle = taken.has(plain) ? ownHandle(plain, id) : plain;
    taken.add(handle);
    await sql`insert into newsroom_handle (workspace_id, id, handle) values (${id}, ${newId()}, ${handle})`.execute(db);
    await sql`insert into newsroom (workspace_id, id, handle) values (${id}, ${newId()}, ${handle})`.execute(db);
  }
}
