import type { FactCheck } from '@claimdesk/core';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import {
  askUndoFactCheckImport,
  beatFactCheckImport,
  claimNextFactCheckImport,
  endUndoFactCheckImport,
  finishFactCheckImport,
  insertFactCheckImport,
  insertFactCheckRepairs,
  listFactCheckImports,
  listFactCheckRepairs,
} from './fact-check-import.ts';
import {
  previewFactChecks,
  removeFactChecks,
  writeFactChecks,
  type FactCheckInput,
  type ReplacedVersion,
} from './fact-check-versions.ts';
import { listFactCheckCandidates, listFactCheckPublishers, listFactChecks } from './fact-check.ts';

type Given = { key: string; claim?: string; label?: string; publisher?: string; language?: string };

function inputOf({ key, claim = 'Fares rose.', label = 'False', publisher = 'The Desk', language }: Given) {
  return {
    id: newId(),
    same_key: key,
    content_hash: `${claim} ${label}`,
    place: key,
    claim_text: claim,
    claimant: null,
    claim_date: null,
    url: `https://desk.example/${key}`,
    title: null,
    publisher,
    publisher_url: null,
    rating_label: label,
    rating_value: 1,
    rating_worst: 1,
    rating_best: 5,
    rating_score: 0,
    review_date: '2024-03-07',
    modified_date: null,
    language: language ?? null,
    item: { claim } as FactCheck,
  } satisfies FactCheckInput;
}

