import { canonicalJson, canonicalReport, type ReportFrame, type ReportList, type ReportModel } from '@claimdesk/core';
import { getWholeModel, readExportPart, type Db, type ExportPlace } from '@claimdesk/db';
import { unpack } from './packed-text.ts';

/** The model that an export froze, read a part at a time. */
export type FrozenReport = {
  frame(): Promise<ReportFrame>;
  /** The items of a list in canonical JSON, in UTF-8, a part at a time, with commas between the items of a part. */
  parts(list: ReportList): AsyncGenerator<Buffer>;
};

export async function openFrozenReport(db: Db, place: ExportPlace): Promise<FrozenReport> {
  const text = await getWholeModel(db, place.workspaceId, place.id);
  return text === null ? inParts(db, place) : asOneText(JSON.parse(text) as ReportModel);
}

function inParts(db: Db, { workspaceId, id }: ExportPlace): FrozenReport {
  const read = async (list: ReportList | 'frame', number: number): Promise<Buffer | null> => {
    const packed = await readExportPart(db, { workspaceId, id, list, number });
    return packed === undefined ? null : unpack(packed);
  };
  return {
    async frame() {
      const bytes = await read('frame', 0);
      if (bytes === null) throw new Error(`the frozen model of export ${id} is missing`);
      return JSON.parse(bytes.toString('utf8')) as ReportFrame;
    },
    async *parts(list) {
      // While one part is worked at, the next is read.
      let coming = read(list, 0);
      for (let number = 1; ; number += 1) {
        const bytes = await coming;
        if (bytes === null) return;
        coming = read(list, number);
        // What fails is heard of where it is waited for.
        coming.catch(() => {});
        yield bytes;
      }
    },
  };
}

/** Reports from before models were kept in parts have at most 2,000 claims. */
function asOneText({ bibliography, claims, dismissed, ...frame }: ReportModel): FrozenReport {
  const lists = { bibliography, claims, dismissed };
  return {
    frame: () => Promise.resolve(frame),
    // oxlint-disable-next-line require-await
    async *parts(list) {
      if (lists[list].length > 0) yield utf8(lists[list].map((item) => canonicalJson(item)).join(','));
    },
  };
}

/** The whole model in canonical JSON, in UTF-8, piece by piece. */
export async function* canonicalBytes(report: FrozenReport): AsyncGenerator<Buffer> {
  const comma = utf8(',');
  for (const part of canonicalReport(await report.frame())) {
    if (typeof part === 'string') {
      yield utf8(part);
      continue;
    }
    let isFirst = true;
    for await (const bytes of report.parts(part.list)) {
      if (!isFirst) yield comma;
      yield bytes;
      isFirst = false;
    }
  }
}

export function itemsOf<List extends ReportList>(part: Buffer): ReportModel[List] {
  return JSON.parse(`[${part.toString('utf8')}]`) as ReportModel[List];
}

/** For formats that need all of it at once, and hold so many claims only that it fits in memory. */
export async function wholeModelJson(report: FrozenReport): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const bytes of canonicalBytes(report)) pieces.push(bytes);
  return Buffer.concat(pieces).toString('utf8');
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}
