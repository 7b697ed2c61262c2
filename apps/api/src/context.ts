import type { Role, Scope } from '@claimdesk/core';
import type { Database, Db } from '@claimdesk/db';
import type { PageFetcher } from './archive/page-fetcher.ts';
import type { RunningBackups } from './backup/running-backups.ts';
import type { Config } from './config.ts';
import type { EventHub } from './events/hub.ts';
import type { FileStore } from './files/file-store.ts';
import type { Reader } from './jobs/read-in-thread.ts';
import type { Logger } from './logger.ts';

/**
 * Runs a mutation's work in one transaction. When the call carries an idempotency key, the key is written first in that
 * transaction and the answer last, so the work happens once and a repeat gets the first answer. Load and check inside
 * `work`: a repeat must not fail on a version that its first run has moved.
 */
export type Transact = <T>(
  work: (trx: Db) => Promise<T>,
  options?: { withoutSecrets?: (answer: T) => T },
) => Promise<T>;

/** What every use-case may use of the world. */
export type Deps = {
  database: Database;
  /** For reads outside a transaction. Inside one use its `trx` only: this handle waits for ever on the embedded database. */
  db: Db;
  transaction: Transact;
  config: Config;
  now(): Date;
  newId(): string;
  /** Describes hand-made claims and sentences; whole articles are read by another thread. */
  reader: Reader;
  hub: EventHub;
  /** The bytes of uploaded files. */
  files: FileStore;
  /** Backups that are being downloaded. */
  backups: RunningBackups;
  /** Pages of other sites, to be archived. */
  pages: PageFetcher;
  /** Call `wake` once an extraction row that is `pending` has been committed: the worker starts at once. */
  extractions: { wake(): void };
  /** The same for imports of fact-checks that wait, or are to be undone. */
  imports: { wake(): void };
  /** Call `wake` once an export row that waits has been committed. */
  exports: { wake(): void };
  logger: Logger;
};

/** Who acts in a workspace. An API key acts for the member who made it, and can never do more than that member. */
export type Actor = {
  kind: 'member' | 'api_key';
  /** For the journal: the member's id, or the key's. */
  id: string;
  /** The member who acts, or for whom the key acts. */
  memberId: string;
  accountId: string;
  workspaceId: string;
  name: string;
  roles: readonly Role[];
  scopes: ReadonlySet<Scope>;
  /** The session to end the caller's streams with; null for an API key. */
  sessionId: string | null;
};

/** Who is signed in, with or without a workspace. */
export type SignedIn = { sessionId: string; accountId: string; name: string; email: string };

/** One HTTP request; a batch of calls shares it. */
export type RequestContext = {
  deps: Deps;
  requestId: string;
  /** The network address, for the limits on sign-in attempts. */
  address: string;
  userAgent: string | null;
  idempotencyKey: string | null;
  /** Resolve once for all calls of a batch; throw DomainError when nobody is there. */
  signedIn(): Promise<SignedIn>;
  actor(): Promise<Actor>;
  /** Null when the request has no cookie of a living session. */
  maybeSignedIn(): Promise<SignedIn | null>;
  /** For the log: the id of the actor as far as it is known by now. */
  knownId(): string | null;
  /** Spends one of the writes that this caller has in a minute; throws `rate_limited`. */
  takeWrite(caller: string): void;
  /** Sets or clears the session cookie of the answer. */
  setSession(token: string | null): void;
};
