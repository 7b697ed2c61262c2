import { DomainError, canonicalJson } from '@claimdesk/core';
import { latestMigration } from '@claimdesk/db';
import { z } from 'zod';
import { damaged } from './zip-reader.ts';

export const manifestName = 'manifest.json';
/** Of the format. A program reads its own and earlier ones. */
const formatVersion = 1;

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** No name has a meaning of its own: none is ever taken for a path. */
const names = new RegExp(`^(?:[a-z_]+\\.jsonl|texts/${uuid}\\.txt|files/${uuid})$`, 'u');

const manifestSchema = z.strictObject({
  format: z.literal('claimdesk-workspace'),
  version: z.literal(formatVersion),
  /** The newest migration of the database that it was made from. */
  schema: z.string().min(1),
  workspace: z.strictObject({ id: z.string().regex(new RegExp(`^${uuid}$`, 'u')), name: z.string() }),
  /** Rows by table. */
  tables: z.record(z.string(), count),
  /** All other entries in their order. */
  entries: z.array(z.strictObject({ name: z.string().regex(names), bytes: count, sha256: hash })),
  /** Files whose bytes were gone already where the backup was made. */
  missing: z.array(z.string().regex(names)),
});

const newerSchema = z.object({ format: manifestSchema.shape.format, version: z.int().min(formatVersion + 1) });

export type Manifest = z.infer<typeof manifestSchema>;

export function manifestText(manifest: Omit<Manifest, 'format' | 'version' | 'schema'>): string {
  const head = { format: 'claimdesk-workspace', version: formatVersion, schema: latestMigration };
  return `${canonicalJson({ ...head, ...manifest })}\n`;
}

export function readManifest(text: string): Manifest {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw damaged(`${manifestName} cannot be read`);
  }
  const newer = newerSchema.safeParse(given);
  if (newer.success) {
    throw new DomainError(
      'invalid_input',
      `This backup has format ${newer.data.version}, and this program reads formats up to ${formatVersion}. Restore it with a newer one.`,
    );
  }
  const read = manifestSchema.safeParse(given);
  if (!read.success) throw damaged(`${manifestName} is none of a backup`);
  return read.data;
}
