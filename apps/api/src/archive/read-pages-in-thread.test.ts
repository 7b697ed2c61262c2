import { expect, it } from 'vitest';
import { readPagesInThread } from './read-pages-in-thread.ts';

const look = { quote: 'fares rose twice', earlier: null };
const html = (page: string) => ({ bytes: Buffer.from(page), contentType: 'text/html', ...look });

it('reads pages and words that were read before', async () => {
  const readings = await readPagesInThread([
    html('<p>Fares <b>rose</b> twice.'),
    { text: 'Fares rose once.', ...look },
    { bytes: Buffer.from('<p>Fares', 'latin1'), contentType: 'text/plain', ...look },
  ]);
  expect(readings.map(({ text, drift }) => [text, drift?.outcome])).toEqual([
    ['Fares rose twice.', 'found'],
    ['Fares rose once.', 'altered'],
    ['<p>Fares', 'gone'],
  ]);
});

it('gives a page up that takes too long', async () => {
  // Each end of a paragraph that was never begun is looked for through all that is open.
  const page = `${'<span>'.repeat(100_000)}${'</p>'.repeat(100_000)}`;
  const began = performance.now();
  await expect(readPagesInThread([html(page)], { mostMs: 1, heapMb: 512 })).rejects.toThrow(/too long|memory/u);
  expect(performance.now() - began).toBeLessThan(5_000);
});

it('loses the thread and nothing else when a page takes too much memory', async () => {
  // Each paragraph opens all of these anew: the tree is the square of the page.
  const open = Array.from({ length: 5_000 }, (_, nth) => `<b id=${nth}>`).join('');
  const page = `<p>${open}${'<p>x'.repeat(50_000)}`;
  await expect(readPagesInThread([html(page)], { mostMs: 60_000, heapMb: 64 })).rejects.toThrow(/memory/u);
  expect(await readPagesInThread([html('<p>Fares rose twice')])).toHaveLength(1);
}, 70_000);
