import { stderr } from 'node:process';

const everyMs = 2000;

/** A line for each part, and one every two seconds within a long one. */
export function tellProgress(): (progress: { entry: string; done: number; of: number }) => void {
  let told = performance.now();
  return ({ entry, done, of }) => {
    const now = performance.now();
    if (done < of && now - told < everyMs) return;
    told = now;
    stderr.write(`${entry} ${done} of ${of}\n`);
  };
}
