import { expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { newId } from '../new-id.ts';
import { describeOnBoth, seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from '../testing/index.ts';
import { readWorkspace } from './read-workspace.ts';

const entry = (workspaceId: string, claimId: string) => ({
  workspaceId,
  id: newId(),
  kind: 'claim.reword',
  actor: { kind: 'system' as const, id: 'test' },
  subject: { claimId },
});

describeOnBoth('a workspace that is read', ({ open }) => {
  /** Each change rewords two claims alike, adds a claim, a row of the journal, and takes a piece of evidence away. */
  async function busyDesk(database: Database) {
    const seeded = await database.transaction((trx) => seedWorkspace(trx));
    const { workspaceId, memberId } = seeded;
    const { article, claims, evidence } = await database.transaction(async (trx) => {
      const article = await seedArticle(trx, workspaceId);
      const claims = await seedClaims(
        trx,
        workspaceId,
        article,
        Array.from({ length: 60 }, () => ({})),
      );
      const roundId = await seedRound(trx, seeded, claims[0]!);
      const { id: slotId } = await trx.selectFrom('slot').select('id').executeTakeFirstOrThrow();
      const keys = { workspace_id: workspaceId, claim_id: claims[0]! };
      const review = { ...keys, id: newId(), round_id: roundId, slot_id: slotId, reviewer_id: memberId };
      const { current_version_id: claim_version_id } = await trx
        .selectFrom('claim')
        .select('current_version_id')
        .where('id', '=', claims[0]!)
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('review')
        .values({ ...review, claim_version_id })
        .execute();
      const evidence = Array.from({ length: 40 }, (_, position) => ({ ...keys, id: newId(), position }));
      await trx
        .insertInto('evidence')
        .values(evidence.map((one) => ({ ...one, review_id: review.id, source_key: 'a book', citation: 'A book' })))
        .execute();
      return { article, claims, evidence: evidence.map(({ id }) => id) };
    });
    let changes = 0;
    const change = () =>
      database.transaction(async (trx) => {
        changes += 1;
        const wording = `Wording ${changes}`;
        for (const id of [claims[3]!, claims[57]!]) {
          await trx.updateTable('claim').set({ wording }).where('id', '=', id).execute();
        }
        await seedClaims(trx, workspaceId, article, [{}]);
        await seedMember(trx, workspaceId);
        await trx
          .deleteFrom('evidence')
          .where('id', '=', evidence.pop() ?? newId())
          .execute();
        await appendJournal(trx, entry(workspaceId, claims[3]!));
      });
    return { workspaceId, claims, change };
  }

  it('is as it was at one moment, while others change it', async () => {
    const database = await open({ poolSize: 5 });
    const { workspaceId, claims, change } = await busyDesk(database);
    for (let time = 0; time < 3; time += 1) {
      const changing = (async () => {
        for (let round = 0; round < 6; round += 1) await change();
      })();
      await readWorkspace(database, workspaceId, async (rows) => {
        // Twice, and with changes between: it stays that moment.
        const first = await allLines(rows);
        await changing;
        await change();
        expect(await allLines(rows)).toEqual(first);
        const wordings = new Map(
          first.get('claim')!.map((line) => {
            const { id, wording } = JSON.parse(line) as { id: string; wording: string };
            return [id, wording];
          }),
        );
        const counts = (name: string) => first.get(name)!.length;
        expect(wordings.get(claims[3]!)).toBe(wordings.get(claims[57]!));
        const changes = counts('journal');
        expect(counts('claim')).toBe(60 + changes);
        expect(counts('claim_version')).toBe(60 + changes);
        expect(counts('member')).toBe(1 + changes);
        expect(counts('account')).toBe(1 + changes);
        expect(counts('evidence')).toBe(Math.max(0, 40 - changes));
        const [, latest = '0'] = /^Wording (\d+)$/u.exec(wordings.get(claims[3]!)!) ?? [];
        expect(Number(latest)).toBe(changes);
        for (const name of rows.tables) expect(rows.count(name)).toBe(counts(name));
        for (const line of first.get('journal')!) expect(JSON.parse(line)).toMatchObject({ seq: expect.any(Number) });
      });
    }
  });
});

async function allLines(rows: Parameters<Parameters<typeof readWorkspace>[2]>[0]): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const name of rows.tables) {
    const lines: string[] = [];
    for await (const line of rows.lines(name)) lines.push(line);
    all.set(name, lines);
  }
  return all;
}
