import { readExportChunk, type Db } from '@claimdesk/db';
import type { ReportFormat } from '../../views.ts';
import { unpack } from './packed-text.ts';

/** The bytes of a file that was made, as they were made. */
export async function* keptBytes(
  db: Db,
  place: { workspaceId: string; id: string; format: ReportFormat },
  chunks: number,
): AsyncGenerator<Buffer> {
  const read = async (number: number): Promise<Buffer> => {
    const packed = await readExportChunk(db, { ...place, number });
    if (packed === undefined) throw new Error(`chunk ${number} of ${place.format} of export ${place.id} is missing`);
    return unpack(packed);
  };
  if (chunks === 0) return;
  // While one is sent, the next is read.
  let coming = read(0);
  for (let number = 1; number < chunks; number += 1) {
    const bytes = await coming;
    coming = read(number);
    // What fails is heard of where it is waited for.
    coming.catch(() => {});
    yield bytes;
  }
  yield coming;
}
