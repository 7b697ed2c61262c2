import { createHash } from 'node:crypto';
import { canonicalJson } from '@claimdesk/core';

/** Lower-case hex SHA-256 of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The content hash of a model: SHA-256 of its canonical JSON (RFC 8785). */
export function freeze(model: unknown): { json: string; hash: string } {
  const json = canonicalJson(model);
  return { json, hash: sha256(json) };
}
