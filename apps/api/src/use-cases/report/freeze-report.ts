import { createHash } from 'node:crypto';
import {
  canonicalJson,
  reportLists,
  startReport,
  type ReportBuilder,
  type ReportClaimRow,
  type ReportInput,
  type ReportList,
} from '@claimdesk/core';
import {
  countReportClaims,
  deleteExportBytes,
  findReportClaims,
  freezeExport,
  markReviewsSeen,
  readExportPart,
  readHead,
  writeExportPart,
  type ReportClaimFilter,
  type ReportClaimPlace,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { ExportStopped, rest, type ExportRun } from './export-run.ts';
import { canonicalBytes, itemsOf, openFrozenReport } from './frozen-report.ts';
import { pack, packText, unpack } from './packed-text.ts';
import { reportFilter, reportKind } from './report-selection.ts';
import type { ExportSelection } from './view-export.ts';
import { createRowReader, type RowDeps, type RowReader } from './report-rows.ts';

/** What a worker needs of the world. */
export type ExportDeps = Pick<Deps, 'database' | 'db' | 'now' | 'newId'> & RowDeps;

/** The embedded database reads in the server's own thread: a few claims at a time keep every pause short. */
const claimsAtOnce = { embedded: 50, server: 200 } as const;
/** Claims that are built between two rests. */
const claimsBetweenRests = 50;

/** Reads the claims a few at a time into the parts of a frozen model, and notes its hash and where the journal stood. */
export async function freezeReport(deps: ExportDeps, run: ExportRun): Promise<void> {
  const { db } = deps;
  const { workspaceId, id, attempts: attempt } = run.job;
  const { title: _, claims: __, name, ...selection } = run.job.selection as ExportSelection;
  await deleteExportBytes(db, { workspaceId, id });
  const filter = await reportFilter(db, workspaceId, selection);
  const reader = await createRowReader(deps, db, workspaceId);
  if (reader === undefined) throw new Error('an export without its workspace');
  const counted = await countReportClaims(db, filter);
  run.total = counted.claims + counted.dismissed;
  const named = name !== undefined && { title: name };
  const builder = startReport({ kind: reportKind(selection), ...named, workspace: reader.workspace });
  if (selection.articleId !== undefined) await addArticle(deps, reader, builder, selection.articleId);
  await readInto(deps, run, { filter, reader, builder });
  await fillBibliography(deps, run, builder);
  const frame = builder.frame();
  const bytes = await pack(Buffer.from(canonicalJson(frame), 'utf8'));
  await writePart(deps, run, { list: 'frame', number: 0, bytes });
  const contentHash = await hashOf(deps, run);
  const head = await readHead(db, workspaceId);
  const frozen = { title: frame.title, claims: frame.summary.claims, contentHash };
  const at = { journalSeq: head.seq, journalHash: head.hash, now: deps.now() };
  if (!(await freezeExport(db, { workspaceId, id, attempt, ...frozen, ...at }))) {
    throw new ExportStopped('The export was stopped.');
  }
}

/** A report of an article is one also when nothing was found in it. */
async function addArticle(
  deps: ExportDeps,
  reader: RowReader,
  builder: ReportBuilder,
  articleId: string,
): Promise<void> {
  builder.add({ articles: await reader.articles(deps.db, [articleId]), scales: [], claims: [] });
}

type ReportRows = Pick<ReportInput, 'articles' | 'scales' | 'claims'>;
type Reading = { filter: ReportClaimFilter; reader: RowReader; builder: ReportBuilder };

async function readInto(deps: ExportDeps, run: ExportRun, reading: Reading): Promise<void> {
  const { workspaceId, createdBy } = run.job;
  const reviewed: string[] = [];
  const sinks = {
    bibliography: partSink(deps, run, 'bibliography', () => []),
    claims: partSink(deps, run, 'claims', () => reviewed.splice(0)),
    dismissed: partSink(deps, run, 'dismissed', () => []),
  };
  for await (const rows of readAhead(deps, reading)) {
    const claimIds: string[] = [];
    for (const claims of slicesOf(rows.claims)) {
      const piece = reading.builder.add({ ...rows, claims });
      const shown = piece.claims.filter(({ reviews }) => reviews.length > 0).map(({ id }) => id);
      claimIds.push(...shown);
      // Before their text: whichever part that is in, its ids are stored by then.
      reviewed.push(...shown);
      for (const list of reportLists) await sinks[list].write(piece[list].map((item) => canonicalJson(item)));
      run.done += claims.length;
      await rest(run);
    }
    if (createdBy !== null) await markReviewsSeen(deps.db, { workspaceId, claimIds, memberId: createdBy });
  }
  for (const list of reportLists) await sinks[list].end();
}

function partSink(deps: ExportDeps, run: ExportRun, list: ReportList, reviewedClaims: () => string[]) {
  return packText(
    (number, bytes) => writePart(deps, run, { list, number, bytes, reviewedClaims: reviewedClaims() }),
    ',',
  );
}

type Part = Pick<Parameters<typeof writeExportPart>[1], 'list' | 'number' | 'bytes' | 'reviewedClaims'>;

async function writePart({ db }: ExportDeps, { job }: ExportRun, part: Part): Promise<void> {
  const { workspaceId, id, attempts: attempt } = job;
  if (!(await writeExportPart(db, { workspaceId, id, attempt, ...part }))) {
    throw new ExportStopped('The export was stopped.');
  }
}

/** Page after page; while one is built, the next is read. */
async function* readAhead(deps: ExportDeps, { filter, reader }: Reading): AsyncGenerator<ReportRows> {
  const pages = pagesOf(deps, filter);
  const readNext = async (): Promise<ReportRows | null> => {
    const page = await pages.next();
    if (page.done === true) return null;
    // Each page is of one moment; the whole report is not, because nothing may be held open for so long.
    const { readSnapshot, transaction } = deps.database;
    return (readSnapshot ?? transaction)((trx) => reader.read(trx, page.value));
  };
  let coming = readNext();
  for (;;) {
    const rows = await coming;
    if (rows === null) return;
    coming = readNext();
    // What fails is heard of where it is waited for.
    coming.catch(() => {});
    yield rows;
  }
}

/** Ids of claims: in the order in which they were chosen, else in that of articles and their texts. */
async function* pagesOf({ db, database }: ExportDeps, filter: ReportClaimFilter): AsyncGenerator<string[]> {
  const limit = claimsAtOnce[database.kind];
  if (filter.claimIds !== undefined) {
    const chosen = [...new Set(filter.claimIds)];
    for (let from = 0; from < chosen.length; from += limit) {
      const claimIds = chosen.slice(from, from + limit);
      const places = await findReportClaims(db, { ...filter, claimIds }, { after: null, limit });
      const found = new Set(places.map(({ id }) => id));
      yield claimIds.filter((id) => found.has(id));
    }
    return;
  }
  let after: ReportClaimPlace | null = null;
  do {
    const places: ReportClaimPlace[] = await findReportClaims(db, filter, { after, limit });
    if (places.length > 0) yield places.map(({ id }) => id);
    after = places.length < limit ? null : (places.at(-1) ?? null);
  } while (after !== null);
}

function* slicesOf(claims: readonly ReportClaimRow[]): Generator<ReportClaimRow[]> {
  for (let from = 0; from < claims.length; from += claimsBetweenRests)
    yield claims.slice(from, from + claimsBetweenRests);
}

/** Which claims rest on a source is known only once all of them have been read. */
async function fillBibliography(deps: ExportDeps, run: ExportRun, builder: ReportBuilder): Promise<void> {
  const { workspaceId, id } = run.job;
  for (let number = 0; ; number += 1) {
    const packed = await readExportPart(deps.db, { workspaceId, id, list: 'bibliography', number });
    if (packed === undefined) return;
    const sources = itemsOf<'bibliography'>(await unpack(packed));
    const filled = sources.map((source) => canonicalJson({ ...source, claims: builder.claimsOfSource(source.number) }));
    const bytes = await pack(Buffer.from(filled.join(','), 'utf8'));
    await writePart(deps, run, { list: 'bibliography', number, bytes });
    await rest(run);
  }
}

async function hashOf(deps: ExportDeps, run: ExportRun): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of canonicalBytes(await openFrozenReport(deps.db, run.job))) {
    hash.update(bytes);
    await rest(run);
  }
  return hash.digest('hex');
}
