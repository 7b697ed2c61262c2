import { stderr, stdout } from 'node:process';
import { RefusedError, UsageError } from './usage.ts';

/** A link by which somebody who came with a restored workspace sets their password: the way in for its first admin. */
export async function runUser(words: string[]): Promise<void> {
  const [verb, email, ...more] = words;
  if (verb !== 'link' || email === undefined || more.length > 0) {
    throw new UsageError('user takes “link” and an email address, for example: claimdesk user link ada@example.org');
  }
  const [{ configFromEnvironment }, { openOptions }, db, { makeMemberInvite, requireNoPassword }, { systemEntry }] =
    await Promise.all([
      import('../main.ts'),
      import('../open-options.ts'),
      import('@claimdesk/db'),
      import('../use-cases/invite/invite-member.ts'),
      import('../use-cases/journal-entry.ts'),
    ]);
  const config = configFromEnvironment();
  const database = await db.openDatabase(openOptions(config));
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of an older version; run migrate first.');
    const account = await db.findAccountByEmail(database.db, email);
    const [membership] = account === undefined ? [] : await db.listMemberships(database.db, account.id);
    if (membership === undefined) {
      throw new RefusedError(`Nobody with the address ${email} is an active member of a workspace here.`);
    }
    const deps = { config, now: () => new Date(), newId: db.newId };
    const { workspaceId } = membership;
    const made = await database.transaction(async (trx) => {
      const member = (await db.listMembers(trx, workspaceId)).find(({ id }) => id === membership.id);
      if (member === undefined) throw new Error('a membership without a member');
      requireNoPassword(member);
      const invite = await makeMemberInvite(deps, trx, { workspaceId, member, createdBy: member.id });
      const subject = { inviteId: invite.id, memberId: member.id };
      await db.appendJournal(trx, systemEntry(deps, workspaceId, 'invite.create', subject, { roles: member.roles }));
      return invite;
    });
    stderr.write(`Open this link once, until ${made.expiresAt}, to set the password of ${membership.name}:\n`);
    stdout.write(`${made.link}\n`);
  } finally {
    await database.close();
  }
}
