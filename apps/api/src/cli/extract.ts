import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { stdin, stdout } from 'node:process';
import {
  MAX_TEXT_BYTES,
  assertArticleText,
  decodeCanonical,
  formatClaimsTable,
  formatExplanation,
  type Engine,
} from '@claimdesk/core';
import { openEngine } from '../models/open-engine.ts';
import { assertTextBytes } from './text-bytes.ts';
import { RefusedError, UsageError } from './usage.ts';

const textExtensions = new Set(['', '.txt', '.md']);

type Format = 'json' | 'table' | 'explain' | 'explain-json';

/** All words of a text with their trees are held at once, at about a kilobyte each; in code units. */
const MOST_EXPLAINED = 500_000;

let engine: Engine | undefined;

export async function runExtract(words: string[]): Promise<void> {
  const { file, format } = readArguments(words);
  const bytes = file === '-' ? await readAll(stdin) : await readTextFile(file);
  stdout.write(extractBytes(bytes, format ?? (stdout.isTTY ? 'table' : 'json')));
}

/** The claims of a text file's bytes as printed; throws one sentence when the bytes are not an article's text. */
export function extractBytes(bytes: Uint8Array, format: Format): string {
  assertTextBytes(bytes);
  const text = decodeCanonical(bytes);
  assertArticleText(text);
  if (format.startsWith('explain') && text.length > MOST_EXPLAINED) {
    throw new RefusedError('This text is too long to explain word by word; cut out the part that you want to look at.');
  }
  engine ??= openEngine();
  switch (format) {
    case 'json':
      return `${JSON.stringify(engine.extract(text))}\n`;
    case 'table':
      return forTerminal(formatClaimsTable(engine.extract(text)));
    case 'explain':
      return forTerminal(formatExplanation(text, engine.explain(text)));
    case 'explain-json':
      return `${JSON.stringify(engine.explain(text))}\n`;
  }
}

/** An article must not be able to steer the terminal that shows it. */
function forTerminal(printed: string): string {
  return `${printed.trimEnd()}\n`.replaceAll(/[^\n\P{Cc}]/gu, ' ');
}

function readArguments(words: string[]): { file: string; format: Format | null } {
  let file: string | null = null;
  const options = new Set<string>();
  let onlyFiles = false;
  for (const word of words) {
    if (!onlyFiles && word === '--') {
      onlyFiles = true;
    } else if (!onlyFiles && (word === '--json' || word === '--table' || word === '--explain')) {
      options.add(word);
    } else if (!onlyFiles && word.startsWith('-') && word !== '-') {
      throw new UsageError(`extract does not know “${word}”.`);
    } else if (file === null) {
      file = word;
    } else {
      throw new UsageError('extract takes one file at a time.');
    }
  }
  if (file === null || file === '') throw new UsageError('Say which text: a file, or - for standard input.');
  return { file, format: formatOf(options) };
}

function formatOf(options: ReadonlySet<string>): Format | null {
  if (options.has('--table') && options.size > 1) throw new UsageError('Choose --table or one of the others.');
  if (options.has('--explain')) return options.has('--json') ? 'explain-json' : 'explain';
  if (options.has('--json')) return 'json';
  return options.has('--table') ? 'table' : null;
}

async function readTextFile(path: string): Promise<Uint8Array> {
  if (!textExtensions.has(extname(path).toLowerCase())) {
    throw new RefusedError(`Only plain text can be read so far; save “${path}” as .txt or .md and try again.`);
  }
  let handle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    throw new RefusedError(openFailure(path, error));
  }
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new RefusedError(`“${path}” is a folder; name a text file.`);
    if (stats.size > MAX_TEXT_BYTES) throw tooLarge();
    return await readAll(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

function openFailure(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file “${path}”; check the name.`;
  if (code === 'EACCES' || code === 'EPERM') return `“${path}” may not be read by you; check its permissions.`;
  return `“${path}” could not be opened.`;
}

/** Stops at the limit, so that an endless stream cannot fill the memory. */
async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_TEXT_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): RefusedError {
  return new RefusedError(`The text is larger than ${MAX_TEXT_BYTES / 1_000_000} MB; cut it into parts.`);
}
