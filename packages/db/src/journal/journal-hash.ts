import { createHash } from 'node:crypto';

/** What the first sealed row of a chain follows. */
export const firstHash = '0'.repeat(64);

export type HashedRow = {
  workspaceId: string;
  id: string;
  kind: string;
  /** Canonical JSON, as are subject and data. */
  actor: string;
  subject: string;
  data: string;
  createdAt: string;
  /** The open row before a confidential one; null for open rows. */
  follows: number | null;
};

/**
 * SHA-256, hex, of the previous hash followed by the canonical JSON of {actor, createdAt, data, id, kind, seq, subject,
 * workspaceId}, with {follows} between data and id for a confidential row. It is joined from the stored pieces, which are canonical already, so any changed character shows.
 */
export function journalHash(prevHash: string, seq: number, row: HashedRow): string {
  const body =
    `{"actor":${row.actor},"createdAt":"${row.createdAt}","data":${row.data},` +
    `${row.follows === null ? '' : `"follows":${row.follows},`}"id":"${row.id}","kind":${JSON.stringify(row.kind)},"seq":${seq},"subject":${row.subject},"workspaceId":"${row.workspaceId}"}`;
  return createHash('sha256').update(prevHash).update(body).digest('hex');
}
