import { newId, verifyJournal, type Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeAll, expect, it } from 'vitest';
import type { Manifest } from '../../backup/manifest.ts';
import { openTestDesk, type TestDesk } from '../../testing/test-desk.ts';
import { openSite, publishClaim } from '../../testing/test-site.ts';
import { backupOf, contentsOf, repacked, restore } from './copies.ts';

describeOnBoth('a backup that was forged', ({ open }) => {
  let database: Database;
  let empty: Database;
  let desk: TestDesk;
  let claimId: string;

  beforeAll(async () => {
    database = await open();
    empty = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1 } });
    const editor = await desk.join('Esther', ['editor', 'reviewer']);
    const reviewer = await desk.join('Ravi', ['reviewer']);
    const check = {
      quote: 'The flood wall along the River Oster cost £41m.',
      ratingKey: 'true',
      explanation: 'So it is.',
    };
    ({ claimId } = await publishClaim({ editor, reviewer }, check));
  });

  /**
   * The same under the id of a workspace that is not here yet, with other words, and some tables empty: always those of
   * the journal, which would tell.
   */
  async function forged(from: string, to: string, without: string[] = []): Promise<Buffer> {
    const files = contentsOf(await backupOf(database, desk.workspaceId));
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    const workspaceId = newId();
    return repacked(files, manifest, (all, told) => {
      told.workspace.id = workspaceId;
      for (const [name, content] of all) {
        all.set(name, content.replaceAll(desk.workspaceId, workspaceId).replaceAll(from, to));
      }
      for (const table of ['journal', 'journal_head', ...without]) {
        all.set(`${table}.jsonl`, '');
        told.tables[table] = 0;
      }
    });
  }

  it('takes the place of no page that another newsroom has', async () => {
    const read = openSite(desk);
    const paths = [`/p/${claimId}`, `/p/${claimId}/v/1`, `/p/${claimId}/claimreview.json`];
    const before = await Promise.all(paths.map((path) => read(path)));
    for (const without of [[], ['public_claim']]) {
      await expect(restore(database, await forged('So it is.', 'Nothing is.', without))).rejects.toMatchObject({
        name: 'DomainError',
      });
    }
    const fresh = openSite(desk);
    const after = await Promise.all(paths.map((path) => fresh(path)));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  });

  type JournalRow = { seq: number; confidential: boolean; [column: string]: unknown };

  /** With all sums right, and one row of the journal as `change` leaves it; null takes it away. */
  async function withRow(
    at: { seq: number; confidential: boolean },
    change: (row: JournalRow) => JournalRow | null,
  ): Promise<Buffer> {
    const files = contentsOf(await backupOf(database, desk.workspaceId));
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    return repacked(files, manifest, (all) => {
      const lines = (all.get('journal.jsonl') ?? '').split('\n').filter((line) => line !== '');
      const changed = lines.flatMap((line) => {
        const row = JSON.parse(line) as JournalRow;
        const isIt = row.seq === at.seq && row.confidential === at.confidential;
        const left = isIt ? change(row) : row;
        return left === null ? [] : [`${JSON.stringify(left)}\n`];
      });
      expect(changed.join('')).not.toBe(all.get('journal.jsonl'));
      all.set('journal.jsonl', changed.join(''));
    });
  }

  it.each([
    ['other words in an open row', false, { data: '{"forged":true}' }, 'In the open chain: Row 2 was changed'],
    [
      'another actor of a confidential row',
      true,
      { actor: '{"id":"x","kind":"system"}' },
      'In the confidential chain: Row 2 was changed',
    ],
    ['another time', false, { created_at: '2026-01-01T00:00:00.000Z' }, 'Row 2 was changed'],
    ['a row under another claim', false, { claim_id: newId() }, 'Row 2 is filed under another'],
    ['a row left out', false, null, 'Row 2 is missing'],
  ])('is refused with %s, and leaves nothing', async (_name, confidential, change, told) => {
    const forgery = await withRow({ seq: 2, confidential }, (row) => change && { ...row, ...change });
    await expect(restore(empty, forgery)).rejects.toMatchObject({
      name: 'DomainError',
      message: expect.stringMatching(
        new RegExp(`^The journal of this backup is not as it was sealed\\. .*${told}.* Nothing was restored`, 'u'),
      ),
    });
    for (const table of ['workspace', 'account', 'claim', 'journal', 'journal_head', 'server_journal'] as const) {
      expect(await empty.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('is taken where nothing was changed', async () => {
    await restore(empty, await backupOf(database, desk.workspaceId));
    expect(await verifyJournal(empty.db, desk.workspaceId)).toMatchObject({ ok: true });
  });
});
