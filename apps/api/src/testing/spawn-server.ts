import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/claimdesk.mjs', import.meta.url));

export type SpawnedServer = {
  origin: string;
  setupToken: string | null;
  /** Everything that was printed. */
  printed(): string;
  /** Sends the signal; resolves with the exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

export type Ended = { code: number | null; out: string; err: string };

/** Runs a command to its end. */
export function runClaimdesk(
  words: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], { env: { PATH: process.env['PATH'] ?? '', ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    // A command that refuses early does not read to the end.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Starts the product as a person does; resolves when it has printed its address, or has ended. */
export function spawnServer(env: Record<string, string>): Promise<SpawnedServer | Ended> {
  const child = spawn(process.execPath, [bin, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', CLAIMDESK_PORT: '0', ...env },
  });
  let out = '';
  let err = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const origin = /^(?:Claimdesk is at )?(http:\/\/[^\s/]+)\S*$/m.exec(out)?.[1];
      if (origin === undefined) return;
      resolve({
        origin,
        setupToken: /#token=(\S+)/.exec(out)?.[1] ?? null,
        printed: () => out + err,
        end(signal) {
          child.kill(signal);
          return ended;
        },
      });
    });
    child.once('error', reject);
    void ended.then((code) => resolve({ code, out, err }));
  });
}

/** A server that must have started. */
export async function mustSpawn(env: Record<string, string>): Promise<SpawnedServer> {
  const started = await spawnServer(env);
  if ('code' in started) throw new Error(`the server ended with ${started.code}: ${started.err}`);
  return started;
}
