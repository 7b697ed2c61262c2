import type { Db, FilePlace } from '@claimdesk/db';

/**
 * Where the bytes of uploaded files are. Equal files may share their place, but nobody can tell from outside: neither
 * by an answer nor by the time that it takes.
 */
export type FileStore = {
  /** Writes down what comes, for nobody to see yet. What an end of the process leaves behind is removed with the file. */
  receive(place: FilePlace, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Puts what was received in its place, durably. */
  keep(place: FilePlace, sha256: string): Promise<void>;
  /** Undefined when the bytes are gone. */
  read(place: FilePlace, sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Whatever there is of it; bytes that another file shares stay. Nothing there is no error. */
  remove(trx: Db, place: FilePlace, content: { sha256: string | null; shared: boolean }): Promise<void>;
};
