import { DomainError, describeLogo, type Logo } from '@claimdesk/core';
import { appendJournal, insertLogo, updateNewsroom } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { NewsroomView } from '../../views.ts';
import { isBrokenPng } from '../../reports/broken-png.ts';
import { journalEntry } from '../journal-entry.ts';
import { sha256 } from '../sha256.ts';
import { readNewsroom } from './read-newsroom.ts';
import { staleNewsroom } from './stale-newsroom.ts';

/** `logo`: the picture's bytes in base64; null takes the logo away. */
export async function setLogo(
  deps: Deps,
  actor: Actor,
  { logo: base64, expectedVersion }: { logo: string | null; expectedVersion: number },
): Promise<NewsroomView> {
  const { workspaceId } = actor;
  const bytes = base64 === null ? null : Buffer.from(base64, 'base64');
  if (bytes?.length === 0) {
    throw new DomainError('invalid_input', 'This file is empty. Choose the picture again.', { path: 'logo' });
  }
  const logo: Logo | null = bytes && { ...describeLogo(bytes), sha256: sha256(bytes) };
  if (bytes !== null && (await isBrokenPng(bytes))) {
    const sentence = 'This PNG picture is damaged, so it could not be printed. Save it again, then choose it.';
    throw new DomainError('invalid_input', sentence, { path: 'logo' });
  }
  return deps.transaction(async (trx) => {
    if (logo !== null && base64 !== null) await insertLogo(trx, { workspaceId, logo, base64 });
    const logoSha256 = logo?.sha256 ?? null;
    const version = await updateNewsroom(trx, { workspaceId, expectedVersion, logoSha256 });
    if (version === undefined) throw await staleNewsroom(deps, trx, workspaceId);
    await appendJournal(trx, journalEntry(deps, actor, 'newsroom.change_logo', {}, { logo: logoSha256, version }));
    return readNewsroom(deps, workspaceId, trx);
  });
}
