import { newId, type Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeAll, expect, it } from 'vitest';
import type { Manifest } from '../../backup/manifest.ts';
import { openTestDesk, type TestDesk } from '../../testing/test-desk.ts';
import { openSite, publishClaim } from '../../testing/test-site.ts';
import { backupOf, contentsOf, repacked, restore } from './copies.ts';

describeOnBoth('a backup that was forged', ({ open }) => {
  let database: Database;
  let desk: TestDesk;
  let claimId: string;

  beforeAll(async () => {
    database = await open();
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

  /** The same under the id of a workspace that is not here yet, with other words, and some tables empty. */
  async function forged(from: string, to: string, without: string[] = []): Promise<Buffer> {
    const files = contentsOf(await backupOf(database, desk.workspaceId));
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    const workspaceId = newId();
    return repacked(files, manifest, (all, told) => {
      told.workspace.id = workspaceId;
      for (const [name, content] of all) {
        all.set(name, content.replaceAll(desk.workspaceId, workspaceId).replaceAll(from, to));
      }
      for (const table of without) {
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
});
