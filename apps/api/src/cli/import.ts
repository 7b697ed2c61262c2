import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { stderr, stdin, stdout } from 'node:process';
import { canonicalText, type Repair } from '@claimdesk/core';
import type { ImportText, PreparedImport } from '../imports/prepare-import.ts';
import type { Wanted as Target } from './import-into.ts';
import { RefusedError, UsageError } from './usage.ts';

type Wanted = { from: string; dryRun: boolean; workspaceId: string | null };

/** As many as the core reads of one text. */
const MOST_BYTES = 100_000_000;

/**
 * Reads fact-checks of others out of a file, an address or standard input. Each goes to standard output as a line of JSON,
 * and what was changed or left out to standard error.
 */
export async function runImport(words: string[]): Promise<void> {
  const { from, dryRun, workspaceId } = readArguments(words);
  const source = await readSource(from);
  const { prepareImport } = await import('../imports/prepare-import.ts');
  const { prepared } = prepareImport(source);
  for (const json of prepared.repairs) {
    for (const line of JSON.parse(json) as Repair[]) stderr.write(`${tellRepair(line)}\n`);
  }
  if (prepared.found === 0) throw new RefusedError('There is no fact-check in it that could be taken.');
  if (!dryRun) {
    const { importInto } = await import('./import-into.ts');
    const target: Target = { workspaceId, name: from === '-' ? 'Standard input' : nameOf(from), source };
    stderr.write(`${await importInto(target, prepared, (done, all) => progress(done, all))}\n`);
  }
  await printChecks(prepared);
  if (dryRun) {
    stderr.write(`${prepared.found} found, ${prepared.refused} could not be taken. Nothing was written (--dry-run).\n`);
  }
}

async function printChecks(prepared: PreparedImport): Promise<void> {
  for (const json of prepared.checks) {
    for (const { item } of JSON.parse(json) as { item: unknown }[]) {
      if (!stdout.write(`${JSON.stringify(item)}\n`)) await once(stdout, 'drain');
    }
  }
}

/** `3: reviewRating.ratingValue: 2 -> 2. The number was written as something else.` */
function tellRepair({ item, field, was, became, why }: Repair): string {
  const change = `${was} -> ${became ?? 'left out'}`;
  // What others wrote must not be able to steer the terminal that shows it.
  return (
    [item, field, change]
      .filter(Boolean)
      .join(': ')
      .replaceAll(/\p{Cc}/gu, ' ') + `. ${why}`
  );
}

function progress(done: number, all: number): void {
  if (stderr.isTTY) stderr.write(`\r${Math.round((done / all) * 100)} %${done === all ? '\n' : ''}`);
}

function readArguments(words: string[]): Wanted {
  const wanted: Wanted = { from: '', dryRun: false, workspaceId: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--dry-run') wanted.dryRun = true;
    else if (word === '--workspace') {
      at += 1;
      wanted.workspaceId = idOf(words[at] ?? '');
    } else if (word.startsWith('-') && word !== '-') throw new UsageError(`import does not know “${word}”.`);
    else if (wanted.from === '') wanted.from = word;
    else throw new UsageError('import takes one file or address at a time.');
  }
  if (wanted.from === '') throw new UsageError('Say what to import: a file, an address, or - for standard input.');
  return wanted;
}

function idOf(value: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value)) return value.toLowerCase();
  throw new UsageError('Name the workspace by its id, for example --workspace 01a204f5-bb82-738b-83c2-6ce3d065c272.');
}

const isAddress = (from: string) => /^https?:\/\//iu.test(from);

function nameOf(from: string): string {
  return isAddress(from) ? from : basename(from);
}

async function readSource(from: string): Promise<ImportText> {
  if (isAddress(from)) return (await import('./fetch-import.ts')).fetchImport(from, MOST_BYTES);
  const { decodePage } = await import('../fetch/decode-page.ts');
  const bytes = from === '-' ? await readAll(stdin) : await readFile(from);
  return { text: canonicalText(decodePage(bytes, '')), url: null };
}

async function readFile(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new RefusedError(
      error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? `There is no file “${path}”; check the name.`
        : `“${path}” could not be opened (${error.code ?? error.message}).`,
    );
  });
  try {
    if ((await handle.stat()).isDirectory()) throw new RefusedError(`“${path}” is a folder; name a file.`);
    return await readAll(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

/** Stops at the limit, so that an endless stream cannot fill the memory. */
async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MOST_BYTES) throw new RefusedError('This is larger than 100 MB; split it.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
