import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';

export type Served = { origin: string; pid: number; lines: string[]; stop(): Promise<void> };

// A bench that is stopped takes its servers with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a server and waits for the line that holds its address. */
export async function serve(script: string, args: string[], env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      // Where another origin is configured that is the one it prints.
      const isOther = line.includes(env['CLAIMDESK_PUBLIC_ORIGIN'] ?? '\n');
      const found = isOther ? `http://127.0.0.1:${env['CLAIMDESK_PORT']}` : /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    origin,
    pid: child.pid ?? 0,
    lines,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** CPU seconds of a process, user and system; from proc(5), in ticks of 1/100 s. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export type Call = { url: string; headers: Record<string, string> };

/** One GET; resolves with the milliseconds it took and the body. */
export function get(agent: Agent, call: Call): Promise<{ milliseconds: number; body: string }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request(call.url, { agent, headers: call.headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve({ milliseconds: performance.now() - start, body });
        else reject(new Error(`${call.url} answered ${response.statusCode}: ${body.slice(0, 300)}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

/** `count` calls over four kept-alive connections; the server's CPU milliseconds a call. */
export async function cpuPerCall(server: Served, call: Call, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const before = cpuSeconds(server.pid);
  let left = count;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (left-- > 0) await get(agent, call);
    }),
  );
  const spent = cpuSeconds(server.pid) - before;
  agent.destroy();
  return (spent * 1000) / count;
}

/** The median of the milliseconds of `count` calls, one after the other. */
export async function medianLatency(call: Call, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) times.push((await get(agent, call)).milliseconds);
  agent.destroy();
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
