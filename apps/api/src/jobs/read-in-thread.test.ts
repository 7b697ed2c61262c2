import { afterEach, expect, it } from 'vitest';
import { openEngine } from '../models/open-engine.ts';
import { createReaderThread } from './read-in-thread.ts';

const text = 'Mayor opens bridge\n\nThe bridge cost 12 million pounds, Ida Orr said on Monday.\n';
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function reader(code?: string) {
  const made = createReaderThread(
    code === undefined ? undefined : new URL(`data:text/javascript,${encodeURIComponent(code)}`),
  );
  stops.push(made.stop);
  return made;
}

it('describes and reads as the engine does, several questions at once', { timeout: 30_000 }, async () => {
  const { describe, words } = reader();
  const engine = openEngine();
  const selection = { start: text.indexOf('The bridge'), end: text.indexOf(', Ida') };
  const sentence = 'She opened it on Monday.';
  const answers = await Promise.all([describe(text, selection), words(sentence), describe(text, selection)]);
  const claim = engine.describeClaim(text, selection);
  expect(answers).toEqual([claim, engine.words(sentence, 0, sentence.length), claim]);
  expect(answers[1].filter(({ head }) => head === -1)).toHaveLength(1);
});

it.each([
  ['exits', 'process.exit(3)'],
  ['throws', `throw new Error('broken from the start')`],
])('fails what was asked when its thread %s, and tries again at the next question', async (_how, code) => {
  const { words } = reader(code);
  await expect(words('It rains.')).rejects.toThrow(/./);
  await expect(words('It rains.')).rejects.toThrow(/./);
});

it('leaves nobody waiting when it is stopped', async () => {
  const { words, stop } = reader('setInterval(() => {}, 1000)');
  const asked = words('It rains.');
  await Promise.all([stop(), expect(asked).rejects.toThrow('the server stops')]);
});
