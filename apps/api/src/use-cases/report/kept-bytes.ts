import { readExportChunk, type Db } from '@claimdesk/db';
import type { ReportFormat } from '../../views.ts';
import { unpack } from './packed-text.ts';

/** The bytes of a file that was made, as they were made. */
export async function* keptBytes(
  db: Db,
  place: { workspaceId: string; id: string; format: ReportFormat },
  chunks: number,
): AsyncGenerator<Buffer> {
  for (let number = 0; number < chunks; number += 1) {
    const packed = await readExportChunk(db, { ...place, number });
    if (packed === undefined) throw new Error(`chunk ${number} of ${place.format} of export ${place.id} is missing`);
    yield unpack(packed);
  }
}
