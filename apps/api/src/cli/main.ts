import { argv, exit, stderr, stdout } from 'node:process';
import { RefusedError, UsageError, usage } from './usage.ts';

/** Each command loads only what it needs: `extract` starts in a fraction of what the server takes. */
async function run(words: string[]): Promise<void> {
  const [command, ...rest] = words;
  switch (command) {
    case 'extract':
      return (await import('./extract.ts')).runExtract(rest);
    case 'stage':
      return (await import('./stage.ts')).runStage(rest);
    case 'export-corrections':
      return (await import('./export-corrections.ts')).runExportCorrections(rest);
    case 'import':
      return (await import('./import.ts')).runImport(rest);
    case 'export':
      return (await import('./export.ts')).runExport(rest);
    case 'serve':
      return (await import('./serve.ts')).runServe(rest);
    case 'migrate':
      return (await import('./migrate.ts')).runMigrate(rest);
    case 'backup':
      return (await import('./backup.ts')).runBackup(rest);
    case 'restore':
      return (await import('./restore.ts')).runRestore(rest);
    case 'user':
      return (await import('./user.ts')).runUser(rest);
    case 'verify':
      return (await import('./verify.ts')).runVerify(rest);
    case '--help':
    case '-h':
    case 'help':
      stdout.write(usage);
      return undefined;
    case '--version':
      stdout.write(`${(await import('./version.ts')).version}\n`);
      return undefined;
    case undefined:
      throw new UsageError('Say what to do, for example: claimdesk extract article.txt');
    default:
      throw new UsageError(`There is no command “${command}”.`);
  }
}

/** Whoever reads our output may stop early, as `head` does. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') exit(0);
  stderr.write(`The output could not be written (${error.code ?? error.message}).\n`);
  exit(1);
});

try {
  await run(argv.slice(2));
} catch (error) {
  process.exitCode = describe(error);
}

function describe(error: unknown): number {
  if (error instanceof UsageError) {
    stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
  // DomainError is known by name, so that this file need not load the core for `--help`.
  if (error instanceof RefusedError || (error instanceof Error && error.name === 'DomainError')) {
    stderr.write(`${error.message}\n`);
    return 1;
  }
  stderr.write(`Something went wrong inside Claimdesk: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}
