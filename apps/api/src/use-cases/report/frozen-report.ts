import { canonicalJson, canonicalReport, type ReportFrame, type ReportList, type ReportModel } from '@claimdesk/core';
import { getWholeModel, readExportPart, type Db, type ExportPlace } from '@claimdesk/db';
import { unpack } from './packed-text.ts';

/** The model that an export froze, read a part at a time. */
export type FrozenReport = {
  frame(): Promise<ReportFrame>;
  /** The items of a list in canonical JSON, a part at a time, with commas between the items of a part. */
  texts(list: ReportList): AsyncGenerator<string>;
};

export async function openFrozenReport(db: Db, place: ExportPlace): Promise<FrozenReport> {
  const text = await getWholeModel(db, place.workspaceId, place.id);
  return text === null ? inParts(db, place) : asOneText(JSON.parse(text) as ReportModel);
}

function inParts(db: Db, { workspaceId, id }: ExportPlace): FrozenReport {
  const read = async (list: ReportList | 'frame', number: number): Promise<string | null> => {
    const bytes = await readExportPart(db, { workspaceId, id, list, number });
    return bytes === undefined ? null : (await unpack(bytes)).toString('utf8');
  };
  return {
    async frame() {
      const text = await read('frame', 0);
      if (text === null) throw new Error(`the frozen model of export ${id} is missing`);
      return JSON.parse(text) as ReportFrame;
    },
    async *texts(list) {
      // While one part is worked at, the next is read.
      let coming = read(list, 0);
      for (let number = 1; ; number += 1) {
        const text = await coming;
        if (text === null) return;
        coming = read(list, number);
        // What fails is heard of where it is waited for.
        coming.catch(() => {});
        yield text;
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
    async *texts(list) {
      if (lists[list].length > 0) yield lists[list].map((item) => canonicalJson(item)).join(',');
    },
  };
}

/** The whole model in canonical JSON, piece by piece. */
export async function* canonicalTexts(report: FrozenReport): AsyncGenerator<string> {
  for (const part of canonicalReport(await report.frame())) {
    if (typeof part === 'string') {
      yield part;
      continue;
    }
    let isFirst = true;
    for await (const text of report.texts(part.list)) {
      yield isFirst ? text : `,${text}`;
      isFirst = false;
    }
  }
}

export function itemsOf<List extends ReportList>(text: string): ReportModel[List] {
  return JSON.parse(`[${text}]`) as ReportModel[List];
}

/** For formats that need all of it at once, and hold so many claims only that it fits in memory. */
export async function wholeModelJson(report: FrozenReport): Promise<string> {
  const texts: string[] = [];
  for await (const text of canonicalTexts(report)) texts.push(text);
  return texts.join('');
}
