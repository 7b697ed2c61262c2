import { mustSpawn, type SpawnedServer } from './spawn-server.ts';

/** Server processes on one database that are killed with -9 while members call them, and started again. */
export class MortalServers {
  kills = 0;
  readonly #env: Record<string, string>;
  readonly #running: Promise<SpawnedServer>[];
  /** The calls before which a process dies, the next one last. */
  readonly #deaths: number[];
  #calls = 0;
  /** One death after the other: two at once would start two servers in the place of one. */
  #lastDeath: Promise<void> = Promise.resolve();

  constructor(env: Record<string, string>, { processes, deaths = [] }: { processes: number; deaths?: number[] }) {
    this.#env = { ...env, CLAIMDESK_WRITES_PER_MINUTE: '1000000' };
    this.#running = Array.from({ length: processes }, () => mustSpawn(this.#env));
    this.#deaths = deaths.toSorted((a, b) => b - a);
  }

  async started(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Where the member's server is; waits for it while it is down. */
  async origin(memberIndex: number): Promise<string> {
    this.#calls += 1;
    const next = this.#deaths.at(-1);
    if (next !== undefined && this.#calls >= next) {
      this.#deaths.pop();
      await this.kill(Math.floor(Math.random() * this.#running.length));
    }
    return (await this.#running[memberIndex % this.#running.length]!).origin;
  }

  /** Resolves once the process is dead; another one is on its way then. */
  kill(index: number): Promise<void> {
    this.#lastDeath = this.#lastDeath.then(() => this.#replace(index));
    return this.#lastDeath;
  }

  async #replace(index: number): Promise<void> {
    const server = await this.#running[index]!;
    this.kills += 1;
    await server.end('SIGKILL');
    this.#running[index] = mustSpawn(this.#env);
  }

  async stop(): Promise<void> {
    for (const server of this.#running) await (await server).end('SIGTERM');
  }
}
