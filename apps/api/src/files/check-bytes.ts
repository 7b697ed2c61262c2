import { createHash } from 'node:crypto';
import {
  DomainError,
  FILE_HEAD_BYTES,
  FILE_TAIL_BYTES,
  fileTypeOf,
  fileTypes,
  isWholeFile,
  type FileType,
} from '@claimdesk/core';

export type CheckedBytes = {
  /** The same bytes, as they come. Ends with an error as soon as they cannot be a file that is taken. */
  bytes: AsyncIterable<Uint8Array>;
  /** What they were, once all have gone by. */
  seen(): { type: FileType; size: number; sha256: string };
};

/** `limit`: the most bytes that are taken. Throws DomainError `invalid_input` or `too_large`. */
export function checkBytes(given: AsyncIterable<Uint8Array>, limit: number): CheckedBytes {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let type: FileType | null = null;

  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of given) {
      size += piece.length;
      if (size > limit) throw tooLarge(limit);
      if (head.length < FILE_HEAD_BYTES) {
        head = Buffer.concat([head, piece.subarray(0, FILE_HEAD_BYTES - head.length)]);
        // Early, so that nobody waits for the end of what will not be taken.
        if (head.length === FILE_HEAD_BYTES) type = requireType(head);
      }
      tail = Buffer.from(Buffer.concat([tail, piece.subarray(-FILE_TAIL_BYTES)]).subarray(-FILE_TAIL_BYTES));
      hash.update(piece);
      yield piece;
    }
    if (size === 0) throw refused('This file is empty. Choose the file again.');
    type ??= requireType(head);
    if (!isWholeFile(type, head, tail, size)) {
      const sentence = `This ${fileTypes[type].label} file is not complete: its end is missing. Save it again, then upload it.`;
      throw refused(sentence);
    }
  }

  return {
    bytes: pass(),
    seen() {
      if (type === null) throw new Error('a file was described before all of it had come');
      return { type, size, sha256: hash.digest('hex') };
    },
  };
}

export function tooLarge(limit: number): DomainError {
  const most = `${Math.round(limit / 1e6)} MB`;
  return new DomainError('too_large', `This file is larger than ${most}, the most that this server takes.`, {
    path: 'file',
  });
}

function requireType(head: Uint8Array): FileType {
  const type = fileTypeOf(head);
  if (type !== null) return type;
  const labels = Object.values(fileTypes).map(({ label }) => label);
  throw refused(`This file is none of ${labels.join(', ')}, whatever it is called. Choose one of these.`);
}

function refused(sentence: string): DomainError {
  return new DomainError('invalid_input', sentence, { path: 'file' });
}
