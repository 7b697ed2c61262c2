export type Bar = { name: string; value: number; limit: number };

/** One line a bar, for people and for scripts; the exit code says whether one is short. */
export function printBars(bars: readonly Bar[]): void {
  for (const { name, value, limit } of bars) {
    const isOk = value <= limit;
    if (!isOk) process.exitCode = 1;
    console.log(`bar ${name} ${value.toFixed(2)} ${limit} ${isOk ? 'ok' : 'short'}`);
  }
}
