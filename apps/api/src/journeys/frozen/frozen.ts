import { createHash } from 'node:crypto';
import { listClaimPublications } from '@claimdesk/db';
import { expect } from 'vitest';
import { expectDone } from '../../testing/test-api.ts';
import type { ExportView, PublicationView } from '../../views.ts';
import type { Newsroom } from './newsroom.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** What was once handed out, by its address or name; it may never be another. */
export type Frozen = Map<string, string>;

/** Makes an export of the claim and reads its files, so that they are on record. */
export async function exportClaim(room: Newsroom, frozen: Frozen): Promise<void> {
  const made = await room.ada.mutate('report.create', { selection: { claimIds: [room.claimId] } });
  const { id } = expectDone(made) as ExportView;
  await untilMade(room, id);
  await readExport(room, frozen, id);
}

/** Until then it has no hash and no files that could be kept. */
async function untilMade({ ada }: Newsroom, id: string): Promise<void> {
  for (;;) {
    const { state, error } = expectDone(await ada.query('report.byId', { id })) as ExportView;
    if (state === 'done') return;
    if (state !== 'waiting' && state !== 'running') throw new Error(error ?? state);
  }
}

/** Laid out in threads, seconds each: asked for once at the end of a walk. */
const laidOut = /\.(?:pdf|docx|xlsx)$/u;

export async function readExport(room: Newsroom, frozen: Frozen, id: string, all = false): Promise<void> {
  const row = (await exportsOf(room)).find((one) => one.id === id);
  if (row === undefined) throw new Error(`the export ${id} is gone`);
  keep(frozen, `export ${id}`, JSON.stringify([row.contentHash, row.journalHead, row.claims, row.createdAt]));
  for (const { fileName, url, fileSha256 } of row.files) {
    if (laidOut.test(fileName) && !all) continue;
    const response = await fetch(room.api.origin + url, { headers: room.ada.headers() });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([fileName, response.status]).toEqual([fileName, 200]);
    keep(frozen, `export ${id} ${fileName}`, sha256(bytes));
    const recorded = fileSha256 ?? (await exportsOf(room)).find((one) => one.id === id)?.files;
    const hash =
      typeof recorded === 'string' ? recorded : recorded?.find((one) => one.fileName === fileName)?.fileSha256;
    expect([fileName, hash]).toEqual([fileName, sha256(bytes)]);
  }
}

async function exportsOf({ ada }: Newsroom): Promise<ExportView[]> {
  return (expectDone(await ada.query('report.list', { limit: 100 })) as { rows: ExportView[] }).rows;
}

/** Everything that is public or on record of every version, compared with how it was when it was first seen. */
export async function checkFrozen(room: Newsroom, frozen: Frozen, retracted: boolean): Promise<void> {
  const { api, ada, claimId, workspaceId } = room;
  const versions = expectDone(await ada.query('publication.byClaim', { claimId })) as PublicationView[];
  const stored = await listClaimPublications(api.deps.db, workspaceId, claimId);
  expect(versions.map(({ number }) => number)).toEqual(stored.map(({ number }) => number));
  expect(versions.map(({ number }) => number).toReversed()).toEqual(versions.map((_, index) => index + 1));
  for (const [index, version] of versions.entries()) {
    const { number, contentHash, verdict, publishedAt, correction, wording } = version;
    const row = stored[index];
    keep(frozen, `row of version ${number}`, JSON.stringify(row));
    keep(frozen, `version ${number}`, JSON.stringify([contentHash, verdict, publishedAt, correction, wording]));
    expect(sha256(row?.model ?? '')).toBe(contentHash);
    keep(frozen, `page of version ${number}`, await pageOf(room, `/v/${number}`));
  }
  const [latest] = versions;
  const page = await pageOf(room, '');
  if (latest === undefined || retracted) expect(page).not.toContain('application/ld+json');
  else {
    expect(page).toContain(latest.contentHash);
    keep(frozen, `markup of version ${latest.number}`, await pageOf(room, '/claimreview.json'));
  }
  for (const { id } of await exportsOf(room)) if (frozen.has(`export ${id}`)) await readExport(room, frozen, id);
  expect(expectDone(await ada.query('journal.verify', {}))).toMatchObject({ ok: true });
}

/** What a step that is refused may not touch. */
export async function everything(room: Newsroom): Promise<unknown> {
  const { ada, claimId } = room;
  const claim = expectDone(await ada.query('claim.byId', { id: claimId }));
  const { rows } = expectDone(await ada.query('claim.timeline', { claimId })) as { rows: { kind: string }[] };
  return { claim, journal: rows.map(({ kind }) => kind), page: await pageOf(room, ''), exports: await exportsOf(room) };
}

async function pageOf({ api, claimId }: Newsroom, path: string): Promise<string> {
  const response = await fetch(`${api.origin}/p/${claimId}${path}`);
  return `${response.status}\n${response.headers.get('content-type')}\n${await response.text()}`;
}

function keep(frozen: Frozen, what: string, now: string): void {
  const was = frozen.get(what);
  if (was === undefined) frozen.set(what, now);
  else expect(`${what}: ${now}`).toBe(`${what}: ${was}`);
}
