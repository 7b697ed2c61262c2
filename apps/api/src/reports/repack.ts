import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first moment that a zip file can hold, in the local fields that it is written from: the same everywhere. */
const zipEpoch = () => new Date(1980, 0, 1);

/**
 * An Office file with the same bytes each time: parts in the order of their names, no time of packing, `date` (ISO 8601
 * UTC) as the time of creation, and the random ids of whoever made it numbered in the order in which they occur.
 */
export function repackOffice(bytes: Uint8Array, date: string): Buffer {
  const parts = unzipSync(bytes);
  const ids = new Map<string, number>();
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const part = parts[name] as Uint8Array;
    const isText = /\.(?:xml|rels)$/u.test(name);
    packed[name] = [isText ? strToU8(settled(strFromU8(part), date, ids)) : part, { mtime: zipEpoch(), level: 6 }];
  }
  return Buffer.from(zipSync(packed));
}

/** Relations that the library names at random; only in attributes, as a text may have such words in quotes. */
const randomId = /\b((?:r:id|r:embed|Id)=")((?:rId)?[a-z0-9_-]{20,})(?=")/gu;

function settled(xml: string, date: string, ids: Map<string, number>): string {
  const drawings = new Map<string, number>();
  const bookmarks = new Map<string, number>();
  return (
    xml
      // Both are counted through all documents of the process.
      .replaceAll(/(<wp:docPr id=")(\d+)/gu, (_, before: string, id: string) => before + placeOf(drawings, id))
      .replaceAll(
        /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)/gu,
        (_, before: string, id: string) => before + placeOf(bookmarks, id),
      )
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu, `$1${date}$2`)
      .replaceAll(randomId, (_, before: string, id: string) => `${before}rId9${placeOf(ids, id)}`)
  );
}

/** From 1, in the order in which they occur. */
function placeOf(places: Map<string, number>, id: string): number {
  const place = places.get(id) ?? places.size + 1;
  places.set(id, place);
  return place;
}
