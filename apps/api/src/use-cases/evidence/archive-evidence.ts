import { DomainError, type TextQuote } from '@claimdesk/core';
import {
  appendJournal,
  insertArchive,
  lockFiles,
  markReviewsSeen,
  type ArchiveFields,
  type ArchiveRow,
  type Db,
  type EvidenceRow,
} from '@claimdesk/db';
import { copyPage } from '../../archive/copy-page.ts';
import type { Actor, Deps } from '../../context.ts';
import type { ArchiveView } from '../../views.ts';
import { journalEntry } from '../journal-entry.ts';
import { findSeenEvidence, type SeenEvidence } from './seen-evidence.ts';
import { seenArchives } from './seen-archives.ts';
import { viewArchive } from './view-archive.ts';

/**
 * Fetches the page of a piece of evidence, keeps its bytes and looks for the quote. A page that cannot be had is written
 * down too: that it is gone is what somebody may want to know. Each call adds one.
 */
export async function archiveEvidence(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ArchiveView> {
  const { item, own } = await requireSeen(deps, deps.db, actor, id);
  const { workspaceId, memberId } = actor;
  const { url, claimId } = item;
  if (url === null) {
    const sentence = 'This evidence has no address, so there is no page to archive.';
    throw new DomainError('not_allowed_now', sentence);
  }
  const done = deps.pages.begin(memberId);
  try {
    if (!own) await markReviewsSeen(deps.db, { workspaceId, claimIds: [claimId], memberId });
    const { archives } = await seenArchives(deps, deps.db, actor, claimId);
    const copy = await copyPage(deps, actor, { url, quote: item.quote, earlier: lastPlace(archives, item) });
    const { text, ...fields } = copy;
    const row = await deps.transaction((trx) =>
      keepArchive(deps, trx, actor, { evidenceId: id, url, ...fields }, text),
    );
    return viewArchive(row, item, null);
  } finally {
    done();
  }
}

async function keepArchive(
  deps: Deps,
  trx: Db,
  actor: Actor,
  fields: Omit<ArchiveFields, 'requestedBy'>,
  text: string | null,
): Promise<ArchiveRow> {
  const { workspaceId, memberId } = actor;
  // The site took its time: the evidence may be gone by now, or no longer for these eyes.
  const { item } = await requireSeen(deps, trx, actor, fields.evidenceId);
  await lockFiles(trx, 'shared');
  const row = { ...fields, requestedBy: memberId, id: deps.newId() };
  const fetchedAt = deps.now();
  await insertArchive(trx, { ...row, workspaceId, fetchedAt, text });
  const subject = { claimId: item.claimId, evidenceId: item.id, archiveId: row.id };
  const said = fields.file === null ? { problem: fields.problem } : { sha256: fields.file.sha256 };
  await appendJournal(trx, journalEntry(deps, actor, 'evidence.archive', subject, said));
  return { ...row, fetchedAt: fetchedAt.toISOString(), hasText: text !== null };
}

/** Where the quote stood when it was looked for last. */
function lastPlace(archives: readonly ArchiveRow[], { id, quote }: EvidenceRow): TextQuote | null {
  const earlier = archives.find((row) => row.evidenceId === id && row.quote === quote && row.drift?.place);
  return earlier?.drift?.place ?? null;
}

async function requireSeen(deps: Deps, db: Db, actor: Actor, id: string): Promise<SeenEvidence> {
  const seen = await findSeenEvidence(deps, db, actor, id);
  if (seen !== null) return seen;
  throw new DomainError('not_found', 'There is no such evidence for you to archive. It may have been removed.');
}
