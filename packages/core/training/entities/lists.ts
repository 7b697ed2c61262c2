import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The entries of lists/NAME.txt; the lines that begin with "#" name the source. */
export function readList(name: string): string[] {
  const text = readFileSync(join(import.meta.dirname, 'lists', `${name}.txt`), 'utf8');
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
