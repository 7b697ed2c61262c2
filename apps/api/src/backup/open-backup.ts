import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { DomainError } from '@claimdesk/core';
import { manifestName, readManifest, type Manifest } from './manifest.ts';
import { damaged, openZip, type ZipReader } from './zip-reader.ts';

/** A backup whose every byte was checked against its manifest. */
export type OpenBackup = {
  manifest: Manifest;
  lines(table: string): AsyncGenerator<string>;
  text(id: string): Promise<string>;
  /** Null for a file whose bytes were gone where the backup was made. */
  file(id: string, sha256: string): AsyncGenerator<Uint8Array> | null;
  close(): Promise<void>;
};

/** Longer than any line or text that is written. */
const mostTextBytes = 1 << 28;

export async function openBackup(path: string, onChecked: (bytes: number) => void = () => {}): Promise<OpenBackup> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('not_found', `${path} cannot be read (${error.code ?? error.message}).`);
  });
  try {
    const zip = await openZip(file);
    const manifest = await checkedManifest(zip);
    for (const { name, sha256 } of manifest.entries) {
      const hash = createHash('sha256');
      for await (const piece of zip.read(entryOf(zip, name))) {
        hash.update(piece);
        onChecked(piece.length);
      }
      if (hash.digest('hex') !== sha256) throw damaged(`${name} was changed`);
    }
    const hashes = new Map(manifest.entries.map(({ name, sha256 }) => [name, sha256]));
    return {
      manifest,
      lines: (table) => linesOf(zip.read(entryOf(zip, `${table}.jsonl`))),
      text: (id) => textOf(zip.read(entryOf(zip, `texts/${id}.txt`))),
      file(id, sha256) {
        const name = `files/${id}`;
        if (manifest.missing.includes(name)) return null;
        if (hashes.get(name) !== sha256) throw damaged(`${name} is not the file that evidence_file.jsonl tells of`);
        return zip.read(entryOf(zip, name));
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function checkedManifest(zip: ZipReader): Promise<Manifest> {
  const manifest = readManifest(await textOf(zip.read(entryOf(zip, manifestName))));
  const told = manifest.entries.map(({ name }) => name);
  const [...found] = zip.entries.keys();
  if (found.pop() !== manifestName || found.length !== told.length || found.some((name, at) => name !== told[at])) {
    throw damaged(`it does not hold what ${manifestName} says`);
  }
  for (const { name, bytes } of manifest.entries) {
    if (zip.entries.get(name)?.size !== bytes) throw damaged(`${name} was changed`);
  }
  for (const table of Object.keys(manifest.tables)) entryOf(zip, `${table}.jsonl`);
  return manifest;
}

function entryOf(zip: ZipReader, name: string) {
  const entry = zip.entries.get(name);
  if (entry === undefined) throw damaged(`${name} is missing`);
  return entry;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > mostTextBytes) throw damaged('a text in it is longer than any can be');
    pieces.push(piece);
  }
  return utf8(Buffer.concat(pieces));
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of bytes) {
    const all = Buffer.from(piece);
    let from = 0;
    for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10, from)) {
      yield utf8(Buffer.concat([...rest, all.subarray(from, end)]));
      rest = [];
      restBytes = 0;
      from = end + 1;
    }
    rest.push(all.subarray(from));
    restBytes += all.length - from;
    if (restBytes > mostTextBytes) throw damaged('a line in it is longer than any can be');
  }
  if (restBytes > 0) throw damaged('its last line is cut');
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged('a text in it is not UTF-8');
  }
}
