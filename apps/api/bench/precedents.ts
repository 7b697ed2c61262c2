import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { alikeness, defaultPolicy, defaultScale, tellingWords, type FactCheck } from '@claimdesk/core';
import {
  insertFactCheckImport,
  insertScaleVersion,
  insertWorkspace,
  listFactCheckCandidates,
  listFactChecks,
  migrateToLatest,
  newId,
  openDatabase,
  writeFactChecks,
  type Database,
  type FactCheckInput,
  type OpenOptions,
} from '@claimdesk/db';
import { startPostgresServer } from '@claimdesk/db/testing';
import { printBars, type Bar } from './bars.ts';
import { median } from './process-under-load.ts';

/**
 * How long the search for fact-checks of others takes among 50,000 of them, on both databases: the candidates of a claim,
 * as "Checked before" asks for them, and a page of the search. Sentences of debates stand for claims, with other figures
 * where there are not enough of them.
 */
const count = 50_000;
const chunk = 500;
const asked = 100;

const data = process.env['CLAIMDESK_DATA'];
if (data === undefined) throw new Error('Set CLAIMDESK_DATA to the folder of public data.');
const sentences = readFileSync(join(data, 'check-worthiness/claimbuster-train.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .filter((text) => text.length > 40);

function claimOf(index: number): string {
  const sentence = sentences[index % sentences.length] ?? '';
  const round = Math.floor(index / sentences.length);
  return round === 0 ? sentence : `${sentence} ${1950 + round * 7}`;
}

function inputOf(index: number): FactCheckInput {
  const claim = claimOf(index);
  return {
    id: newId(),
    same_key: `key ${index}`,
    content_hash: `hash ${index}`,
    place: String(index),
    claim_text: claim,
    claimant: null,
    claim_date: null,
    url: `https://checks.sample.example/${index}`,
    title: null,
    publisher: `Sample Checks ${index % 40}`,
    publisher_url: null,
    rating_label: 'False',
    rating_value: 1,
    rating_worst: 1,
    rating_best: 5,
    rating_score: 0,
    review_date: '2024-03-07',
    modified_date: null,
    language: 'en',
    item: { claim } as FactCheck,
  };
}

async function measure(kind: string, database: Database): Promise<{ row: Record<string, unknown>; bars: Bar[] }> {
  await migrateToLatest(database);
  const [workspaceId, scaleVersionId, id] = [newId(), newId(), newId()];
  await database.transaction(async (trx) => {
    await insertWorkspace(trx, { id: workspaceId, name: 'Bench', policy: defaultPolicy, scaleVersionId });
    await insertScaleVersion(trx, { workspaceId, id: scaleVersionId, number: 1, scale: defaultScale });
    await insertFactCheckImport(trx, {
      workspaceId,
      id,
      kind: 'command',
      name: 'bench',
      contentHash: 'x',
      characters: 0,
      createdBy: null,
      createdAt: new Date(),
      source: null,
    });
  });
  const begun = performance.now();
  for (let from = 0; from < count; from += chunk) {
    const checks = Array.from({ length: chunk }, (_, at) => inputOf(from + at));
    await database.transaction((trx) => writeFactChecks(trx, { workspaceId, id }, { checks, now: new Date() }));
  }
  const writing = (performance.now() - begun) / 1000;
  const candidates: number[] = [];
  const pages: number[] = [];
  let exact = 0;
  for (let at = 0; at < asked; at += 1) {
    const claim = claimOf(at * 487);
    const words = tellingWords(claim).slice(0, 24);
    const start = performance.now();
    const found = await listFactCheckCandidates(database.db, { workspaceId, words, limit: 50 });
    candidates.push(performance.now() - start);
    if (found.some((row) => alikeness(row.claim, claim) === 1)) exact += 1;
    const search = words.slice(0, 3).join(' ');
    const middle = performance.now();
    await listFactChecks(database.db, { workspaceId, search, limit: 50 });
    pages.push(performance.now() - middle);
  }
  const slow = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return {
    row: {
      database: kind,
      'rows written a second': Math.round(count / writing),
      'candidates median ms': Math.round(median(candidates)),
      'candidates 95 % ms': Math.round(slow(candidates)),
      'search median ms': Math.round(median(pages)),
      'search 95 % ms': Math.round(slow(pages)),
      'same wording found': `${exact} of ${asked}`,
    },
    bars: [{ name: `precedents-${kind}-95-ms`, value: slow(candidates), limit: 1000 }],
  };
}

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-precedents-'));
const postgres = await startPostgresServer({ fsync: true });
const rows: Record<string, unknown>[] = [];
const bars: Bar[] = [];
try {
  const places: [kind: string, options: OpenOptions][] = [['embedded', { folder }]];
  if (postgres !== null) places.push(['server', { url: postgres.url }]);
  for (const [kind, options] of places) {
    const database = await openDatabase(options);
    try {
      const measured = await measure(kind, database);
      rows.push(measured.row);
      bars.push(...measured.bars);
    } finally {
      await database.close();
    }
  }
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
printBars(bars);
