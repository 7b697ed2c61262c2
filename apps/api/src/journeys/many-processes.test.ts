import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateToLatest, openDatabase, type Database } from '@claimdesk/db';
import { openClone, runStatement } from '@claimdesk/db/testing';
import { describe, expect, inject, it, vi } from 'vitest';
import { queueFaults, unsealed } from '../testing/check-queue.ts';
import { MortalServers } from '../testing/mortal-servers.ts';
import { prepareQueue, type QueueDesk } from '../testing/prepare-queue.ts';
import { reviewQueue, type QueueRun } from '../testing/review-queue.ts';
import { runClaimdesk } from '../testing/spawn-server.ts';

const reviewsWanted = 2;
const policy = { reviewsWanted, visibility: 'blind', separation: 'strict' } as const;
const nothing = { doubleLeases: 0, lost: 0, doubled: 0, half: [], journal: [], errors: [], missing: 0 };

/** Random calls before which a process dies, spread over a run of at least `calls`. */
const deathsWithin = (calls: number, count: number) =>
  Array.from({ length: count }, (_, nth) => Math.floor(((nth + Math.random()) * calls) / count) + 1);

/** Servers that live seal what those that died have left. */
async function untilSealed(database: Database): Promise<void> {
  await vi.waitFor(async () => expect(await unsealed(database)).toBe(0), { timeout: 30_000, interval: 100 });
}

async function faultsOf(database: Database, desk: QueueDesk, run: QueueRun) {
  const missing = desk.claimIds.length * reviewsWanted - run.submitted.length;
  return { ...(await queueFaults(database, desk, run, { reviewsWanted })), errors: run.errors, missing };
}

describe('many members', { timeout: 180_000 }, () => {
  const serverUrl = inject('claimdeskServerUrl') ?? null;

  it.runIf(serverUrl !== null)('take and submit at once through three processes, each slot once', async () => {
    const database = await openClone(serverUrl ?? '');
    const servers = new MortalServers({ DATABASE_URL: database.url }, { processes: 3 });
    try {
      const desk = await prepareQueue(database, { claims: 60, members: 50, policy });
      await servers.started();
      const run = await reviewQueue(desk, { reviewsWanted, inOneCall: true, origin: (who) => servers.origin(who) });
      await untilSealed(database);
      expect(await faultsOf(database, desk, run)).toEqual(nothing);
    } finally {
      await servers.stop();
      await database.close();
    }
  });

  it.runIf(serverUrl !== null)('lose nothing when processes are killed among three', async () => {
    const database = await openClone(serverUrl ?? '');
    const env = { DATABASE_URL: database.url };
    const servers = new MortalServers(env, { processes: 3, deaths: deathsWithin(100, 4) });
    try {
      const desk = await prepareQueue(database, { claims: 40, members: 12, policy });
      await servers.started();
      const origin = (who: number) => servers.origin(who);
      const run = await reviewQueue(desk, { reviewsWanted, inOneCall: false, repeat: true, origin });
      expect(servers.kills).toBe(4);
      await untilSealed(database);
      expect(await faultsOf(database, desk, run)).toEqual(nothing);
      expect((await runClaimdesk(['verify'], { env })).code).toBe(0);
    } finally {
      await servers.stop();
      await database.close();
    }
  });

  it.runIf(serverUrl !== null)('get the places of those whose process died, once their leases end', async () => {
    const database = await openClone(serverUrl ?? '');
    const servers = new MortalServers({ DATABASE_URL: database.url }, { processes: 2 });
    try {
      const one = { reviewsWanted: 1, visibility: 'blind', separation: 'strict' } as const;
      const desk = await prepareQueue(database, { claims: 3, members: 4, policy: one });
      const [, ...others] = desk.members;
      const gone = { ...desk, members: desk.members.slice(0, 1), claimIds: desk.claimIds.slice(0, 1) };
      const origin = (who: number) => servers.origin(who);
      const held = await reviewQueue(gone, { reviewsWanted: 1, inOneCall: true, submits: false, origin });
      await servers.kill(0);
      const rest = { ...desk, members: others };
      const before = { ...rest, claimIds: desk.claimIds.slice(0, 2) };
      const most = await reviewQueue(before, { reviewsWanted: 1, inOneCall: true, origin });
      expect(most.submitted.map(({ claimId }) => claimId)).not.toContain(held.leased[0]?.claimId);
      await runStatement(database.db, `update slot set leased_until = now() where submitted_at is null`);
      const back = await reviewQueue(
        { ...rest, claimIds: desk.claimIds.slice(0, 1) },
        { reviewsWanted: 1, inOneCall: true, origin },
      );
      expect(back.submitted.map(({ claimId }) => claimId)).toEqual([held.leased[0]?.claimId]);
    } finally {
      await servers.stop();
      await database.close();
    }
  });

  it('lose nothing when the one process on an embedded database is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-killed-'));
    const env = { CLAIMDESK_DATA_FOLDER: folder };
    try {
      const before = await openDatabase({ folder });
      await migrateToLatest(before);
      const desk = await prepareQueue(before, { claims: 8, members: 6, policy });
      await before.close();
      const servers = new MortalServers(env, { processes: 1, deaths: deathsWithin(30, 2) });
      const origin = (who: number) => servers.origin(who);
      const run = await reviewQueue(desk, { reviewsWanted, inOneCall: true, repeat: true, origin });
      await servers.stop();
      expect(servers.kills).toBe(2);
      expect((await runClaimdesk(['verify'], { env })).code).toBe(0);
      const after = await openDatabase({ folder });
      try {
        expect(await faultsOf(after, desk, run)).toEqual(nothing);
      } finally {
        await after.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
