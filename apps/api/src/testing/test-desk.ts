import { defaultPolicy, defaultScale, type Policy, type Role, type Scope } from '@claimdesk/core';
import {
  claimNextExport,
  getArticleVersion,
  getLatestExtraction,
  getMember,
  getWorkspace,
  insertAccount,
  insertMember,
  insertScaleVersion,
  insertWorkspace,
  newId,
  updateWorkspace,
  type Database,
} from '@claimdesk/db';
import { createPageFetcher } from '../archive/page-fetcher.ts';
import { appRouter } from '../app-router.ts';
import { createRunningBackups } from '../backup/running-backups.ts';
import { readConfig, type Config } from '../config.ts';
import type { Actor, Deps, RequestContext } from '../context.ts';
import { openFileStore } from '../files/open-file-store.ts';
import { createLogger } from '../logger.ts';
import { createCallerFactory } from '../trpc.ts';
import { openEngine } from '../models/open-engine.ts';
import { asActor } from '../use-cases/assignment/assignee.ts';
import { finishReport, makeReport } from '../use-cases/report/make-report.ts';
import type { ExportView } from '../views.ts';
import { recordExtraction } from '../use-cases/article/record-extraction.ts';

const createCaller = createCallerFactory(appRouter);

type DeskCaller = ReturnType<typeof createCaller>;
export type DeskMember = { id: string; actor: Actor; deps: Deps; call: DeskCaller };

/** A workspace on a real database with members who call the real router, without HTTP between. */
export type TestDesk = {
  deps: Deps;
  workspaceId: string;
  /** Moves the clock. */
  wait(minutes: number): void;
  join(name: string, roles: Role[]): Promise<DeskMember>;
  /** A member as they are by now. */
  as(memberId: string): Promise<DeskMember>;
  /** A program that acts for a member with a key of these scopes. */
  program(member: DeskMember, scopes: readonly Scope[]): DeskMember;
  setPolicy(change: Partial<Policy>): Promise<void>;
  /** Exports a report, as the worker would; or takes over one whose worker went down. */
  report(
    member: DeskMember,
    wish: Parameters<DeskCaller['report']['create']>[0],
    options?: { takeOver: string },
  ): Promise<ExportView>;
  /** Runs the engine on an article, as the worker would. */
  extract(articleId: string): Promise<void>;
};

const engine = openEngine();
/** Tests read the same few texts again and again, and the engine always says the same of them. */
const read = new Map<string, unknown>();

function readOnce<T>(what: string, reading: () => T): T {
  if (!read.has(what)) read.set(what, reading());
  return structuredClone(read.get(what)) as T;
}

export async function openTestDesk(
  database: Database,
  /** `workspaceId`: of one that is there already. */
  options: { policy?: Partial<Policy>; config?: Partial<Config>; workspaceId?: string } = {},
): Promise<TestDesk> {
  const read = readConfig({});
  if (!read.ok) throw new Error(read.problems.join());
  // A clock of the test's own, that never stands still: real clocks do not either.
  let clock = Date.parse('2026-03-02T08:00:00.000Z');
  const now = () => new Date((clock += 1));
  const config = { ...read.config, ...options.config };
  const deps: Deps = {
    database,
    db: database.db,
    transaction: (work) => database.transaction(work),
    config,
    now,
    newId,
    reader: {
      describe: async (text, selection) =>
        readOnce(`${JSON.stringify(selection)} ${text}`, () => engine.describeClaim(text, selection)),
      words: (text) => Promise.resolve(engine.words(text, 0, text.length)),
    },
    hub: {
      subscribe: () => ({ next: () => Promise.resolve('stopping'), movedArticles: () => [], close() {} }),
      wakeAll() {},
      close: () => Promise.resolve(),
    },
    files: openFileStore(config, database.db),
    backups: createRunningBackups(),
    pages: createPageFetcher(config, now),
    extractions: { wake() {} },
    imports: { wake() {} },
    exports: { wake() {} },
    logger: createLogger('silent'),
  };
  const workspaceId = options.workspaceId ?? (await makeWorkspace(database, options.policy));
  const memberNow = async (memberId: string): Promise<DeskMember> => {
    const member = await getMember(deps.db, workspaceId, memberId);
    if (member === undefined) throw new Error('no such member');
    const actor = asActor({ workspaceId }, member);
    return { id: memberId, actor, deps, call: createCaller(contextOf(deps, actor)) };
  };
  return {
    deps,
    workspaceId,
    wait(minutes) {
      clock += minutes * 60_000;
    },
    async join(name, roles) {
      const accountId = newId();
      const id = newId();
      await insertAccount(deps.db, { id: accountId, email: `${id}@example.org`, name, passwordHash: 'none' });
      await insertMember(deps.db, { workspaceId, id, accountId, name, roles });
      return memberNow(id);
    },
    as: memberNow,
    program({ actor }, scopes) {
      const held = new Set(scopes.filter((scope) => actor.scopes.has(scope)));
      const key: Actor = { ...actor, kind: 'api_key', id: newId(), scopes: held };
      return { id: actor.memberId, actor: key, deps, call: createCaller(contextOf(deps, key)) };
    },
    async report(member, wish, options) {
      const id = options?.takeOver ?? (await member.call.report.create(wish)).id;
      const staleBefore = options === undefined ? new Date(0) : now();
      const job = await claimNextExport(database.db, { now: now(), staleBefore });
      if (job?.id !== id) throw new Error('another export waits');
      const files = await makeReport(deps, job, { signal: new AbortController().signal });
      if (files !== null) await finishReport(deps, job, files);
      return member.call.report.byId({ id });
    },
    async setPolicy(change) {
      const workspace = await getWorkspace(deps.db, workspaceId);
      if (workspace === undefined) throw new Error('no workspace');
      const { version: expectedVersion, policy } = workspace;
      await updateWorkspace(deps.db, { id: workspaceId, expectedVersion, policy: { ...policy, ...change } });
    },
    async extract(articleId) {
      const run = await getLatestExtraction(deps.db, workspaceId, articleId);
      const version = run && (await getArticleVersion(deps.db, workspaceId, run.articleVersionId));
      if (run === undefined || version === undefined) throw new Error('nothing to extract');
      await recordExtraction(
        deps,
        run,
        readOnce(version.text, () => engine.extract(version.text)),
      );
    },
  };
}

