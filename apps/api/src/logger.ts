import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/**
 * Logs go to stderr as JSON lines; stdout is for what a person asked for. Ids only: no article text, no names, no
 * secrets. `err` is for faults of ours, whose stack belongs here and nowhere else.
 */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, redact: ['headers', 'password', 'token', 'key'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
