import { createWriteStream } from 'node:fs';
import { stderr, stdout } from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readExportArguments } from './export-arguments.ts';
import { RefusedError } from './usage.ts';

/** Makes a report as the server would, and writes one file of it. It is on record like any other. */
export async function runExport(words: string[]): Promise<void> {
  const wanted = readExportArguments(words);
  const [{ configFromEnvironment }, { openOptions }, { openDatabase }, { exportOnce }] = await Promise.all([
    import('../main.ts'),
    import('../open-options.ts'),
    import('@claimdesk/db'),
    import('../use-cases/report/export-once.ts'),
  ]);
  const config = configFromEnvironment();
  const database = await openDatabase(openOptions(config));
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of an older version; run migrate first.');
    const tell = teller();
    const made = await exportOnce({ database, config }, wanted, { signal: abort.signal, onProgress: tell.progress });
    tell.end(`${made.title}; claims: ${made.claims}, content hash ${made.contentHash}`);
    await pipeline(Readable.from(made.pieces), wanted.out === null ? stdout : createWriteStream(wanted.out), {
      end: wanted.out !== null,
    });
  } finally {
    process.removeListener('SIGINT', stop);
    await database.close();
  }
}

/** One line that moves on a terminal; elsewhere a line now and then. */
function teller() {
  let last = '';
  let lastAt = 0;
  const write = (line: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${line}`);
    else stderr.write(`${line}\n`);
  };
  return {
    progress({ stage, done, total }: { stage: 'reading' | 'writing'; done: number; total: number }) {
      const line = `${stage === 'reading' ? 'Reading claims' : 'Writing the file'}, ${done} of ${total}`;
      const now = performance.now();
      if (line === last || (!stderr.isTTY && now - lastAt < 5000)) return;
      last = line;
      lastAt = now;
      write(line);
    },
    end(line: string) {
      write(line);
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
