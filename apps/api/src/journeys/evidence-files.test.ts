import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnBoth } from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFiles } from '../files/clean-files.ts';
import { sampleFiles } from '../testing/sample-files.ts';
import { expectDone, startTestApi, type TestApi, type TestCaller } from '../testing/test-api.ts';
import { articleText, placeOf } from '../testing/test-desk.ts';

type Facts = { id: string; name: string; mediaType: string; size: number; sha256: string };
type Review = { id: string; version: number; evidence: { id: string; version: number; file: Facts | null }[] };

const minute = 60_000;
const day = 24 * 60 * minute;

describeOnBoth('files as evidence', ({ open }) => {
  describe.each(['database', 'disk'] as const)('stored in the %s', (storage) => {
    let api: TestApi;
    let folder: string;
    let ada: TestCaller;
    let ben: TestCaller;
    let cem: TestCaller;
    let edo: TestCaller;
    let vic: TestCaller;
    let articleId: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'claimdesk-files-'));
      const filesFolder = storage === 'disk' ? join(folder, 'files') : null;
      api = await startTestApi(await open(), { config: { filesFolder, fileLimit: 3_000_000 } });
      ada = await api.setUp();
      ben = await api.join(ada, ['reviewer'], 'ben@example.org');
      cem = await api.join(ada, ['reviewer'], 'cem@example.org');
      edo = await api.join(ada, ['editor'], 'edo@example.org');
      vic = await api.join(ada, ['viewer'], 'vic@example.org');
      articleId = (expectDone(await ada.mutate('article.create', { text: articleText })) as { id: string }).id;
    });
    afterAll(async () => {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const upload = (caller: TestCaller, body: Uint8Array | ReadableStream, name = 'a.pdf', headers = {}) =>
      caller.upload(body, name, headers);
    const uploaded = async (caller: TestCaller, body: Uint8Array, name?: string) => {
      const response = await upload(caller, body, name);
      expect(response.status).toBe(200);
      return (await response.json()) as Facts;
    };
    const download = (caller: TestCaller, id: string) =>
      fetch(`${api.origin}/evidence/${id}/file`, { headers: caller.headers() });
    const messageOf = async (response: Response) =>
      ((await response.json()) as { error: { message: string } }).error.message;

    /** A claim of its own with a review of this member's begun. */
    async function begin(caller: TestCaller, claimId?: string): Promise<{ claimId: string; review: Review }> {
      const words = 'cost £41m';
      const id =
        claimId ?? (expectDone(await ada.mutate('claim.add', { articleId, ...placeOf(words) })) as { id: string }).id;
      const { review } = expectDone(await caller.mutate('review.take', { claimId: id })) as { review: Review };
      return { claimId: id, review };
    }
    async function attach(caller: TestCaller, reviewId: string, fileId: string): Promise<Review> {
      return expectDone(await caller.mutate('evidence.add', { reviewId, fileId, stance: 'supports' })) as Review;
    }
    async function submit(caller: TestCaller, { id, version }: Review): Promise<void> {
      const draft = { ratingKey: 'true', confidence: 'high', flags: [], rationale: 'The file says so.' };
      expectDone(await caller.mutate('review.submit', { reviewId: id, draft, expectedVersion: version }));
    }
    const clean = (at: number) => cleanFiles(api.deps, new Date(at));
    async function stored(): Promise<number> {
      if (storage === 'database') {
        const chunks = await api.deps.db.selectFrom('evidence_file_chunk').select('number').execute();
        return chunks.length;
      }
      const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).length;
    }

    it('takes each kind by its bytes, and gives them back as a download', async () => {
      const { review } = await begin(ben);
      for (const [type, body] of Object.entries(sampleFiles)) {
        const facts = await uploaded(ben, body, 'Bericht – 2024.exe');
        expect(facts).toMatchObject({ size: body.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
        expect(facts.name).toMatch(/^Bericht – 2024\.exe\./);
        const { evidence } = await attach(ben, review.id, facts.id);
        const item = evidence.at(-1);
        expect(item?.file).toEqual(facts);
        const response = await download(ben, item?.id ?? '');
        expect([type, response.status]).toEqual([type, 200]);
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(body));
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'content-type': facts.mediaType,
          'content-disposition': expect.stringMatching(/^attachment; filename="Bericht _ 2024\.exe\./),
          'x-content-type-options': 'nosniff',
          'content-security-policy': expect.stringContaining('sandbox'),
          'cache-control': 'private, no-store',
        });
      }
    });

    it('gives back every byte of a large one that comes in pieces', async () => {
      const { review } = await begin(ben);
      const body = Buffer.concat([sampleFiles.pdf, randomBytes(2_500_000), Buffer.from('%%EOF')]);
      async function* pieces() {
        for (let at = 0; at < body.length; at += 77_777) yield body.subarray(at, at + 77_777);
      }
      const response = await upload(ben, ReadableStream.from(pieces()));
      const { id } = (await response.json()) as Facts;
      const { evidence } = await attach(ben, review.id, id);
      const got = await download(ben, evidence[0]?.id ?? '');
      expect(Buffer.compare(Buffer.from(await got.arrayBuffer()), body)).toBe(0);
    });

    it.each([
      ['empty', new Uint8Array(), 400, /empty/],
      ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 400, /none of PDF, PNG/],
      ['a page that calls itself a PDF', Buffer.from('<html>%PDF-1.4 %%EOF'), 400, /none of PDF, PNG/],
      ['a beginning', sampleFiles.png.subarray(0, 40), 400, /not complete/],
      ['a few bytes', sampleFiles.png.subarray(0, 5), 400, /none of PDF, PNG/],
      ['too large', Buffer.concat([sampleFiles.pdf, Buffer.alloc(3_000_000)]), 413, /larger than 3 MB/],
    ])('refuses what is %s, and keeps nothing of it', async (_what, body, status, sentence) => {
      const before = await stored();
      const response = await upload(ben, body);
      expect([response.status, await messageOf(response)]).toEqual([status, expect.stringMatching(sentence)]);
      // Without a length, so that it shows only on the way.
      const blind = await upload(ben, ReadableStream.from([body]));
      expect(blind.status).toBe(status);
      expect(await stored()).toBe(before);
    });

    it('answers whoever asks otherwise with a refusal', async () => {
      const { pdf } = sampleFiles;
      expect((await upload(api.visitor(), pdf)).status).toBe(401);
      expect((await upload(vic, pdf)).status).toBe(403);
      expect((await upload(ben, pdf, 'a.pdf', { 'content-type': 'application/pdf' })).status).toBe(415);
      expect((await upload(ben, pdf, 'a.pdf', { origin: 'https://elsewhere.example' })).status).toBe(403);
      const { key } = expectDone(
        await ada.mutate('apiKey.create', { name: 'Script', scopes: ['review:submit', 'review:read'], days: 1 }),
      ) as { key: string };
      expect((await upload(api.program(key), pdf)).status).toBe(200);
    });

    it('shows nobody else a file while the claim is not decided, and no difference to one that is not there', async () => {
      const { claimId, review } = await begin(ben);
      const facts = await uploaded(ben, sampleFiles.png, 'secret.png');
      const { evidence, version } = await attach(ben, review.id, facts.id);
      const id = evidence[0]?.id ?? '';
      const nowhere = '01a204f5-bb82-738b-83c2-6ce3d065c272';
      const seen = async (caller: TestCaller, address: string) => {
        const response = await download(caller, address);
        return [response.status, (await response.text()).replace(/"requestId":"[^"]*"/u, '')];
      };
      const missing = await seen(cem, nowhere);
      expect(missing[0]).toBe(404);
      for (const caller of [cem, ada, edo, vic]) expect(await seen(caller, id)).toEqual(missing);
      expect(await seen(cem, facts.id)).toEqual(missing);
      expect(await seen(cem, '..%2F..%2Fetc%2Fpasswd')).toEqual(missing);
      // Nor can they make it evidence of their own.
      const own = await begin(cem);
      const steal = await cem.mutate('evidence.add', { reviewId: own.review.id, fileId: facts.id, stance: 'supports' });
      expect(steal.error?.data.claimdesk).toMatchObject({ code: 'not_found', path: 'fileId' });
      await submit(ben, { ...review, version, evidence });
      expect((await seen(edo, id))[0]).toBe(200);
      // Decided; whoever reads it now has seen a review of the claim.
      const bars = await api.deps.db
        .selectFrom('review_seen')
        .select('member_id')
        .where('claim_id', '=', claimId)
        .execute();
      expect(bars.length).toBe(1);
    });

    it('answers a second upload of the same bytes as it does a first one', async () => {
      const body = Buffer.concat([sampleFiles.pdf, randomBytes(64), Buffer.from('%%EOF')]);
      const first = await uploaded(ben, body, 'first.pdf');
      const second = await uploaded(cem, body, 'second.pdf');
      expect(second).toEqual({ ...first, id: expect.any(String), name: 'second.pdf' });
      expect(second.id).not.toBe(first.id);
    });

    it('keeps the bytes while any item has them, and a day longer', async () => {
      const body = Buffer.concat([sampleFiles.pdf, randomBytes(64), Buffer.from('%%EOF')]);
      const [mine, theirs] = [await uploaded(ben, body), await uploaded(cem, body)];
      const { review } = await begin(ben);
      const added = await attach(ben, review.id, mine.id);
      const twice = await attach(ben, review.id, mine.id);
      const [first = '', second = ''] = [added.evidence.at(-1)?.id, twice.evidence.at(-1)?.id];
      await clean(Date.now() + 2 * day);
      // Cem's upload was in nothing; that Ben's bytes are the same must not matter.
      const gone = await cem.mutate('evidence.add', {
        reviewId: (await begin(cem)).review.id,
        fileId: theirs.id,
        stance: 'supports',
      });
      expect(gone.error?.message).toMatch(/Upload it again/);
      expectDone(await ben.mutate('evidence.remove', { id: first }));
      await clean(Date.now() + 2 * day);
      expect((await download(ben, second)).status).toBe(200);
      const before = await stored();
      expectDone(await ben.mutate('evidence.remove', { id: second }));
      await clean(Date.now() + day - minute);
      expect(await stored()).toBe(before);
      await clean(Date.now() + day + minute);
      expect(await stored()).toBe(before - 1);
    });

    it('cleans up after a process that ended in the middle', async () => {
      await clean(Date.now() + 2 * day);
      const before = await stored();
      // As a killed process leaves it: the row, and bytes that are not in their place or not all there.
      const { id: memberId, workspaceId } = await api.deps.db
        .selectFrom('member')
        .select(['id', 'workspace_id as workspaceId'])
        .executeTakeFirstOrThrow();
      const place = { workspaceId, fileId: api.deps.newId() };
      await api.deps.db
        .insertInto('evidence_file')
        .values({
          workspace_id: workspaceId,
          id: place.fileId,
          uploaded_by: memberId,
          state: 'arriving',
          facts: null,
          sha256: null,
          loose_since: new Date(),
        })
        .execute();
      async function* half() {
        yield sampleFiles.pdf.subarray(0, 20);
      }
      await api.deps.files.receive(place, half());
      expect(await stored()).toBe(before + 1);
      const { review } = await begin(ada);
      const use = await ada.mutate('evidence.add', { reviewId: review.id, fileId: place.fileId, stance: 'context' });
      expect(use.error?.data.claimdesk['code']).toBe('not_found');
      await clean(Date.now() + day + minute);
      expect(await stored()).toBe(before);
    });

    it('keeps nothing of an upload that breaks off', async () => {
      const before = await stored();
      await new Promise<void>((resolve) => {
        const sending = request(`${api.origin}/evidence-files?name=a.pdf`, {
          method: 'POST',
          headers: { ...ben.headers(), 'content-type': 'application/octet-stream', 'content-length': '1000000' },
        });
        sending.on('error', () => resolve());
        sending.write(Buffer.concat([sampleFiles.pdf, Buffer.alloc(200_000)]), () => sending.destroy(new Error('off')));
      });
      await expect.poll(stored).toBe(before);
      await expect
        .poll(() => api.deps.db.selectFrom('evidence_file').select('id').where('state', '<>', 'kept').execute())
        .toEqual([]);
    });

    it('writes nothing outside its folder', async () => {
      await writeFile(join(folder, 'beside'), '');
      const names = ['../../beside', '/etc/passwd', '..\\beside', 'a/../../../beside', '%2e%2e%2fbeside', '\0'];
      for (const name of names) {
        expect((await uploaded(ben, sampleFiles.gif, name)).name).not.toMatch(/[/\\]|^\./u);
      }
      for (const path of await readdir(folder, { recursive: true })) {
        expect(path).toMatch(/^(beside|files(\/(arriving|[0-9a-f-]{36}(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?))?)$/u);
      }
    });

    it('says so when the bytes are missing', async () => {
      const { review } = await begin(ben);
      const facts = await uploaded(ben, Buffer.concat([sampleFiles.pdf, randomBytes(8), Buffer.from('%%EOF')]));
      const { evidence } = await attach(ben, review.id, facts.id);
      const { workspaceId } = await api.deps.db
        .selectFrom('member')
        .select('workspace_id as workspaceId')
        .executeTakeFirstOrThrow();
      const place = { workspaceId, fileId: facts.id };
      await api.deps.database.transaction((trx) =>
        api.deps.files.remove(trx, place, { sha256: facts.sha256, shared: false }),
      );
      const response = await download(ben, evidence.at(-1)?.id ?? '');
      expect([response.status, await messageOf(response)]).toEqual([503, expect.stringMatching(/missing/)]);
    });
  });
});
