import { createHash } from 'node:crypto';
import { buildReportModel } from '@claimdesk/core';
import { claimNextExport, getExport, readExportPart, writeExportChunk } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, review } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { itemsOf, openFrozenReport, wholeModelJson } from '../use-cases/report/frozen-report.ts';
import { startRun } from '../use-cases/report/export-run.ts';
import { isFrozen } from '../use-cases/report/make-report.ts';
import { reportFormats } from '../use-cases/report/report-files.ts';
import { writeReportFiles } from '../use-cases/report/write-report-files.ts';
import { previewReport } from '../use-cases/report/preview-report.ts';
import { readReportFile } from '../use-cases/report/read-report-file.ts';
import { readReportRows } from '../use-cases/report/report-rows.ts';
import { freeze } from '../use-cases/sha256.ts';
import type { ExportView } from '../views.ts';

describeOnBoth('exports', ({ open }) => {
  /** Ben judged one claim, which is decided; Cem handed in the first of two blind reviews of another. */
  async function openDesk() {
    const database = await open();
    const desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' } });
    const edo = await desk.join('Edo', ['editor']);
    const ben = await desk.join('Ben', ['reviewer', 'editor']);
    const cem = await desk.join('Cem', ['reviewer']);
    const { id: articleId } = await edo.call.article.create({ text: articleText });
    const { version } = await edo.call.article.byId({ id: articleId });
    await edo.call.article.update({ id: articleId, topic: 'Rivers', expectedVersion: version });
    const decided = (await edo.call.claim.add({ articleId, ...placeOf('cost £41m') })).id;
    await review(ben, decided, 'true', '=SUM(A1), "quoted"\nand 「two」 lines');
    await desk.setPolicy({ reviewsWanted: 2 });
    const blind = (await edo.call.claim.add({ articleId, ...placeOf('missed its own deadline') })).id;
    await review(cem, blind, 'false');
    const third = (await edo.call.claim.add({ articleId, ...placeOf('since 2023') })).id;
    return { database, desk, edo, ben, cem, articleId, decided, blind, third };
  }

  async function fileOf(
    desk: TestDesk,
    member: Parameters<typeof readReportFile>[1],
    { id }: ExportView,
    name: string,
  ) {
    const { pieces, size } = await readReportFile(desk.deps, member, { id, fileName: name });
    const chunks: Buffer[] = [];
    for await (const piece of pieces) chunks.push(piece);
    const bytes = Buffer.concat(chunks);
    expect(bytes.length).toBe(size);
    return bytes;
  }

  it('freezes the very model, in parts, and keeps files that say its hash', async () => {
    const { database, desk, edo, articleId, decided, blind, third } = await openDesk();
    const view = await desk.report(edo, { selection: { articleId } });
    expect(view).toMatchObject({ state: 'done', claims: 3, progress: null, error: null, createdBy: { name: 'Edo' } });
    const rows = await readReportRows(desk.deps, database.db, edo.actor, [decided, blind, third]);
    const { json, hash } = freeze(buildReportModel({ ...rows, kind: 'article' }));
    const place = { workspaceId: desk.workspaceId, id: view.id };
    expect(await wholeModelJson(await openFrozenReport(database.db, place))).toBe(json);
    expect(view.contentHash).toBe(hash);
    for (const { fileName, fileSha256, bytes } of view.files.filter((file) => file.bytes !== null)) {
      const body = await fileOf(desk, edo.actor, view, fileName);
      expect([fileName, body.length, createHash('sha256').update(body).digest('hex')]).toEqual([
        fileName,
        bytes,
        fileSha256,
      ]);
      expect(body.toString('utf8')).toContain(hash);
    }
    expect(view.files.filter((file) => file.bytes === null).map(({ format }) => format)).toEqual([
      'pdf',
      'docx',
      'xlsx',
    ]);
  });

  it('writes CSV that another library reads back', async () => {
    const { desk, edo, decided } = await openDesk();
    const view = await desk.report(edo, { selection: { topic: 'Rivers' }, formats: ['claims.csv', 'reviews.csv'] });
    const report = await openFrozenReport(desk.deps.db, { workspaceId: desk.workspaceId, id: view.id });
    const claims = [];
    for await (const part of report.parts('claims')) claims.push(...itemsOf<'claims'>(part));
    const read = async (name: string) =>
      parse(await fileOf(desk, edo.actor, view, name), { columns: true }) as Record<string, string>[];
    const table = await read('claims.csv');
    expect(table.map((row) => [row['claim_id'], row['claim_text'], row['state'], row['content_hash']])).toEqual(
      claims.map(({ id, text, state }) => [id, text, state, view.contentHash]),
    );
    const [row] = await read('reviews.csv');
    expect(row).toMatchObject({
      claim_id: decided,
      reviewer: 'Ben',
      rationale: `'=SUM(A1), "quoted"\nand 「two」 lines`,
    });
  });

  it('counts and exports what a filter finds, and no hidden review', async () => {
    const { desk, edo, ben, cem, articleId, decided, blind, third } = await openDesk();
    const found = async (selection: Parameters<typeof edo.call.report.count>[0]['selection']) => {
      const { claims } = await edo.call.report.count({ selection });
      const view = await desk.report(edo, { selection, formats: ['claims.csv'] });
      const table = parse(await fileOf(desk, edo.actor, view, 'claims.csv'), { columns: true }) as {
        claim_id: string;
      }[];
      expect([claims, view.claims]).toEqual([table.length, table.length]);
      return table.map(({ claim_id: id }) => id);
    };
    expect(await found({})).toEqual([decided, blind, third]);
    expect(await found({ reviewerId: ben.id })).toEqual([decided]);
    // Cem has handed a review in, which nobody may know of yet.
    expect(await found({ reviewerId: cem.id })).toEqual([]);
    expect(await found({ reviewerId: cem.id, claimIds: [blind] })).toEqual([]);
    expect(await found({ verdict: 'true', topic: 'Rivers' })).toEqual([decided]);
    expect(await found({ verdict: 'false' })).toEqual([]);
    expect(await found({ topic: 'Transport' })).toEqual([]);
    expect(await found({ states: ['open'] })).toEqual([blind, third]);
    expect(await found({ states: ['suggested'], articleId })).toEqual([]);
    expect(await found({ claimIds: [third, decided] })).toEqual([third, decided]);
    expect(await found({ dates: { of: 'decided', from: '2020-01-01' } })).toEqual([decided]);
    expect(await found({ dates: { of: 'decided', to: '2020-01-01' } })).toEqual([]);
    expect(await found({ dates: { of: 'added', to: '2020-01-01' } })).toEqual([]);
    expect(await found({ dates: { of: 'published', from: '2020-01-01' } })).toEqual([]);
    expect(await found({ dates: { of: 'decided', from: '0001-01-01', to: '9999-12-31' } })).toEqual([decided]);
    const stranger = await refusalOf(edo.call.report.count({ selection: { reviewerId: articleId } }));
    expect(stranger).toMatchObject({ code: 'not_found' });
    // A retracted claim is reported without its verdict and reviews, so neither finds it.
    const at = async () => ({
      claimId: decided,
      expectedVersion: (await edo.call.claim.byId({ id: decided })).version,
    });
    await edo.call.decision.approve({ ...(await at()), explanation: 'The register lists it.' });
    await edo.call.publication.publish(await at());
    expect(await found({ verdict: 'true' })).toEqual([decided]);
    await edo.call.publication.retract({ ...(await at()), reason: 'The register was another.' });
    expect(await found({ verdict: 'true' })).toEqual([]);
    expect(await found({ reviewerId: ben.id })).toEqual([]);
    expect(await found({ states: ['retracted'] })).toEqual([decided]);
  });

  it('is called in its files what somebody called it', async () => {
    const { desk, edo } = await openDesk();
    const view = await desk.report(edo, { selection: { topic: 'Rivers' }, formats: ['md'], name: 'Rivers, weekly' });
    expect((await fileOf(desk, edo.actor, view, 'report.md')).toString('utf8')).toContain('# Rivers, weekly');
    const { downloadName } = await readReportFile(desk.deps, edo.actor, { id: view.id, fileName: 'report.md' });
    expect(downloadName).toBe(`rivers-weekly-${view.createdAt.slice(0, 10)}-report.md`);
  });

  it('shows the first claims before anything is made, and keeps whoever saw reviews from judging', async () => {
    const { desk, ben, edo, decided } = await openDesk();
    const page = await previewReport(desk.deps, edo.actor, { selection: { topic: 'Rivers' }, chosen: null });
    expect(page).toContain('Preview');
    expect(page).toContain('=SUM(A1)');
    expect(page).not.toContain('Cem');
    expect((await edo.call.report.list({})).rows).toEqual([]);
    const seen = await desk.deps.db.selectFrom('review_seen').select(['claim_id', 'member_id']).execute();
    expect(seen).toContainEqual({ claim_id: decided, member_id: edo.id });
    // A report that somebody else made is noted when it is fetched.
    const view = await desk.report(edo, { selection: {}, formats: ['claims.csv'] });
    await fileOf(desk, ben.actor, view, 'claims.csv');
    const then = await desk.deps.db.selectFrom('review_seen').select(['claim_id', 'member_id']).execute();
    expect(then).toContainEqual({ claim_id: decided, member_id: ben.id });
  });

  it('can be cancelled until it is done, and leaves nothing then', async () => {
    const { database, desk, edo } = await openDesk();
    const { id } = await edo.call.report.create({ selection: {} });
    expect(await edo.call.report.byId({ id })).toMatchObject({ state: 'waiting', files: [], contentHash: null });
    expect(await edo.call.report.cancel({ id })).toMatchObject({ state: 'cancelled', files: [] });
    expect(await refusalOf(edo.call.report.cancel({ id }))).toMatchObject({ code: 'not_allowed_now' });
    expect(await claimNextExport(database.db, { now: new Date(), staleBefore: new Date() })).toBeUndefined();
    const file = readReportFile(desk.deps, edo.actor, { id, fileName: 'claims.csv' });
    await expect(file).rejects.toMatchObject({ code: 'not_found' });
  });

  it('begins again where a worker went down, and says which format takes more', async () => {
    const { database, desk, edo } = await openDesk();
    const { id } = await edo.call.report.create({ selection: {}, formats: ['claims.csv'] });
    const job = await claimNextExport(database.db, { now: new Date(0), staleBefore: new Date(0) });
    const place = { workspaceId: desk.workspaceId, id };
    // What the worker had written when it was killed.
    await writeExportChunk(database.db, { ...place, format: 'claims.csv', number: 7, bytes: Buffer.from('half') });
    expect(job).toMatchObject({ id, state: 'running' });
    const view = await desk.report(edo, { selection: {}, formats: ['claims.csv'] }, { takeOver: id });
    expect(view).toMatchObject({ id, state: 'done' });
    expect(await readExportPart(database.db, { ...place, list: 'frame', number: 0 })).toBeDefined();
    const rows = parse(await fileOf(desk, edo.actor, view, 'claims.csv'), { columns: true }) as unknown[];
    expect(rows).toHaveLength(3);
  });

  it('keeps filters by name, and hears of changes by others', async () => {
    const { edo, ben } = await openDesk();
    const filter = { topic: 'Rivers', states: ['decided' as const] };
    const saved = await edo.call.report.saveDefinition({ name: 'Rivers, decided', filter, formats: ['html'] });
    expect(saved).toMatchObject({ version: 1, filter, formats: ['html'], createdBy: { name: 'Edo' } });
    const twice = edo.call.report.saveDefinition({ name: 'RIVERS, decided', filter: {}, formats: ['html'] });
    expect(await refusalOf(twice)).toMatchObject({ code: 'already_exists' });
    const change = { id: saved.id, expectedVersion: 1 };
    expect(await ben.call.report.changeDefinition({ ...change, name: 'Rivers' })).toMatchObject({ version: 2, filter });
    const stale = await refusalOf(edo.call.report.deleteDefinition(change));
    expect(stale).toMatchObject({ code: 'stale', current: { name: 'Rivers' } });
    expect((await edo.call.report.definitions()).map(({ name }) => name)).toEqual(['Rivers']);
    await edo.call.report.deleteDefinition({ id: saved.id, expectedVersion: 2 });
    expect(await edo.call.report.definitions()).toEqual([]);
  });

  it('gives a name to one filter only, also when two are renamed at once', async () => {
    const { edo, ben } = await openDesk();
    const save = (name: string) => edo.call.report.saveDefinition({ name, filter: {}, formats: ['html'] });
    const [one, two] = [await save('One'), await save('Two')];
    const rename = (member: typeof edo, id: string, name: string) =>
      member.call.report.changeDefinition({ id, name, expectedVersion: 1 });
    const renamed = await Promise.allSettled([rename(edo, one.id, 'Rivers'), rename(ben, two.id, 'rivers')]);
    const [refused, ...others] = renamed.filter(({ status }) => status === 'rejected');
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ reason: { cause: { code: 'already_exists' } } });
    const names = (await edo.call.report.definitions()).map(({ name }) => name.toLowerCase());
    expect(names).toContain('rivers');
    expect(new Set(names).size).toBe(2);
  });

  it('keeps a file whole while somebody else has it made too, and after that went wrong', async () => {
    const { desk, edo, articleId } = await openDesk();
    const view = await desk.report(edo, { selection: { articleId }, formats: ['html'] });
    // Asked for before the file was there.
    const early = await getExport(desk.deps.db, desk.workspaceId, view.id);
    if (early === undefined || !isFrozen(early)) throw new Error('no report');
    for (const format of ['reviews.csv', 'md'] as const) {
      const before = await fileOf(desk, edo.actor, view, reportFormats[format].fileName);
      const stopped = AbortSignal.abort();
      await expect(writeReportFiles(desk.deps, startRun(early, stopped), early, [format])).rejects.toThrow('stopped');
      expect(await fileOf(desk, edo.actor, view, reportFormats[format].fileName)).toEqual(before);
    }
  });
});
