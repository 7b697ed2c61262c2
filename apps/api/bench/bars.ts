export type Bar = {
  name: string;
  value: number;
  limit: number;
  /** The value must reach the limit; without it, stay within. */
  atLeast?: boolean;
};

/** One line a bar, for people and for scripts; the exit code says whether one is short. */
export function printBars(bars: readonly Bar[]): void {
  for (const { name, value, limit, atLeast = false } of bars) {
    const isOk = atLeast ? value >= limit : value <= limit;
    if (!isOk) process.exitCode = 1;
    console.log(`bar ${name} ${value.toFixed(atLeast ? 3 : 2)} ${limit} ${isOk ? 'ok' : 'short'}`);
  }
}
