import { DomainError, MAX_MENTIONS, mentionedIds } from '@claimdesk/core';
import { listMembers, type Db } from '@claimdesk/db';

/** Refuses a mention of nobody, or of somebody who is not active here, unless `before` had it. */
export async function checkMentions(trx: Db, workspaceId: string, body: string, before = ''): Promise<void> {
  const ids = mentionedIds(body);
  if (ids.length > MAX_MENTIONS) {
    throw new DomainError('invalid_input', `Mention at most ${MAX_MENTIONS} members in one comment.`, { path: 'text' });
  }
  const kept = new Set(mentionedIds(before));
  const fresh = ids.filter((id) => !kept.has(id));
  if (fresh.length === 0) return;
  const members = new Map((await listMembers(trx, workspaceId)).map((member) => [member.id, member]));
  for (const id of fresh) {
    const member = members.get(id);
    if (member?.active === true) continue;
    const sentence =
      member === undefined
        ? 'You mention somebody who is not a member here. Choose from the list.'
        : `${member.name} is not active here any more, so cannot be mentioned. Choose somebody else.`;
    throw new DomainError('invalid_input', sentence, { path: 'text' });
  }
}
