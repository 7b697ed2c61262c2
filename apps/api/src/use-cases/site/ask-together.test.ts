import { expect, it, vi } from 'vitest';
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
  const begun = (count: number) => vi.waitFor(() => expect(reads).toHaveLength(count), { timeout: 4000, interval: 1 });
  return { reads, begun, ask: askTogether(read) };
}

it('answers who came while a read was on its way from the next one', async () => {
  const { reads, begun, ask } = slowRead();
  const first = [ask('a'), ask('c')];
  await begun(1);
  const later = [ask('a'), ask('b'), ask('a')];
  reads[0]?.end();
  expect(await Promise.all(first)).toEqual(['a of read 1', 'c of read 1']);
  await begun(2);
  expect(reads.map(({ keys }) => keys)).toEqual([
    ['a', 'c'],
    ['a', 'b'],
  ]);
  reads[1]?.end();
  expect(await Promise.all(later)).toEqual(['a of read 2', 'b of read 2', 'a of read 2']);
});

it('tells those who asked together of a failure, and goes on', async () => {
  const { reads, begun, ask } = slowRead();
  const first = ask('a');
  await begun(1);
  const second = ask('b');
  reads[0]?.end(new Error('The database is away.'));
  await expect(first).rejects.toThrow('The database is away.');
  await begun(2);
  reads[1]?.end();
  expect(await second).toBe('b of read 2');
  const third = ask('c');
  await begun(3);
  reads[2]?.end();
  expect(await third).toBe('c of read 3');
});
