import { findExports, findPublications, type Db, type FoundExport } from '@claimdesk/db';
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { sha256 } from '../sha256.ts';
import { itemsOf, openFrozenReport } from './frozen-report.ts';

/** What is known of a file that somebody holds in their hands. */
export type FileIdentity =
  /** Byte for byte what was exported. */
  | { is: 'exported'; report: FoundExport; publications: string[] }
  /** It carries the hash of a report or publication, but its bytes are no file of one that is on record. */
  | { is: 'altered'; report: FoundExport | null; publications: string[] }
  | { is: 'unknown' };

/** Of all workspaces: whoever runs this holds the database. */
export async function identifyFile(db: Db, bytes: Buffer): Promise<FileIdentity> {
  const [exported] = await findExports(db, { fileSha256: sha256(bytes) });
  if (exported !== undefined)
    return { is: 'exported', report: exported, publications: await publicationsOf(db, exported) };
  const hashes = hashesIn(bytes);
  if (hashes.length === 0) return { is: 'unknown' };
  const [named] = await findExports(db, { contentHashes: hashes });
  if (named !== undefined) return { is: 'altered', report: named, publications: await publicationsOf(db, named) };
  const published = await findPublications(db, hashes);
  if (published.length === 0) return { is: 'unknown' };
  const publications = published.map(({ claimId, number }) => `claim ${claimId}, version ${number}`);
  return { is: 'altered', report: null, publications };
}

/** Nobody reads more of them; the file itself names all. */
const mostPublications = 2000;

async function publicationsOf(db: Db, found: FoundExport): Promise<string[]> {
  const named: string[] = [];
  const report = await openFrozenReport(db, found);
  for await (const part of report.parts('claims')) {
    for (const { number, publication } of itemsOf<'claims'>(part)) {
      if (publication === null) continue;
      if (named.length === mostPublications) return [...named, 'and more'];
      named.push(`claim ${number} of the report, version ${publication.version}, ${publication.url}`);
    }
  }
  return named;
}

/** More hashes than a file of ours has; a larger file full of them is none of ours. */
const mostHashes = 2000;

/** More than the parts of any Office file of ours; what unpacks to more is none. */
const mostPartBytes = 256_000_000;

/** Everything in the file that may be a SHA-256, also inside the parts of an Office file. */
export function hashesIn(bytes: Buffer, mostUnpacked = mostPartBytes): string[] {
  const found = new Set<string>();
  for (const text of textsIn(bytes, mostUnpacked)) {
    for (const [hash] of text.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu)) {
      if (found.size < mostHashes) found.add(hash);
    }
  }
  return [...found];
}

function textsIn(bytes: Buffer, mostUnpacked: number): string[] {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return [bytes.toString('latin1')];
  let left = mostUnpacked;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!name.endsWith('.xml') || originalSize > left) return false;
    left -= originalSize;
    return true;
  };
  try {
    return Object.values(unzipSync(bytes, { filter })).map((part) => strFromU8(part, true));
  } catch {
    // It only looks like an archive.
    return [];
  }
}
