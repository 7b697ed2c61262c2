import { expect, it } from 'vitest';
import { askTogether } from './ask-together.ts';

/** A database that answers when it is told to. */
function slowRead() {
  const reads: { keys: string[]; end: (error?: Error) => void }[] = [];
  const read = (keys: string[]) =>
    new Promise<Map<string, string>>((resolve, reject) => {
      const end = (error?: Error) =>
        error === undefined
          ? resolve(new Map(keys.map((key) => [key, `${key} of read ${reads.length}`])))
          : reject(error);
      reads.push({ keys, end });
    });
  return { reads, ask: askTogether(read) };
}

it('answers who came while a read was on its way from the next one', async () => {
  const { reads, ask } = slowRead();
  const first = ask('a');
  const later = [ask('a'), ask('b'), ask('a')];
  expect(reads.map(({ keys }) => keys)).toEqual([['a']]);
  reads[0]?.end();
  expect(await first).toBe('a of read 1');
  expect(reads.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b']]);
  reads[1]?.end();
  expect(await Promise.all(later)).toEqual(['a of read 2', 'b of read 2', 'a of read 2']);
});

it('tells those who asked together of a failure, and goes on', async () => {
  const { reads, ask } = slowRead();
  const first = ask('a');
  const second = ask('b');
  reads[0]?.end(new Error('The database is away.'));
  await expect(first).rejects.toThrow('The database is away.');
  reads[1]?.end();
  expect(await second).toBe('b of read 2');
  const third = ask('c');
  reads[2]?.end();
  expect(await third).toBe('c of read 3');
});