describeOnBoth('fact-checks of others', ({ open }) => {
  let database: Database;
  let workspaceId: string;
  let memberId: string;
  let clock: number;
  const now = () => new Date((clock += 1000));

  beforeEach(async () => {
    database = await open();
    clock = Date.parse('2026-03-02T08:00:00.000Z');
    ({ workspaceId, memberId } = await database.transaction((trx) => seedWorkspace(trx)));
    return () => database.close();
  });

  const begin = (source: { text: string; url: null } | null = null) =>
    database.transaction((trx) =>
      insertFactCheckImport(trx, {
        workspaceId,
        id: newId(),
        kind: 'file',
        name: 'feed.json',
        contentHash: 'x',
        characters: 9,
        createdBy: memberId,
        createdAt: now(),
        source,
      }),
    );
  const write = (id: string, ...given: Given[]): Promise<ReplacedVersion[]> =>
    database.transaction((trx) =>
      writeFactChecks(trx, { workspaceId, id }, { checks: given.map(inputOf), now: now() }),
    );
  const bring = async (...given: Given[]) => {
    const { id } = await begin();
    const replaced = await write(id, ...given);
    const done = await database.transaction((trx) =>
      finishFactCheckImport(trx, { workspaceId, id, problem: null, now: now() }),
    );
    return { id, replaced, counts: [done?.added, done?.updated, done?.unchanged] };
  };
  const undo = async (id: string) => {
    await database.transaction((trx) =>
      askUndoFactCheckImport(trx, { workspaceId, id, undoneBy: memberId, now: now() }),
    );
    // One at a time, so that every step leaves a whole.
    while (await database.transaction((trx) => removeFactChecks(trx, { workspaceId, id }, 1)));
    await endUndoFactCheckImport(database.db, { workspaceId, id });
  };
  const standing = async () =>
    (await listFactChecks(database.db, { workspaceId, limit: 50 })).rows
      .map(({ url, ratingLabel }) => `${url?.at(-1)} ${ratingLabel}`)
      .sort();

  it('are here once, however often they are imported, and in their newest version', async () => {
    const first = await bring({ key: 'a' }, { key: 'b' });
    expect(first.counts).toEqual([2, 0, 0]);
    const again = await bring({ key: 'a' }, { key: 'b', label: 'True' }, { key: 'c' });
    expect(again.counts).toEqual([1, 1, 1]);
    expect(again.replaced).toEqual([
      { place: 'b', was: { label: 'False', date: '2024-03-07' }, became: { label: 'True', date: '2024-03-07' } },
    ]);
    expect(await standing()).toEqual(['a False', 'b True', 'c False']);
    // Back to what it was, which is here already.
    expect((await bring({ key: 'b' })).counts).toEqual([0, 1, 0]);
    expect(await standing()).toEqual(['a False', 'b False', 'c False']);
    const checks = [{ key: 'a' }, { key: 'b', label: 'x' }, { key: 'd' }].map(inputOf);
    expect(await previewFactChecks(database.db, workspaceId, checks)).toEqual({ added: 1, updated: 1, unchanged: 1 });
  });

  it('go and come back as their imports are undone, in any order', async () => {
    const first = await bring({ key: 'a' }, { key: 'b' });
    const second = await bring({ key: 'a' }, { key: 'b', label: 'True' }, { key: 'c' });
    await undo(first.id);
    // The second held them too.
    expect(await standing()).toEqual(['a False', 'b True', 'c False']);
    await undo(second.id);
    expect(await standing()).toEqual([]);
    const third = await bring({ key: 'b' });
    const fourth = await bring({ key: 'b', label: 'True' });
    await undo(fourth.id);
    expect(await standing()).toEqual(['b False']);
    await undo(third.id);
    const left = await database.db.selectFrom('fact_check').select('id').execute();
    expect(left).toEqual([]);
    const { rows } = await listFactCheckImports(database.db, { workspaceId, limit: 2 });
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      [fourth.id, 'undone'],
      [third.id, 'undone'],
    ]);
  });

  it('are written again without harm after a worker died', async () => {
    const { id } = await begin({ text: 'x', url: null });
    const take = (staleBefore: Date) => claimNextFactCheckImport(database.db, { now: now(), staleBefore });
    expect((await take(new Date(0)))?.id).toBe(id);
    await write(id, { key: 'a' });
    expect(await take(new Date(0))).toBeUndefined();
    expect((await take(new Date(clock + 60_000)))?.id).toBe(id);
    await write(id, { key: 'a' }, { key: 'b' });
    const end = { workspaceId, id, problem: null, now: now() };
    expect(await database.transaction((trx) => finishFactCheckImport(trx, end))).toMatchObject({
      status: 'done',
      added: 2,
      unchanged: 0,
    });
    expect(await take(new Date(clock + 60_000))).toBeUndefined();
  });

  it('end a run that is undone meanwhile', async () => {
    const { id } = await begin({ text: 'x', url: null });
    await claimNextFactCheckImport(database.db, { now: now(), staleBefore: new Date(0) });
    const beat = () => beatFactCheckImport(database.db, { workspaceId, id, now: now(), stepsDone: 1 });
    expect(await beat()).toBe(true);
    await write(id, { key: 'a' });
    await undo(id);
    expect(await beat()).toBe(false);
    expect(await standing()).toEqual([]);
    const end = { workspaceId, id, problem: null, now: now() };
    expect(await database.transaction((trx) => finishFactCheckImport(trx, end))).toBeUndefined();
  });

  it('keep the whole log, page by page', async () => {
    const { id } = await begin();
    const line = (item: string) => ({
      id: newId(),
      item,
      field: 'url',
      was: '\u0000',
      became: null,
      why: 'It is none.',
    });
    const place = { workspaceId, id };
    await insertFactCheckRepairs(database.db, place, { from: 0, lines: ['1', '2'].map(line) });
    await insertFactCheckRepairs(database.db, place, { from: 2, lines: ['3'].map(line) });
    const first = await listFactCheckRepairs(database.db, { ...place, limit: 2 });
    expect(first.rows.map(({ item }) => item)).toEqual(['1', '2']);
    const cursor = first.nextCursor ?? '';
    const rest = await listFactCheckRepairs(database.db, { ...place, limit: 2, cursor });
    expect(rest).toMatchObject({ rows: [{ number: 2, item: '3', was: '\uFFFD', became: null }], nextCursor: null });
  });

  it('are found by words of the claim, the publisher and both, in their own language or not', async () => {
    await bring(
      { key: 'a', claim: 'Bus fares rose by nine per cent.' },
      { key: 'b', claim: 'The bridge cost 4 million.', publisher: 'Register Watch' },
      { key: 'c', claim: 'Die Brücke kostete vier Millionen.', publisher: 'Faktenamt', language: 'de' },
    );
    const find = async (search: string, publisher?: string) =>
      (await listFactChecks(database.db, { workspaceId, search, publisher, limit: 9 })).rows.map(({ url }) =>
        url?.at(-1),
      );
    expect(await find('fare rising')).toEqual([]);
    expect(await find('fare')).toEqual(['a']);
    expect(await find('bridges watch')).toEqual(['b']);
    expect(await find('brücke faktenamt')).toEqual(['c']);
    expect(await find('brücken')).toEqual([]);
    expect(await find('million', 'Faktenamt')).toEqual([]);
    expect(await find('" & | ! <-> :*')).toEqual([]);
    expect(await listFactCheckPublishers(database.db, workspaceId, 2)).toEqual([
      { publisher: 'Faktenamt', count: 1 },
      { publisher: 'Register Watch', count: 1 },
    ]);
    const like = async (...words: string[]) =>
      (await listFactCheckCandidates(database.db, { workspaceId, words, limit: 9 })).map(({ url }) => url?.at(-1));
    expect(await like('bridges', 'costs', 'watch')).toEqual(['b']);
    expect(await like('watch')).toEqual([]);
    expect(await like()).toEqual([]);
  });

  it('are listed page by page, by fit or the newest first', async () => {
    await bring(...['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, claim: `Fares rose ${key} ${'x '.repeat(3)}` })));
    for (const search of [undefined, 'fares']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listFactChecks(database.db, { workspaceId, search, limit: 2, cursor });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    }
  });
});
