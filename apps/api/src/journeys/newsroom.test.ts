import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describeOnBoth } from '@claimdesk/db/testing';
import { sampleLogos } from '@claimdesk/core/testing/sample-logos';
import type { ReportModel } from '@claimdesk/core';
import { getLatestPublications, verifyJournal } from '@claimdesk/db';
import { beforeAll, expect, it } from 'vitest';
import { openSite } from '../testing/test-site.ts';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';
import { readReportFile } from '../use-cases/report/read-report-file.ts';

const name = 'The Oster Valley Desk';
const newsroom = {
  handle: 'oster-valley',
  description: 'Checks what is said in the valley.',
  accentLight: '#005d57',
  accentDark: '#48d6c5',
  contactEmail: 'desk@example.org',
  contactUrl: null,
  correctionsText: 'We correct at once.\n\nWrite to us.',
  correctionsUrl: 'https://example.org/corrections',
  principlesText: null,
  principlesUrl: null,
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  sameAs: ['https://social.example/@desk'],
};
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describeOnBoth('the details of a newsroom', ({ open }) => {
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;
  let otherEva: DeskMember;

  beforeAll(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    eva = await desk.join('Eva', ['admin']);
    ben = await desk.join('Ben', ['reviewer']);
    otherEva = await (await openTestDesk(database)).join('Eva', ['admin']);
  });

  it('are changed by admins and read by everybody', async () => {
    expect(await ben.call.newsroom.read()).toMatchObject({ handle: 'the-oster-valley-desk', version: 1 });
    expect(await refusalOf(ben.call.newsroom.update({ name, newsroom, expectedVersion: 1 }))).toMatchObject({
      code: 'forbidden',
    });
    const renamed = await eva.call.newsroom.update({ name: 'Oster Valley', newsroom, expectedVersion: 1 });
    expect(renamed).toMatchObject({ ...newsroom, name: 'Oster Valley', version: 2, logo: null, logoUrl: null });
    expect(await ben.call.auth.me()).toMatchObject({ workspace: { name: 'Oster Valley' } });
    const stale = await refusalOf(eva.call.newsroom.update({ name, newsroom, expectedVersion: 1 }));
    expect(stale).toMatchObject({ code: 'stale', current: { version: 2 } });
    await eva.call.newsroom.update({ name, newsroom, expectedVersion: 2 });
    expect(await verifyJournal(desk.deps.db, desk.workspaceId)).toMatchObject({ ok: true });
  });

  it('are stale after a change of the name elsewhere', async () => {
    const { version } = await eva.call.newsroom.read();
    const { workspace } = await eva.call.auth.me();
    await eva.call.workspace.rename({ name: 'Renamed', expectedVersion: workspace.version });
    expect(await refusalOf(eva.call.newsroom.update({ name, newsroom, expectedVersion: version }))).toMatchObject({
      code: 'stale',
    });
    await eva.call.newsroom.update({ name, newsroom, expectedVersion: version + 1 });
  });

  it('have an address that no other newsroom has or had', async () => {
    const { version } = await otherEva.call.newsroom.read();
    for (const handle of ['oster-valley', 'the-oster-valley-desk']) {
      const taken = await refusalOf(
        otherEva.call.newsroom.update({ name, newsroom: { ...newsroom, handle }, expectedVersion: version }),
      );
      expect(taken).toMatchObject({ code: 'already_exists' });
    }
  });

  it('show a logo to everybody, at an address that stays', async () => {
    const site = openSite(desk);
    const fetchLogo = (headers = {}, handle = 'oster-valley') => site(`/n/${handle}/logo`, headers);
    expect((await fetchLogo()).status).toBe(404);
    const { version } = await eva.call.newsroom.read();
    const set = await eva.call.newsroom.setLogo({ logo: base64(sampleLogos.png), expectedVersion: version });
    expect(set).toMatchObject({ logo: { type: 'png', width: 120, height: 40 }, version: version + 1 });
    expect(set.logoUrl).toBe(`${set.siteUrl}/logo`);

    const shown = await fetchLogo();
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.bytes).toEqual(sampleLogos.png);
    const etag = shown.headers.get('etag') ?? '';
    const again = await fetchLogo({ 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    // Its old address too: a frozen page may point there.
    expect((await fetchLogo({}, 'the-oster-valley-desk')).status).toBe(200);
    expect((await fetchLogo({}, 'nobody')).status).toBe(404);

    await eva.call.newsroom.setLogo({ logo: base64(sampleLogos.jpeg), expectedVersion: version + 1 });
    const other = await fetchLogo({ 'if-none-match': etag });
    expect([other.status, other.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    await eva.call.newsroom.setLogo({ logo: null, expectedVersion: version + 2 });
    expect((await fetchLogo()).status).toBe(404);
  });

  it('take no logo that is none', async () => {
    const { version: expectedVersion } = await eva.call.newsroom.read();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>').toString('base64');
    for (const logo of [svg, '', base64(sampleLogos.webp.subarray(0, 60))]) {
      expect(await refusalOf(eva.call.newsroom.setLogo({ logo, expectedVersion }))).toMatchObject({
        code: 'invalid_input',
      });
    }
  });

  it('are frozen into what is published and exported', async () => {
    const { version } = await eva.call.newsroom.read();
    await eva.call.newsroom.update({ name, newsroom, expectedVersion: version });
    const article = await eva.call.article.create({ text: articleText });
    const { id: claimId } = await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
    await review(eva, claimId, 'true');
    const approval = { claimId, explanation: 'The register lists it.', expectedVersion: await versionOf(claimId) };
    await eva.call.decision.approve(approval);
    await eva.call.publication.publish({ claimId, expectedVersion: await versionOf(claimId) });
    const report = await desk.report(eva, { selection: { articleId: article.id } });
    const bytes = async () => {
      const { pieces } = await readReportFile(desk.deps, eva.actor, { id: report.id, fileName: 'report.html' });
      return text(Readable.from(pieces));
    };
    const before = await bytes();
    expect(before).toContain('We correct at once.');

    const changed = { ...newsroom, correctionsText: 'We never correct.' };
    await eva.call.newsroom.update({ name: 'Renamed', newsroom: changed, expectedVersion: version + 1 });
    const [published] = await getLatestPublications(desk.deps.db, desk.workspaceId, [claimId]);
    const { workspace } = JSON.parse(published?.model ?? '{}') as ReportModel;
    expect(workspace).toMatchObject({
      name,
      newsroom: { ...without(newsroom, 'handle'), url: null, logo: null },
    });
    expect(await bytes()).toBe(before);
  });

  const versionOf = async (id: string) => (await eva.call.claim.byId({ id })).version;
});

function without<Value extends object, Key extends keyof Value>({ ...rest }: Value, key: Key): Omit<Value, Key> {
  delete (rest as Partial<Value>)[key];
  return rest;
}