async function makeWorkspace(database: Database, policy: Partial<Policy> = {}): Promise<string> {
  const id = newId();
  const scaleVersionId = newId();
  await database.transaction(async (trx) => {
    const whole = { ...defaultPolicy, ...policy };
    await insertWorkspace(trx, { id, name: 'The Oster Valley Desk', policy: whole, scaleVersionId });
    await insertScaleVersion(trx, { workspaceId: id, id: scaleVersionId, number: 1, scale: defaultScale });
  });
  return id;
}

function contextOf(deps: Deps, actor: Actor): RequestContext {
  const signedIn = { sessionId: newId(), accountId: actor.accountId, name: actor.name, email: 'member@example.org' };
  return {
    deps,
    requestId: 'test',
    address: '127.0.0.1',
    userAgent: null,
    idempotencyKey: null,
    signedIn: () => Promise.resolve(signedIn),
    actor: () => Promise.resolve(actor),
    maybeSignedIn: () => Promise.resolve(signedIn),
    knownId: () => actor.id,
    takeWrite() {},
    setSession() {},
  };
}

export const articleText = [
  'Flood wall has cut insurance bills by a third, says council leader',
  'By Wren Halloway',
  '9 October 2026',
  '',
  'The flood wall along the River Oster cost £41m. The council missed its own deadline for the second phase in 2025.',
  '',
  'In a statement, the Ministry for Rivers said more than 2,300 homes in the lower town had been taken out of the highest risk band since 2023.',
  '',
].join('\n');

/** Where words stand in the article of the tests. */
export function placeOf(words: string): { start: number; end: number } {
  const start = articleText.indexOf(words);
  if (start === -1) throw new Error(`the article does not say “${words}”`);
  return { start, end: start + words.length };
}

export const evidence = {
  url: 'https://register.example/2026-09',
  title: 'Flood risk register',
  stance: 'supports',
} as const;

/** Takes a claim and submits a complete review of it. */
export async function review(
  member: DeskMember,
  claimId: string,
  ratingKey: string,
  rationale = 'The register says so.',
) {
  const task = await member.call.review.take({ claimId });
  const { review: draft } = task;
  await member.call.evidence.add({ reviewId: draft.id, ...evidence });
  const saved = await member.call.review.saveDraft({
    reviewId: draft.id,
    ratingKey,
    confidence: 'high',
    flags: [],
    rationale,
    expectedVersion: draft.version,
  });
  return member.call.review.submit({ reviewId: draft.id, expectedVersion: saved.version });
}

/** The error a call fails with, as a client sees it. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string; current?: unknown }> {
  try {
    await call;
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string; details?: { current?: unknown } } };
    return { code: cause?.code ?? 'unknown', message, current: cause?.details?.current };
  }
  throw new Error('the call was not refused');
}
