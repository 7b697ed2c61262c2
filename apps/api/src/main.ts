import process, { env, exit, stderr, stdout } from 'node:process';
import { DomainError } from '@claimdesk/core';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { createLogger } from './logger.ts';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';

/** A stop that takes longer is cut off: a supervisor would kill the process anyway, without a word. */
const FORCE_STOP_MS = 10_000;

/** The only reader of the environment. Prints every problem of it and ends the process with code 1. */
export function configFromEnvironment(): Config {
  const read = readConfig(env);
  if (read.ok) return read.config;
  stderr.write(`These settings are not valid:\n${read.problems.map((problem) => `  ${problem}\n`).join('')}`);
  return exit(1);
}

/** Serves until the process is told to stop. Prints one URL, and the setup link while there is no account. */
export async function serveFromEnvironment(): Promise<void> {
  const config = configFromEnvironment();
  const logger = createLogger(config.logLevel);
  let server: RunningServer;
  try {
    server = await startServer(config, logger);
  } catch (error) {
    throw explain(error, config);
  }
  // One address and no other: before there is an account, the link that makes it is where to go.
  stdout.write(
    server.setupLink === null
      ? `Claimdesk is at ${server.origin}\n`
      : `Claimdesk is ready. Open this link once, within 24 hours, to make the first account:\n${server.setupLink}\n`,
  );

  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      setTimeout(() => {
        logger.error('the stop took too long and was cut off');
        exit(1);
      }, FORCE_STOP_MS).unref();
      server.stop().then(
        () => exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'the stop failed');
          exit(1);
        },
      );
    });
  }
}

/** A start that fails for a reason outside the program says so in one sentence. */
function explain(error: unknown, config: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = `${config.host}:${config.port}`;
  switch (code) {
    case 'EADDRINUSE':
      return new DomainError('unavailable', `${where} is taken by another program; stop it or set CLAIMDESK_PORT.`);
    case 'EACCES':
      return new DomainError('unavailable', `${where} may not be opened by you; set CLAIMDESK_PORT above 1023.`);
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return new DomainError('unavailable', 'The database of DATABASE_URL does not answer; check that it runs.');
    case '28P01':
    case '28000':
      return new DomainError('unavailable', 'The database of DATABASE_URL refuses this user or password.');
    case '3D000':
      return new DomainError('unavailable', 'The database that DATABASE_URL names does not exist; create it first.');
    default:
      return error;
  }
}
