import { canonicalJson, isConfidential } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';

export type JournalActor = { kind: 'member' | 'api_key' | 'system'; id: string };

/** Ids of what the row is about; never names, so that a hashed row holds nothing personal. */
export type JournalSubject = {
  articleId?: string;
  claimId?: string;
  roundId?: string;
  reviewId?: string;
  decisionId?: string;
  publicationId?: string;
  memberId?: string;
  [otherId: string]: string | undefined;
};

export type JournalEntry = {
  workspaceId: string;
  /** A new id. */
  id: string;
  /** `noun.verb`, for instance `claim.accept`. */
  kind: string;
  actor: JournalActor;
  subject: JournalSubject;
  data?: Record<string, unknown>;
  /** Now, unless told. */
  createdAt?: Date;
};

const journalled = new WeakSet<Db>();

/** Writes what happened into the transaction that makes it happen. Readers see it once the sealer gave it its place. */
export async function appendJournal(trx: Db, ...entries: JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto('journal')
    .values(
      entries.map((entry) => ({
        workspace_id: entry.workspaceId,
        id: entry.id,
        kind: entry.kind,
        actor: canonicalJson(entry.actor),
        subject: canonicalJson(withoutUndefined(entry.subject)),
        data: canonicalJson(entry.data ?? {}),
        article_id: entry.subject.articleId ?? null,
        claim_id: entry.subject.claimId ?? null,
        created_at: entry.createdAt ?? new Date(),
        confidential: isConfidential(entry.kind),
        seq: null,
        prev_hash: null,
        hash: null,
      })),
    )
    .execute();
  journalled.add(trx);
}

/** Did this transaction append to the journal? */
export function didJournal(trx: Db): boolean {
  return journalled.has(trx);
}

function withoutUndefined(subject: JournalSubject): Record<string, string> {
  return Object.fromEntries(Object.entries(subject).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
