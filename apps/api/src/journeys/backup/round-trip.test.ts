import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyJournal, type Database } from '@claimdesk/db';
import { describeOnEmbedded, openClone } from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesOnDisk } from '../../files/files-on-disk.ts';
import { startPageServer } from '../../testing/page-server.ts';
import { openTestDesk } from '../../testing/test-desk.ts';
import { moves } from '../rules/moves.ts';
import { playEpisode } from '../rules/play.ts';
import { openTeam, type Team } from '../rules/team.ts';
import { backupOf, opened, restore } from './copies.ts';
import { fillDesk, type FilledDesk } from './fill-desk.ts';

const serverUrl = inject('claimdeskServerUrl');

describeOnEmbedded('a backup of a workspace', ({ open }) => {
  const minutes = 60_000;
  describe.runIf(serverUrl !== null)('that had something of everything', { timeout: 3 * minutes }, () => {
    let first: Database;
    let team: Team;
    let filled: FilledDesk;
    let bytes: Buffer;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'claimdesk-backup-files-'));
      const site = await startPageServer();
      first = await open();
      team = await openTeam(first, { reviewsWanted: 2, separation: 'strict', visibility: 'blind', tolerance: 0 });
      filled = await fillDesk(team, site);
      bytes = await backupOf(first, team.desk.workspaceId);
      await site.stop();
    }, 3 * minutes);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('holds rows of every table', async () => {
      const { tables, entries, missing } = await opened(bytes, async ({ manifest }) => manifest);
      expect(filledTables.filter((table) => !tables[table])).toEqual([]);
      expect(entries.filter(({ name }) => name.startsWith('files/'))).toHaveLength(5);
      expect(missing).toEqual([]);
    });

    it('has the same bytes from a server that it was restored to, and from an embedded database after that', async () => {
      const { workspaceId } = team.desk;
      const onServer = await openClone(serverUrl ?? '');
      const third = await open();
      try {
        // Where files are kept is no matter of the backup.
        await restore(onServer, bytes, filesOnDisk(folder));
        const fromServer = await backupOf(onServer, workspaceId, filesOnDisk(folder));
        expect(fromServer.equals(bytes)).toBe(true);
        await restore(third, fromServer);
        expect((await backupOf(third, workspaceId)).equals(bytes)).toBe(true);
        for (const database of [onServer, third]) {
          const verified = await verifyJournal(database.db, workspaceId);
          expect(verified).toEqual(await verifyJournal(first.db, workspaceId));
          expect(verified).toMatchObject({ ok: true });
        }
      } finally {
        await onServer.close();
        await third.close();
      }
    });

    it('is gone on with: what was hidden is still hidden, and the work that was begun is finished', async () => {
      const second = await open();
      await restore(second, bytes);
      const { workspaceId } = team.desk;
      const desk = await openTestDesk(second, { workspaceId });
      desk.wait(60 * 24);
      const members = await Promise.all(team.members.map(({ id }) => desk.as(id)));
      const [ada, ben, cem, , eva] = members;
      if (!ada || !ben || !cem || !eva) throw new Error('nobody came');
      const there: Team = { ...team, desk, database: second, members };
      const seen = await cem.call.claim.byId({ id: filled.hidden });
      expect(JSON.stringify(seen)).not.toContain(`secret of ${ben.id}`);
      await moves.submit(there, cem, filled.hidden, 'false');
      expect(await eva.call.claim.byId({ id: filled.hidden })).toMatchObject({ state: 'decided' });
      await moves.publish(there, eva, filled.approved, '');
      expect(await eva.call.claim.byId({ id: filled.approved })).toMatchObject({ state: 'published' });
      // Counted anew, and not left out.
      const rows = (db: Database) => db.db.selectFrom('article').select(['id', 'waiting']).orderBy('id').execute();
      expect((await rows(second)).map(({ waiting }) => waiting + 2)).toEqual(
        (await rows(first)).map(({ waiting }) => waiting + 1),
      );
      await backupOf(second, workspaceId);
      expect(await verifyJournal(second.db, workspaceId)).toMatchObject({ ok: true });
      await second.close();
    });
  });

  it.each([11, 12])(
    'has the same bytes after any sequence of calls: seed %i',
    { timeout: 3 * minutes },
    async (seed) => {
      const played = await open();
      await playEpisode(played, seed, 150);
      const { id } = await played.db.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
      const bytes = await backupOf(played, id);
      const elsewhere = serverUrl === null ? await open() : await openClone(serverUrl);
      await restore(elsewhere, bytes);
      expect((await backupOf(elsewhere, id)).equals(bytes)).toBe(true);
      expect(await verifyJournal(elsewhere.db, id)).toMatchObject({ ok: true });
      await elsewhere.close();
      await played.close();
    },
  );
});

/** A new one belongs here, and its feature in `fillDesk`. */
const filledTables =
  `account workspace newsroom newsroom_handle newsroom_logo member invite api_key scale scale_version article article_version extraction claim
  claim_version lineage round slot review review_seen recusal evidence_file evidence evidence_archive comment
  notification decision publication public_claim publication_note retraction calibration_set calibration_item
  calibration_known fact_check_import fact_check_source fact_check fact_check_entry fact_check_repair journal journal_head
  export export_part export_file_chunk report_definition`.split(/\s+/u);
